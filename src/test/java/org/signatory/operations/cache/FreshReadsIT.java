package org.signatory.operations.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signatory.support.OpenLetter;
import org.signatory.support.OwnPostgres;
import org.signatory.support.RunningProduct;

/**
 * Changes letters on two instances at random while callers with every role read them from both, and compares every
 * response with the database: no response is older than the database was when its request was sent, than a change that
 * was acknowledged before, or than an earlier response on the same connection.
 */
class FreshReadsIT {

    private static final int WRITERS = 8;
    private static final int CHANGES = Integer.getInteger("fresh.changes", 25);

    @TempDir
    static Path folder;

    private static OwnPostgres postgres;
    private static List<RunningProduct> instances;

    @BeforeAll
    static void start() throws IOException {
        postgres = OwnPostgres.start(Files.createDirectory(folder.resolve("postgres")));
        instances = new ArrayList<>();
        for (String name : List.of("one", "other")) {
            instances.add(RunningProduct.start(
                    Files.createDirectory(folder.resolve(name)),
                    postgres.settings(Map.of(
                            "SIGNATORY_RATE_LIMIT_KEY", "1000000", "SIGNATORY_RATE_LIMIT_ANONYMOUS", "1000000"))));
        }
    }

    @AfterAll
    static void stop() throws IOException {
        for (RunningProduct each : instances) {
            each.close();
        }
        postgres.close();
    }

    @Test
    void noResponseIsOlderThanTheDatabase() throws Exception {
        RunningProduct first = instances.get(0);
        List<String> members = OpenLetter.members(first, WRITERS);
        List<ChangedLetter> letters = new ArrayList<>();
        for (String member : members) {
            letters.add(new ChangedLetter(OpenLetter.on(first).id(), member));
        }
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            List<Future<Integer>> readers = new ArrayList<>();
            for (Map.Entry<String, String> role : secrets(first).entrySet()) {
                for (RunningProduct each : instances) {
                    LetterReader reader = new LetterReader(postgres, each, role.getKey(), role.getValue(), letters);
                    readers.add(threads.submit(() -> reader.readUntil(done)));
                }
            }
            List<Future<?>> writers = new ArrayList<>();
            for (ChangedLetter letter : letters) {
                writers.add(threads.submit(() -> letter.change(instances, CHANGES)));
            }
            for (Future<?> each : writers) {
                each.get();
            }
            done.set(true);
            int responses = 0;
            for (Future<Integer> each : readers) {
                responses += each.get();
            }
            System.out.printf(
                    "%d changes by %d writers on two instances, %d responses to %d readers, none outdated%n",
                    WRITERS * CHANGES, WRITERS, responses, readers.size());
            assertThat(responses).isGreaterThan(WRITERS * CHANGES);
        } finally {
            done.set(true);
            threads.shutdown();
        }
    }

    /** Returns a key for each role; null for an anonymous caller. */
    private static Map<String, String> secrets(RunningProduct product) {
        String organization = product.admin()
                .body(Map.of("name", "Indivisible"))
                .post("/v1/organizations")
                .path("id");
        Map<String, String> secrets = new LinkedHashMap<>();
        secrets.put("anonymous", null);
        secrets.put("admin", RunningProduct.ADMIN_KEY);
        for (String role : List.of("editor", "viewer", "partner")) {
            Map<String, String> body = new LinkedHashMap<>(Map.of("name", role, "role", role));
            if (role.equals("partner")) {
                body.put("organizationId", organization);
            }
            JsonPath key = product.admin().body(body).post("/v1/api-keys").jsonPath();
            secrets.put(role, key.getString("secret"));
        }
        return secrets;
    }
}
