package org.signatory.signons;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signatory.support.RunningProduct;

/**
 * Kills the packaged product during a bulk sign-on of 400 Members. {@code -Dbulk.delays=0,40,90} sets the delays in
 * milliseconds, each in its own run.
 */
class BulkIsAllOrNothingIT {

    private static final int MEMBERS = 400;
    private static final String DELAYS = System.getProperty("bulk.delays", "40,150");

    @TempDir
    Path folder;

    @Test
    void killDuringABulkOf400LeavesAllOrNone() throws Exception {
        RunningProduct product = RunningProduct.startPrepared(folder, Map.of());
        try {
            for (String delay : DELAYS.split(",")) {
                String letter = openLetter(product);
                boolean acknowledged = isAcknowledgedBeforeKill(product, letter, Integer.parseInt(delay));
                product = RunningProduct.start(folder, Map.of());
                int signed =
                        product.admin().get("/v1/letters/" + letter).jsonPath().getInt("counts.signed");
                assertThat(signed).as("after %s ms", delay).isIn(acknowledged ? Set.of(MEMBERS) : Set.of(0, MEMBERS));
            }
        } finally {
            product.close();
        }
    }

    private static boolean isAcknowledgedBeforeKill(RunningProduct product, String letter, int delay) throws Exception {
        String bulk = bulk(product);
        // With warm code the kill is more likely to happen during the transaction.
        product.admin()
                .body(bulk.replace("{\"entries\"", "{\"dryRun\": true, \"entries\""))
                .post(path(letter));
        CompletableFuture<Response> sent =
                CompletableFuture.supplyAsync(() -> product.admin().body(bulk).post(path(letter)));
        TimeUnit.MILLISECONDS.sleep(delay);
        boolean acknowledged = sent.isDone();
        product.kill();
        sent.exceptionally(lost -> null).get(60, TimeUnit.SECONDS);
        return acknowledged;
    }

    private static String path(String letter) {
        return "/v1/letters/" + letter + "/cosigners";
    }

    private static String openLetter(RunningProduct product) {
        String id = product.admin()
                .body("{\"title\": \"Bulk\", \"chamber\": \"house\"}")
                .post("/v1/letters")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        product.admin()
                .body("{\"to\": \"open\", \"on\": \"2021-02-01\"}")
                .post("/v1/letters/" + id + "/status-transitions")
                .then()
                .statusCode(201);
        return id;
    }

    private static String bulk(RunningProduct product) {
        List<String> ids = product.admin()
                .get("/v1/members?servingOn=2021-02-12&chamber=house&limit=" + MEMBERS)
                .jsonPath()
                .getList("items.bioguideId");
        return ids.stream()
                .map(id -> "{\"bioguideId\": \"" + id + "\", \"signOn\": {\"signedOn\": \"2021-02-12\"}}")
                .collect(Collectors.joining(",", "{\"entries\": [", "]}"));
    }
}
