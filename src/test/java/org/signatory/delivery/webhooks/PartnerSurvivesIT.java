package org.signatory.delivery.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signatory.support.Endpoint;
import org.signatory.support.OpenLetter;
import org.signatory.support.OwnPostgres;
import org.signatory.support.RunningProduct;

/**
 * Follows changes by page, stream and webhook while the server is killed, the database is restarted, and a third of
 * the webhook calls fail. In the end all three have the server's state.
 */
class PartnerSurvivesIT {

    private static final int CHANGES = Integer.getInteger("survive.changes", 200);
    private static final int KILLS = Integer.getInteger("survive.kills", 1);
    private static final int RESTARTS = Integer.getInteger("survive.restarts", 1);
    private static final int LETTERS = 8;
    private static final int WRITERS = 4;
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(Math.max(5, CHANGES / 400));

    /** Holds the events from one source, each once, in order of arrival. */
    private static final class Ledger {

        private final List<String> ids = new ArrayList<>();
        private final Set<String> known = new TreeSet<>();
        private final Set<String> signed = new TreeSet<>();
        private int again;

        synchronized void take(JsonNode event) {
            String id = event.path("id").asText();
            if (!known.add(id)) {
                again++;
                return;
            }
            ids.add(id);
            JsonNode data = event.path("data");
            String who = data.path("letterId").asText() + " "
                    + data.path("bioguideId").asText();
            switch (event.path("type").asText()) {
                case "cosigner.signed" -> signed.add(who);
                case "cosigner.withdrawn" -> signed.remove(who);
                default -> {}
            }
        }

