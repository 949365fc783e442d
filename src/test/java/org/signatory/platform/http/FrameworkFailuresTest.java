package org.signatory.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.signatory.support.TestData.anonymous;
import static org.signatory.support.TestData.editor;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

/** Tests that failures found by the framework are problems, too. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class FrameworkFailuresTest {

    @TestHTTPResource
    URI server;

    @BeforeEach
    void start() {
        TestData.reset();
    }

    @Test
    void unknownPathsMethodsAndMediaTypesAreProblems() {
        problem(anonymous().get("/nowhere").then(), 404, "not-found");
        problem(anonymous().get("/v1/nowhere/at/all").then(), 404, "not-found");
        problem(editor().delete("/v1/letters").then(), 405, "method-not-allowed");
        problem(editor().contentType("text/plain").body("x").post("/v1/letters").then(), 415, "unsupported-media-type");
        problem(anonymous().accept("image/png").get("/v1/letters").then(), 406, "not-acceptable");
        problem(editor().body("{\"title\":").post("/v1/letters").then(), 400, "malformed-request");
    }

    @Test
    void bodyOverTheLimitIsAProblem() {
        String large = "{\"title\": \"" + "x".repeat(3 << 20) + "\"}";
        problem(editor().body(large).post("/v1/letters").then(), 413, "body-too-large");
    }

    @Test
    void bodyOfUnknownLengthOverTheLimitIsAProblem() throws IOException {
        StringBuilder request = new StringBuilder("POST /v1/letters HTTP/1.1\r\nHost: x\r\n"
                + "Authorization: Bearer secret-of-the-editor\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n");
        String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
        request.append("b\r\n{\"title\": \"\r\n").append(chunk.repeat(40)).append("0\r\n\r\n");
        assertThat(raw(request.toString())).startsWith("HTTP/1.1 413").contains("body-too-large");
    }

    @Test
    void longAndMalformedAddressesAreProblems() throws IOException {
        assertThat(get("/v1/letters?q=" + "x".repeat(9_000)))
                .startsWith("HTTP/1.1 414")
                .contains("uri-too-long");
        for (String broken : List.of(
                "/v1/letters/%zz",
                "/v1/letters/%",
                "/v1/letters?q=%f",
                "/v1/letters?q=|",
                "/%zz",
                "/v1/letters;a=b",
                "/v1/letters/;a=b/progress/%25s",
                "/letters;a=b")) {
            assertThat(get(broken))
                    .as(broken)
                    .startsWith("HTTP/1.1 400")
                    .contains(Problem.MEDIA_TYPE, "malformed-request");
        }
        assertThat(get("/v1/letters?q=a%3Bb")).startsWith("HTTP/1.1 200");
        // The framework ends the parameter at the semicolon.
        assertThat(get("/v1/letters?q=a;b")).startsWith("HTTP/1.1 400").contains("\"parameter\":\"b\"");
        assertThat(get("/v1/members/a%3Bb")).startsWith("HTTP/1.1 404");
        assertThat(get("/v1/letters?q=%00")).startsWith("HTTP/1.1 400").contains("invalid-parameter");
        assertThat(raw("GET /v1/letters HTTP/1.1\r\nHost: x\r\nX-Long: " + "x".repeat(20_000)
                        + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 431")
                .contains("headers-too-large");
    }

    @Test
    void truncatedFormsAreProblems() throws IOException {
        for (String line : List.of("DELETE /v1/letters/x", "POST /v1/letters", "PUT /v1/letters/x/cosigners/y")) {
            String body = "no boundary at all";
            assertThat(raw(line + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                            + "Authorization: Bearer secret-of-the-editor\r\n"
                            + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: " + body.length()
                            + "\r\n\r\n" + body))
                    .as(line)
                    .startsWith("HTTP/1.1 4")
                    .contains(Problem.MEDIA_TYPE);
        }
    }

    private String get(String address) throws IOException {
        return raw("GET " + address + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            InputStream answer = socket.getInputStream();
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void problem(ValidatableResponse answer, int status, String code) {
        answer.statusCode(status)
                .contentType(Problem.MEDIA_TYPE)
                .body("code", is(code))
                .body("status", is(status));
    }
}
