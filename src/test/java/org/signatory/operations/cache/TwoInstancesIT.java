package org.signatory.operations.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signatory.support.OpenLetter;
import org.signatory.support.OwnPostgres;
import org.signatory.support.RunningProduct;
import org.signatory.support.StreamClient;

/** Two instances on one database: a change is made on one and read from the other. */
class TwoInstancesIT {

    private static final long KEPT_FOR = TimeUnit.SECONDS.toNanos(1);
    private static final int CHANGES = Integer.getInteger("instances.changes", 20);

    @TempDir
    static Path folder;

    private static OwnPostgres postgres;
    private static RunningProduct one;
    private static RunningProduct other;

    private final BlockingQueue<Long> told = new LinkedBlockingQueue<>();

    @BeforeAll
    static void start() throws IOException {
        postgres = OwnPostgres.start(Files.createDirectory(folder.resolve("postgres")));
        one = start("one");
        other = start("other");
    }

    @AfterAll
    static void stop() throws IOException {
        other.close();
        one.close();
        postgres.close();
    }

    @Test
    void changeIsVisibleLocallyAtOnceAndElsewhereWithinASecond() throws Exception {
        OpenLetter letter = OpenLetter.on(one);
        List<String> members = OpenLetter.members(one, CHANGES);
        listen(other);
        List<Long> shown = new ArrayList<>();
        List<Long> heard = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            letter.signed(other);
            letter.sign(one, members.get(i));
            long acknowledged = System.nanoTime();
            assertThat(letter.signed(one)).isEqualTo(i + 1);
            shown.add(letter.shownBy(other, i + 1, acknowledged, KEPT_FOR) - acknowledged);
            Long word = told.poll(30, TimeUnit.SECONDS);
            assertThat(word).as("stream event of change %d", i).isNotNull();
            heard.add(word - acknowledged);
        }
        System.out.printf(
                "%d changes on one instance: stream events on the other after %.1f ms, anonymous responses after %.1f"
                        + " ms (medians, from the acknowledgement); after %.1f and %.1f ms at most%n",
                members.size(), median(heard), median(shown), most(heard), most(shown));
    }

    @Test
    void rotatedSecretEndsOnTheOtherInstanceWithinASecond() throws Exception {
        OpenLetter letter = OpenLetter.on(one);
        List<String> members = OpenLetter.members(one, 2);
        JsonPath key = one.admin()
                .body(Map.of("name", "Desk", "role", "viewer"))
                .post("/v1/api-keys")
                .jsonPath();
        String header = "Bearer " + key.getString("secret");
        String token = with(other, header)
                .contentType("application/json")
                .body(Map.of("name", "Calendar"))
                .post("/v1/feed-tokens")
                .path("secret");
        String session = with(other, null)
                .redirects()
                .follow(false)
                .formParam("key", key.getString("secret"))
                .post("/sign-in")
                .cookie("signatory-session");
        URI address = URI.create(other.baseUrl() + "/v1/events/stream?after=latest&type=cosigner.signed");
        try (StreamClient keyed = StreamClient.open(address, "Authorization", header);
                StreamClient signedIn = StreamClient.open(address, "Cookie", "signatory-session=" + session)) {
            letter.sign(one, members.get(0));
            keyed.next(1);
            signedIn.next(1);
            assertThat(with(other, header).get("/v1/me").statusCode()).isEqualTo(200);
            one.admin()
                    .post("/v1/api-keys/" + key.getString("id") + "/rotation")
                    .then()
                    .statusCode(201);
            long acknowledged = System.nanoTime();
            letter.sign(one, members.get(1));
            assertThat(with(other, null)
                            .cookie("signatory-session", session)
                            .get("/v1/me")
                            .<String>path("role"))
                    .isNull();
            assertThat(with(other, null)
                            .queryParam("token", token)
                            .get("/v1/feeds/deadlines.ics")
                            .statusCode())
                    .isEqualTo(401);
            assertRejectedWithin(other, header, acknowledged);
            long ended = Math.max(keyed.awaitEnd(), signedIn.awaitEnd());
            System.out.printf(
                    "the streams of a rotated key ended %.1f ms after the acknowledgment at most%n",
                    (ended - acknowledged) / 1e6);
            assertThat(keyed.rest()).isEmpty();
            assertThat(signedIn.rest()).isEmpty();
        }
    }

    /** Checks that every request sent more than a second after the acknowledgment is rejected. */
    private static void assertRejectedWithin(RunningProduct product, String header, long acknowledged) {
        while (true) {
            long asked = System.nanoTime();
            if (with(product, header).get("/v1/me").statusCode() == 401) {
                return;
            }
            assertThat(asked - acknowledged).isLessThan(TimeUnit.SECONDS.toNanos(1));
        }
    }

    private static RequestSpecification with(RunningProduct product, String authorization) {
        RequestSpecification request =
                RestAssured.given().baseUri(product.baseUrl()).port(product.port());
        return authorization == null ? request : request.header("Authorization", authorization);
    }

    private static RunningProduct start(String name) throws IOException {
        return RunningProduct.start(
                Files.createDirectory(folder.resolve(name)),
                postgres.settings(Map.of("SIGNATORY_RATE_LIMIT_ANONYMOUS", "1000000")));
    }

    /** Streams events from now on. */
    private void listen(RunningProduct product) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(product.baseUrl() + "/v1/events/stream?type=cosigner.signed"))
                .header("Authorization", "Bearer " + RunningProduct.ADMIN_KEY)
                .build();
        Stream<String> lines = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofLines())
                .body();
        Thread thread = new Thread(
                () -> lines.filter(line -> line.startsWith("data:")).forEach(line -> told.add(System.nanoTime())));
        thread.setDaemon(true);
        // It ends with the product; until then a waiting test fails without an event.
        thread.setUncaughtExceptionHandler((ended, failure) -> {});
        thread.start();
    }

    private static double median(List<Long> nanos) {
        return nanos.stream().sorted().skip(nanos.size() / 2).findFirst().orElseThrow() / 1e6;
    }

    private static double most(List<Long> nanos) {
        return nanos.stream().mapToLong(each -> each).max().orElseThrow() / 1e6;
    }
}
