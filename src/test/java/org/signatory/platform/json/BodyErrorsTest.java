package org.signatory.platform.json;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.signatory.support.TestData.editor;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

/** All errors of a JSON body in one response. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class BodyErrorsTest {

    @BeforeEach
    void reset() {
        TestData.reset();
    }

    private static ValidatableResponse create(Object body) {
        return editor().body(body).post("/v1/letters").then().statusCode(400);
    }

    @Test
    @DisplayName("Wrong types, wrong values and unknown fields are reported together, each with its field")
    void allErrorsAreReported() {
        create("""
                {"title": 5, "chamber": "HOUSE", "topics": "Taxes", "nope": 1, "targetCount": "60"}""")
                .body("code", is("invalid-body"))
                .body("errors.pointer", containsInAnyOrder("/title", "/chamber", "/topics", "/nope", "/targetCount"))
                .body(
                        "errors.detail",
                        hasItems("Enter one of: house, senate, bicameral.", "There is no field with this name."));
        editor().get("/v1/letters").then().body("items", is(empty()));
    }

    @Test
    @DisplayName("Errors inside lists and objects are reported with their positions")
    void nestedErrorsAreReported() {
        String id = TestData.openLetter("house", "2021-02-01");
        editor().body("""
                {"dryRun": "yes", "entries": [{"bioguideId": 7}, {"bioguideId": "Q000023", "signOn": {"signedOn": "soon",
                 "source": "fax", "a/b": 1}}, 5]}""")
                .post("/v1/letters/" + id + "/cosigners")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/dryRun",
                                "/entries/0/bioguideId",
                                "/entries/1/signOn/signedOn",
                                "/entries/1/signOn/source",
                                "/entries/1/signOn/a~1b",
                                "/entries/2"));
    }

    @Test
    @DisplayName("A merge patch reports all its errors")
    void patchesReportAllErrors() {
        String id = TestData.openLetter("house", "2021-02-01");
        editor().header("If-Match", "*")
                .contentType(MergePatch.MEDIA_TYPE)
                .body("{\"title\": 5, \"nope\": 1, \"chamber\": \"moon\"}")
                .patch("/v1/letters/" + id)
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/title", "/nope", "/chamber"));
    }

    @Test
    @DisplayName("A body with very many errors reports some of them, and a large one the first")
    void reportsAreLimited() {
        Map<String, Object> body = new LinkedHashMap<>();
        for (int i = 0; i < 3_000; i++) {
            body.put("no" + i, i);
        }
        create(body).body("errors", hasSize(JsonBodyErrorFinder.MAX_ERRORS));
        body.put("no0", "x".repeat(70_000));
        create(body).body("errors.pointer", contains("/no0"));
    }

    @Test
    @DisplayName("Malformed JSON and a repeated field are rejected as before")
    void malformedBodies() {
        create("{\"title\": \"Taxes\", \"chamber\": ").body("code", is("malformed-request"));
        create("{\"title\": \"Taxes\", \"title\": \"Taxes\"}").body("code", is("malformed-request"));
        create("[]").body("detail", containsString("does not match the JSON"));
    }
}