        synchronized int size() {
            return ids.size();
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private final Ledger pages = new Ledger();
    private final Ledger stream = new Ledger();
    private final Ledger hook = new Ledger();
    private final AtomicInteger changes = new AtomicInteger();
    private final Set<String> standing = new ConcurrentSkipListSet<>();
    private volatile RunningProduct product;
    private volatile boolean over;

    @Test
    void pagesStreamsAndWebhooksAgreeWithTheServerAfterFaults() throws Exception {
        ExecutorService people = Executors.newCachedThreadPool();
        try (OwnPostgres database = OwnPostgres.start(folder.resolve("database"));
                Endpoint partner = failingAThird()) {
            Map<String, String> settings = settings(database);
            try {
                product = RunningProduct.start(folder, settings);
                List<String> members = OpenLetter.members(product, 500);
                List<String> letters = letters();
                String start = newest();
                admin().body(Map.of("url", partner.url()))
                        .post("/v1/webhooks")
                        .then()
                        .statusCode(201);
                people.submit(() -> followPages(start));
                people.submit(() -> followStream(start));
                List<Future<?>> writers = new ArrayList<>();
                for (int i = 0; i < WRITERS; i++) {
                    int writer = i;
                    writers.add(people.submit(() -> write(writer, letters, members)));
                }
                disturb(database, settings, writers);
                for (Future<?> writer : writers) {
                    writer.get(PATIENCE, TimeUnit.NANOSECONDS);
                }
                compare(start, letters);
                System.out.printf(
                        "%d changes, %d kills, %d restarts: %d events; again by page %d, by stream %d, by webhook %d"
                                + " of %d calls%n",
                        changes.get(),
                        KILLS,
                        RESTARTS,
                        hook.size(),
                        pages.again,
                        stream.again,
                        hook.again,
                        partner.received().size());
            } finally {
                over = true;
                product.close();
                people.shutdownNow();
            }
        }
    }

    private Endpoint failingAThird() throws IOException {
        Random luck = new Random(7);
        return new Endpoint()
                .answering(number -> Endpoint.Answer.of(luck.nextInt(3) == 0 ? 500 : 204))
                .forwardingTo(told -> {
                    // A receiver that fails after processing an event gets it twice.
                    if (told.answered() == 204 || told.body().hashCode() % 5 == 0) {
                        hook.take(json(told.body()));
                    }
                });
    }

    private static Map<String, String> settings(OwnPostgres database) {
        return database.settings(Map.of(
                "SIGNATORY_WEBHOOKS_PRIVATE", "true",
                // No delays, so that a third of failures still ends in time.
                "SIGNATORY_WEBHOOKS_FIRST_RETRY", "0S",
                "SIGNATORY_WEBHOOKS_TIMEOUT", "2S"));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** Distributes kills and restarts evenly over the changes. */
    private void disturb(OwnPostgres database, Map<String, String> settings, List<Future<?>> writers) throws Exception {
        int disturbances = KILLS + RESTARTS;
        int restarted = 0;
        for (int i = 1; i <= disturbances; i++) {
            int due = CHANGES * i / (disturbances + 1);
            long end = System.nanoTime() + PATIENCE;
            while (changes.get() < due
                    && System.nanoTime() < end
                    && writers.stream().noneMatch(Future::isDone)) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
            if (restarted < RESTARTS && i * RESTARTS / disturbances > restarted) {
                restarted++;
                database.restart();
            } else {
                product.kill();
                product = RunningProduct.start(folder, settings);
            }
        }
    }

    private RequestSpecification admin() {
        return product.admin();
    }

    private List<String> letters() {
        List<String> letters = new ArrayList<>();
        for (int i = 0; i < LETTERS; i++) {
            letters.add(OpenLetter.on(product).id());
        }
        return letters;
    }

    private String newest() throws InterruptedException {
        for (int i = 0;
                i < 100
                        && admin().get("/v1/events?limit=500")
                                        .jsonPath()
                                        .getList("items")
                                        .size()
                                < 2 * LETTERS;
                i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return admin().get("/v1/events?after=latest").jsonPath().getString("next");
    }

    /** Each writer has its own Members, so that no one else changes their state. */
    private void write(int writer, List<String> letters, List<String> members) {
        Random luck = new Random(writer);
        while (changes.get() < CHANGES) {
            String letter = letters.get(luck.nextInt(letters.size()));
            String member = members.get(luck.nextInt(members.size() / WRITERS) * WRITERS + writer);
            String who = letter + " " + member;
            String path = "/v1/letters/" + letter + "/cosigners/" + member;
            if (standing.contains(who)) {
                insist(
                        () -> admin().header("If-Match", "*")
                                .body(Map.of("on", "2021-02-03", "reason", "The office asked."))
                                .post(path + "/withdrawal"),
                        200,
                        409);
                standing.remove(who);
            } else {
                insist(() -> admin().body(Map.of("signedOn", "2021-02-03")).put(path), 200, 201);
                standing.add(who);
            }
            changes.incrementAndGet();
        }
    }

    private interface Call {

        Response make();
    }

    /** Retries until a response settles it. */
    private void insist(Call call, Integer... settled) {
        long end = System.nanoTime() + PATIENCE;
        int status = 0;
        while (System.nanoTime() < end) {
            try {
                status = call.make().statusCode();
                if (List.of(settled).contains(status)) {
                    return;
                }
            } catch (Exception serverIsDown) {
                status = 0;
            }
            if (status >= 400 && status < 500) {
                break;
            }
            pause(50);
        }
        throw new AssertionError("The last answer was " + status);
    }

    private static void pause(int millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void followPages(String start) {
        String next = start;
        while (!over) {
            try {
                Response answer = admin().queryParam("after", next)
                        .queryParam("limit", 50)
                        .get("/v1/events");
                if (answer.statusCode() == 200) {
                    JsonNode page = json(answer.asString());
                    page.path("items").forEach(pages::take);
                    next = page.path("next").asText();
                }
            } catch (Exception serverIsDown) {
                pause(50);
            }
            pause(20);
        }
    }

    private void followStream(String start) {
        HttpClient client = HttpClient.newHttpClient();
        String last = start;
        while (!over) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(product.baseUrl() + "/v1/events/stream"))
                    .header("Authorization", "Bearer " + RunningProduct.ADMIN_KEY)
                    .header("Last-Event-ID", last)
                    .build();
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                    client.send(request, HttpResponse.BodyHandlers.ofInputStream())
                            .body(),
                    StandardCharsets.UTF_8))) {
                String id = last;
                for (String line = lines.readLine(); line != null && !over; line = lines.readLine()) {
                    if (line.startsWith("id:")) {
                        id = line.substring(3).strip();
                    } else if (line.startsWith("data:")) {
                        stream.take(json(line.substring(5)));
                        last = id;
                    }
                }
            } catch (InterruptedException e) {
                return;
            } catch (Exception serverIsDown) {
                pause(50);
            }
        }
    }

    private void compare(String start, List<String> letters) throws InterruptedException {
        List<String> told = new ArrayList<>();
        String next = start;
        boolean more = true;
        long end = System.nanoTime() + PATIENCE;
        while ((more || hook.size() < told.size() || stream.size() < told.size() || pages.size() < told.size())
                && System.nanoTime() < end) {
            JsonPath page = admin().queryParam("after", next)
                    .queryParam("limit", 500)
                    .get("/v1/events")
                    .jsonPath();
            told.addAll(page.getList("items.id"));
            next = page.getString("next");
            more = page.getBoolean("more");
            TimeUnit.MILLISECONDS.sleep(200);
        }
        Set<String> signed = new TreeSet<>();
        for (String letter : letters) {
            JsonPath list = admin().get("/v1/letters/" + letter + "/cosigners?limit=500")
                    .jsonPath();
            list.<String>getList("items.bioguideId").forEach(member -> signed.add(letter + " " + member));
        }
        assertThat(signed).isEqualTo(standing).isNotEmpty();
        for (Ledger ledger : List.of(pages, stream, hook)) {
            assertThat(ledger.signed).isEqualTo(signed);
            assertThat(ledger.ids).isEqualTo(told);
        }
        assertThat(told).hasSizeGreaterThanOrEqualTo(CHANGES);
    }
}
