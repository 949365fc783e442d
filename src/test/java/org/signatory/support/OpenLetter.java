package org.signatory.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;

/** Represents an open public House letter, read from separately running instances. */
public record OpenLetter(String id) {

    public static OpenLetter on(RunningProduct product) {
        String id = product.admin()
                .body(Map.of("title", "A letter", "chamber", "house", "visibility", "public"))
                .post("/v1/letters")
                .path("id");
        product.admin()
                .body(Map.of("to", "open", "on", "2021-02-01"))
                .post("/v1/letters/" + id + "/status-transitions")
                .then()
                .statusCode(201);
        return new OpenLetter(id);
    }

    /** Returns this many eligible Members. */
    public static List<String> members(RunningProduct product, int most) {
        return product.admin()
                .get("/v1/members?servingOn=2021-02-02&chamber=house&limit=" + most)
                .jsonPath()
                .getList("items.bioguideId");
    }

    public void sign(RunningProduct product, String member) {
        product.admin()
                .body(Map.of("signedOn", "2021-02-02"))
                .put("/v1/letters/" + id + "/cosigners/" + member)
                .then()
                .statusCode(201);
    }

    /** Returns the number of signers that an instance shows to anonymous callers. */
    public int signed(RunningProduct product) {
        return RestAssured.get(product.baseUrl() + "/v1/letters/" + id + "/progress")
                .then()
                .statusCode(200)
                .extract()
                .path("counts.signed");
    }

    /** Returns when a response with this count arrived; every request after the bound must have it. */
    public long shownBy(RunningProduct product, int count, long acknowledged, long bound) {
        while (true) {
            long asked = System.nanoTime();
            if (signed(product) == count) {
                return System.nanoTime();
            }
            assertThat(asked - acknowledged).isLessThan(bound);
        }
    }
}
