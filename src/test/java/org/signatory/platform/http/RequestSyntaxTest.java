package org.signatory.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.Cookie;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signatory.security.Role;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

/** Tests requests as they are on the wire, which HTTP clients would correct. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class RequestSyntaxTest {

    private static final int PATIENCE = 20_000;
    private static final String CLOSE = "\r\nConnection: close\r\n";
    private static final String HOST = " HTTP/1.1\r\nHost: localhost" + CLOSE;

    private static String send(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String post(String path, String type, String body) throws IOException {
        return send("POST " + path + HOST + "Accept: text/html\r\nContent-Type: " + type + "\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body);
    }

    @BeforeEach
    void start() {
        TestData.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1.1"})
    void hostIsRequiredExceptForHealth(String version) throws IOException {
        for (String path : new String[] {"/", "/v1/letters", "/sign-in", "/robots.txt"}) {
            assertThat(send("GET " + path + " HTTP/" + version + CLOSE + "\r\n"))
                    .startsWith("HTTP/" + version + " 400")
                    .contains("Send a Host header");
        }
        assertThat(send("GET /q/health HTTP/1.0\r\n\r\n")).startsWith("HTTP/1.0 200");
    }

    @ParameterizedTest
    @CsvSource({
        "//v1/letters?limit=1, /v1/letters?limit=1",
        "/%761/letters, /v1/letters",
        "/./v1/letters, /v1/letters",
        "/x/../v1/letters, /v1/letters",
        "/v1//letters, /v1/letters",
        "//example.org/%2e%2e/letters, /letters"
    })
    void otherSpellingOfAPathIsRedirected(String spelling, String path) throws IOException {
        assertThat(send("GET " + spelling + HOST + "\r\n"))
                .startsWith("HTTP/1.1 308")
                .containsIgnoringCase("\r\nLocation: " + path + "\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/members?q=%ff%fe", "/v1/members/%ED%A0%80", "/v1/members?q=%c0%80"})
    void urlThatIsNotUtf8IsRejected(String url) throws IOException {
        assertThat(send("GET " + url + HOST + "\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("malformed-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"key=%zz", "%", "a=%", "a=b&%e"})
    @DisplayName("A form that cannot be decoded is rejected, with and without a session")
    void undecodableFormIsRejected(String body) throws IOException {
        for (String path : new String[] {"/sign-in", "/sign-out", "/unsubscribe", "/subscriptions/confirmation"}) {
            assertThat(post(path, "application/x-www-form-urlencoded", body))
                    .as(path)
                    .startsWith("HTTP/1.1 400");
        }
        Cookie session = TestData.session("editor");
        assertThat(send("POST /letters/new" + HOST + "Cookie: " + session.getName() + "=" + session.getValue()
                        + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length()
                        + "\r\n\r\n" + body))
                .startsWith("HTTP/1.1 400");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data; boundary=",
                "multipart/form-data",
                "multipart/form-data; boundary=B; charset=nonsense",
                "application/x-www-form-urlencoded; charset=nonsense",
                "application/x-www-form-urlencoded; charset=\"",
                "multipart/form-data; boundary=\""
            })
    void unreadableMediaTypeOfAFormIsRejected(String type) throws IOException {
        for (String path :
                new String[] {"/sign-in", "/views", "/letters/new", "/unsubscribe", "/absent", "/v1/letters"}) {
            assertThat(post(path, type, "--B\r\n")).as(path).startsWith("HTTP/1.1 415");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Idempotency-Key", "Content-Type", "Authorization"})
    void repeatedHeaderIsRejected(String name) throws IOException {
        assertThat(send("GET /v1/letters" + HOST + name + ": a/b\r\n" + name + ": c/d\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .containsIgnoringCase("The header " + name + " is repeated.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br"})
    void compressedBodyIsRejected(String encoding) {
        TestData.as(Role.EDITOR)
                .header("Content-Encoding", encoding)
                .body("{}")
                .post("/v1/letters")
                .then()
                .statusCode(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US,en;q=0.9,", "*;q=2", "tr-TR,xx;q=abc"})
    void pageIgnoresTheListOfLanguages(String languages) throws IOException {
        assertThat(send("GET /sign-in" + HOST + "Accept-Language: " + languages + "\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+1", "%D9%A1", "1.0", "99999999999", "-"})
    void onlyPlainDigitsAreANumber(String limit) throws IOException {
        assertThat(send("GET /v1/letters?limit=" + limit + HOST + "\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("Enter a whole number.");
    }
}
