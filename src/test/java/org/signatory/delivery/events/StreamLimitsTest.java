package org.signatory.delivery.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signatory.support.TestData.openLetter;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.signatory.support.CountedStatements;
import org.signatory.support.RealPostgres;
import org.signatory.support.StreamClient;
import org.signatory.support.TestData;
import org.signatory.support.TightLimits;

@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
@TestProfile(TightLimits.class)
class StreamLimitsTest {

    /** The number of events read with one statement. */
    private static final int BATCH = 100;

    @TestHTTPResource("/v1/events/stream?after=latest")
    URI stream;

    @TestHTTPResource("/")
    URI server;

    @Inject
    OpenStreams streams;

    private final List<StreamClient> clients = new ArrayList<>();

    @BeforeEach
    void start() {
        TestData.reset();
    }

    @AfterEach
    void close() throws InterruptedException {
        clients.forEach(StreamClient::close);
        await(() -> streams.count() == 0, "time until closed streams are given up");
    }

    private static void await(BooleanSupplier condition, String description) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(description).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private int open(String... headers) throws Exception {
        return open(stream, headers).status();
    }

    private StreamClient open(URI address, String... headers) throws Exception {
        StreamClient client = StreamClient.open(address, headers);
        clients.add(client);
        return client;
    }

    @Test
    void streamsPerNetworkAreLimitedWithAndWithoutAKey() throws Exception {
        String letter = openLetter("house", "2021-02-01");
        URI page = server.resolve("/letters/" + letter + "/live");
        String[] one = {"X-Forwarded-For", "2001:db8:1:1::1"};
        String[] other = {"X-Forwarded-For", "2001:db8:1:1::2"};
        assertThat(open(one)).isEqualTo(200);
        assertThat(open(page, other).status()).isEqualTo(200);
        StreamClient refused = open(stream, other);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.headers().firstValue("RateLimit")).isEmpty();
        assertThat(open(page, one).status()).isEqualTo(429);
        assertThat(open("X-Forwarded-For", "2001:db8:1:2::1")).isEqualTo(200);
        RestAssured.given()
                .header("X-Forwarded-For", "2001:db8:1:1::3")
                .get(stream)
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .body("code", org.hamcrest.Matchers.is("too-many-streams"));
    }

    @Test
    void halfOfAllStreamsAreReservedForKeys() throws Exception {
        assertThat(open("X-Forwarded-For", "192.0.2.1")).isEqualTo(200);
        assertThat(open("X-Forwarded-For", "192.0.2.2")).isEqualTo(200);
        assertThat(open("X-Forwarded-For", "192.0.2.3")).isEqualTo(200);
        assertThat(open("X-Forwarded-For", "192.0.2.4")).isEqualTo(429);
        for (int i = 0; i < 3; i++) {
            assertThat(open("Authorization", "Bearer secret-of-the-editor")).isEqualTo(200);
        }
        assertThat(open("Authorization", "Bearer secret-of-the-editor")).isEqualTo(429);
        assertThat(open("Authorization", "Bearer secret-of-the-viewer")).isEqualTo(429);
    }

    @Test
    void closedStreamMakesRoom() throws Exception {
        for (int i = 0; i < 10; i++) {
            try (StreamClient client = StreamClient.open(stream, "X-Forwarded-For", "192.0.2.9")) {
                assertThat(client.status()).isEqualTo(200);
            }
            close();
        }
    }

    @Test
    @DisplayName("A client that stops reading is disconnected, and few events are read for it")
    void clientThatDoesNotReadIsDisconnected() throws Exception {
        int events = 40_000;
        String letter = openLetter("house", "2021-02-01");
        QuarkusTransaction.requiringNew()
                .run(() -> Panache.getEntityManager()
                        .createNativeQuery("insert into history (id, at, actor, type, letter_id, subject)"
                                + " select gen_random_uuid(), now(), 'A loader', 'cosigner.signed', cast(:id as uuid),"
                                + " 'Q000023' from generate_series(1, :events)")
                        .setParameter("id", letter)
                        .setParameter("events", events)
                        .executeUpdate());
        CountedStatements.record();
        try (Socket socket = new Socket()) {
            socket.setReceiveBufferSize(4_096);
            socket.connect(new InetSocketAddress(server.getHost(), server.getPort()));
            String request = "GET /v1/events/stream?after=0 HTTP/1.1\r\nHost: localhost\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            await(() -> streams.count() == 1, "time until the stream opens");
            await(() -> streams.count() == 0, "time until the stream is closed");
            long batches = CountedStatements.recorded().stream()
                    .filter(sql -> sql.contains("public_position>?"))
                    .count();
            assertThat(batches).isBetween(1L, events / BATCH / 2L);
            assertThat(untilClosed(socket).split("\nid:")).hasSizeBetween(2, events / 2);
        }
    }

    private static String untilClosed(Socket socket) throws IOException {
        socket.setSoTimeout(60_000);
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(received);
        } catch (SocketException reset) {
            // The server dropped what it had not sent.
        }
        return received.toString(StandardCharsets.US_ASCII);
    }

    @Test
    void headRequestDoesNotCountAsAStream() {
        for (int i = 0; i < 10; i++) {
            RestAssured.given().header("X-Forwarded-For", "192.0.2.9").head(stream);
        }
        assertThat(streams.count()).isZero();
    }
}
