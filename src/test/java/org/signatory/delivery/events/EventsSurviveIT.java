package org.signatory.delivery.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signatory.support.OpenLetter;
import org.signatory.support.RunningProduct;

/** Kills the product during writes; the reader resumes at its last position. */
class EventsSurviveIT {

    private static final int KILLS = Integer.getInteger("events.kills", 1);

    /** The number of acknowledged writes before each kill, whatever the speed of the machine. */
    private static final int WRITES = 60;

    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(3);

    @TempDir
    Path folder;

    private final List<String> seen = new ArrayList<>();
    private final List<String> signed = new ArrayList<>();
    private String next = "0";

    @Test
    void reconnectingReaderGetsEveryAcknowledgedEventOnceAfterKills() throws Exception {
        Map<String, String> settings =
                Map.of("SIGNATORY_DATA_DIR", folder.resolve("data").toString());
        Set<String> answered = ConcurrentHashMap.newKeySet();
        for (int kill = 0; kill < KILLS; kill++) {
            RunningProduct product =
                    kill == 0 ? RunningProduct.startPrepared(folder, settings) : RunningProduct.start(folder, settings);
            try {
                List<String> members = OpenLetter.members(product, 200);
                ExecutorService writers = Executors.newFixedThreadPool(4);
                for (int i = 0; i < 4; i++) {
                    writers.submit(() -> write(product, members, answered));
                }
                int enough = WRITES * (kill + 1);
                long end = System.nanoTime() + PATIENCE;
                for (int i = 0; i < 20 + 15 * kill || answered.size() < enough && System.nanoTime() < end; i++) {
                    read(product);
                }
                product.kill();
                writers.shutdownNow();
                assertThat(writers.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
            } finally {
                product.close();
            }
        }
        try (RunningProduct product = RunningProduct.start(folder, settings)) {
            long end = System.nanoTime() + PATIENCE;
            while (!signed.containsAll(answered) && System.nanoTime() < end) {
                read(product);
            }
        }
        assertThat(answered).hasSizeGreaterThanOrEqualTo(WRITES * KILLS);
        assertThat(signed).containsAll(answered);
        assertThat(new HashSet<>(seen)).hasSameSizeAs(seen);
    }

    private static void write(RunningProduct product, List<String> members, Set<String> answered) {
        String letter = OpenLetter.on(product).id();
        for (String member : members) {
            int status = product.admin()
                    .body(Map.of("signedOn", "2021-02-02"))
                    .put("/v1/letters/" + letter + "/cosigners/" + member)
                    .statusCode();
            if (status == 201) {
                answered.add(letter + " " + member);
            }
        }
    }

    private void read(RunningProduct product) throws IOException {
        JsonPath page = product.admin()
                .queryParam("after", next)
                .queryParam("limit", 20)
                .get("/v1/events")
                .jsonPath();
        List<Map<String, Object>> events = page.getList("items");
        for (Map<String, Object> event : events) {
            seen.add(String.valueOf(event.get("id")));
            if (event.get("type").equals("cosigner.signed")) {
                Map<?, ?> data = (Map<?, ?>) event.get("data");
                signed.add(data.get("letterId") + " " + data.get("bioguideId"));
            }
        }
        next = page.getString("next");
    }
}
