package org.signatory.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.signatory.support.TestData.openLetter;
import static org.signatory.support.TestData.sign;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.LongPredicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.signatory.platform.http.MaxBodySize;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;
import org.signatory.support.WrittenLog;

/** Tests the limits on concurrent uploads. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class BodyMemoryTest {

    private static final int SENT = 1 << 20;

    @TestHTTPResource
    URI server;

    @Inject
    BodyMemory memory;

    @Inject
    BodyMemorySettings settings;

    private final List<Socket> uploads = new ArrayList<>();

    @BeforeEach
    void start() {
        TestData.reset();
    }

    @AfterEach
    void close() throws IOException {
        for (Socket upload : uploads) {
            upload.close();
        }
        await(bytes -> bytes == 0);
    }

    /** Starts an upload and sends its first MiB, or as much as the server reads. */
    private Socket upload(String path, String role, String length) throws IOException {
        Socket socket = new Socket(server.getHost(), server.getPort());
        socket.setSoTimeout(60_000);
        uploads.add(socket);
        String header = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer secret-of-the-" + role
                + "\r\nContent-Type: application/json\r\n" + length + "\r\n\r\n";
        socket.getOutputStream().write(header.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private Socket upload(String path, String role, long length) throws IOException {
        return upload(path, role, "Content-Length: " + length);
    }

    private void await(LongPredicate condition) {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (!condition.test(memory.total())) {
            assertThat(System.nanoTime()).as("time until the condition holds").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private static String response(Socket socket) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        StringBuilder text = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            text.append(line).append('\n');
        }
        return text.toString();
    }

    private static void assertRejected(Socket socket, int status) throws IOException {
        String response = response(socket);
        assertThat(response).startsWith("HTTP/1.1 " + status).containsIgnoringCase("\nRetry-After: 5\n");
        assertThat(response).doesNotContainIgnoringCase("RateLimit");
    }

    @Test
    @DisplayName("Concurrent uploads of a partner are rejected before they are read, and a Member signs on meanwhile")
    void uploadsOfOnePartnerAreLimited() throws Exception {
        String letter = openLetter("house", "2021-02-01");
        TestData.partner(UUID.fromString(TestData.organization("Indivisible")));
        long own = settings.perCaller().asLongValue();
        List<Socket> admitted = new ArrayList<>();
        for (long left = own; left >= MaxBodySize.USUAL; left -= MaxBodySize.USUAL) {
            admitted.add(upload("/v1/members/match", "partner", MaxBodySize.USUAL));
        }
        await(bytes -> bytes == own);
        for (int i = 0; i < 30; i++) {
            assertRejected(upload("/v1/members/match", "partner", MaxBodySize.USUAL), 429);
        }
        assertThat(memory.total()).isEqualTo(own);
        as("partner", "x".repeat(SENT))
                .statusCode(429)
                .body("code", is("too-many-concurrent-requests"))
                .header("RateLimit", nullValue());

        sign(letter, "Q000023", "2021-02-03").statusCode(201);

        admitted.remove(0).close();
        await(bytes -> bytes < own);
        as("partner", "{\"text\": \"" + " ".repeat(SENT) + "\"}").statusCode(is(400));
    }

    private static io.restassured.response.ValidatableResponse as(String role, String body) {
        return RestAssured.given()
                .header("Authorization", "Bearer secret-of-the-" + role)
                .contentType("application/json")
                .body(body)
                .post("/v1/members/match")
                .then();
    }

    @Test
    @DisplayName("A client that disconnects during an upload is not logged as a server error")
    void disconnectedUploadsAreNotLogged() throws Exception {
        WrittenLog log = new WrittenLog();
        log.start();
        try {
            upload("/v1/members/match", "editor", MaxBodySize.USUAL);
            await(bytes -> bytes == MaxBodySize.USUAL);
            close();
        } finally {
            log.stop();
        }
        assertThat(log.lines()).noneMatch(line -> line.contains("Request failed"));
    }

    @Test
    @DisplayName("The uploads of all callers are limited; a body of unknown length counts as the largest")
    void uploadsOfAllCallersAreLimited() throws Exception {
        long total = settings.total().asLongValue();
        upload("/v1/letters/imports", "editor", MaxBodySize.FILE);
        upload("/v1/roster/imports", "admin", "Transfer-Encoding: chunked");
        await(bytes -> bytes == MaxBodySize.FILE + MaxBodySize.ROSTER);
        for (long left = total - memory.total(); left >= MaxBodySize.USUAL; left -= MaxBodySize.USUAL) {
            upload("/v1/members/match", "viewer", MaxBodySize.USUAL);
        }
        await(bytes -> bytes == total);
        assertRejected(upload("/v1/members/match", "viewer", MaxBodySize.USUAL), 429);
        assertThat(memory.total()).isEqualTo(total);
    }
}
