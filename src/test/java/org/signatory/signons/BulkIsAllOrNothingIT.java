package org.signatory.signons;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signatory.support.RunningProduct;

/** Kills the packaged product while it signs 400 Members on at once. */
class BulkIsAllOrNothingIT {

    private static final int MEMBERS = 400;

    @TempDir
    Path folder;

    @Test
    void aKillDuringABulkOf400LeavesAllOrNone() throws Exception {
        Set<Integer> outcomes = new HashSet<>();
        for (int delay : List.of(0, 40, 90, 150, 250, 500)) {
            String letter;
            try (RunningProduct product = RunningProduct.start(folder, Map.of())) {
                letter = openLetter(product);
                String bulk = bulk(product);
                // Bytecode that is warm makes the kill more likely to fall into the transaction.
                product.admin()
                        .body(bulk.replace("{\"entries\"", "{\"dryRun\": true, \"entries\""))
                        .post(path(letter));
                CompletableFuture<Response> sent = CompletableFuture.supplyAsync(
                        () -> product.admin().body(bulk).post(path(letter)));
                TimeUnit.MILLISECONDS.sleep(delay);
                boolean acknowledged = sent.isDone();
                product.kill();
                sent.exceptionally(lost -> null).get(60, TimeUnit.SECONDS);
                if (acknowledged) {
                    outcomes.add(-1);
                }
            }
            try (RunningProduct again = RunningProduct.start(folder, Map.of())) {
                int signed =
                        again.admin().get("/v1/letters/" + letter).jsonPath().getInt("counts.signed");
                assertThat(signed).as("after %d ms", delay).isIn(0, MEMBERS);
                if (outcomes.remove(-1)) {
                    assertThat(signed).as("acknowledged").isEqualTo(MEMBERS);
                }
                outcomes.add(signed);
                again.stop();
            }
        }
        assertThat(outcomes).isNotEmpty();
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
