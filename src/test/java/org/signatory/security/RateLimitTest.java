package org.signatory.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.signatory.support.TestData.anonymous;
import static org.signatory.support.TestData.editor;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
@TestProfile(RateLimitTest.Low.class)
class RateLimitTest {

    private static final List<String> ORIGINS = List.of("https://www.example.org", "https://letters.example.org");

    private static final List<String> WRITINGS = List.of(
            "/v1/me",
            "//v1/me",
            "/./v1/me",
            "/x/../v1/me",
            "/%76%31/me",
            "/v1;a=b/me",
            "/;a/v1/me",
            "/q/../v1/me",
            "/q/%2e%2e/v1/me",
            "/q/..;a/v1/me",
            "/q/..%2fv1/me");

    /** Tests rate limits, and their headers for pages of other origins. */
    public static class Low implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "signatory.heavy-work.max-wait", "0.1s",
                    "signatory.rate-limit.key", "40",
                    "signatory.rate-limit.anonymous", "20",
                    "signatory.rate-limit.failures", "5",
                    "signatory.rate-limit.subscriptions", "3",
                    "signatory.rate-limit.subscriptions-by-key", "4",
                    "quarkus.http.proxy.proxy-address-forwarding", "true",
                    "quarkus.http.cors.enabled", "true",
                    "quarkus.http.cors.origins", String.join(",", ORIGINS));
        }
    }

    @Inject
    RateLimiter limits;

    @Inject
    HeavyWorkGate gate;

    @TestHTTPResource
    URI server;

    @BeforeEach
    void start() {
        TestData.reset();
        limits.forget();
    }

    @Test
    void guessingKeysIsStoppedAndKnownKeysContinue() {
        editor().get("/v1/me").then().statusCode(200);
        assertThat(statuses(10, i -> "Bearer guess-" + i)).startsWith(401, 401, 401, 401, 401, 429);
        editor().get("/v1/me").then().statusCode(200);
        anonymous()
                .header("Authorization", "Bearer guess")
                .get("/v1/me")
                .then()
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .header("RateLimit-Policy", notNullValue())
                .header("RateLimit", containsString("r=0"));
    }

    @Test
    void guessingKeysFromOneIpv6NetworkIsStopped() {
        IntFunction<Integer> guess = i -> anonymous()
                .header("X-Forwarded-For", "2001:db8:1:1::" + Integer.toHexString(i + 1))
                .header("Authorization", "Bearer guess-" + i)
                .get("/v1/me")
                .statusCode();
        assertThat(IntStream.range(0, 8).mapToObj(guess)).startsWith(401, 401, 401, 401, 401, 429);
        anonymous()
                .header("X-Forwarded-For", "2001:db8:1:2::1")
                .header("Authorization", "Bearer guess")
                .get("/v1/me")
                .then()
                .statusCode(401);
    }

    @Test
    void anonymousRequestsFromOneIpv6NetworkShareALimit() {
        List<Integer> statuses = IntStream.range(0, 30)
                .mapToObj(i -> anonymous()
                        .header("X-Forwarded-For", "2001:db8:1:3::" + Integer.toHexString(i + 1))
                        .get("/v1/me")
                        .statusCode())
                .toList();
        assertThat(statuses).startsWith(200).endsWith(429);
    }

    @Test
    void sessionCookieIsSecureBehindAProxyWithHttps() {
        for (String scheme : List.of("https", "http")) {
            String cookie = given().redirects()
                    .follow(false)
                    .header("X-Forwarded-Proto", scheme)
                    .formParam("key", "secret-of-the-editor")
                    .post("/sign-in")
                    .then()
                    .statusCode(303)
                    .extract()
                    .header("Set-Cookie");
            assertThat(cookie.contains("Secure")).as(scheme).isEqualTo(scheme.equals("https"));
        }
    }

    @Test
    void guessingKeysOnTheSignInPageIsStopped() {
        List<Integer> statuses = IntStream.range(0, 8)
                .mapToObj(i -> given().accept("text/html")
                        .formParam("key", "guess-" + i)
                        .post("/sign-in")
                        .statusCode())
                .toList();
        assertThat(statuses).startsWith(401, 401, 401, 401, 401, 429);
    }

    @Test
    void headersWithoutAKeyCountAsWrongKeys() {
        assertThat(statuses(10, i -> "Basic dTpw" + i)).contains(429);
    }

    @Test
    void otherOriginsCanReadTheRetryTime() {
        for (int i = 0; i < 20; i++) {
            anonymous().get("/v1/me");
        }
        anonymous()
                .header("Origin", ORIGINS.get(1))
                .get("/v1/me")
                .then()
                .statusCode(429)
                .body("code", is("too-many-requests"))
                .header("Retry-After", notNullValue())
                .header("Access-Control-Allow-Origin", is(ORIGINS.get(1)))
                .header(
                        "Access-Control-Expose-Headers",
                        allOf(containsString("Retry-After"), containsString("RateLimit")));
    }

    @Test
    void subscriptionsPerVisitorAreLimitedByTheHour() {
        assertThat(subscriptions(5, anonymous())).containsExactly(202, 202, 202, 429, 429);
        assertThat(subscriptions(5, editor())).containsExactly(202, 202, 202, 202, 429);
        anonymous()
                .body(subscription("another"))
                .post("/v1/subscriptions")
                .then()
                .statusCode(429)
                .body("code", is("too-many-requests"))
                .header("Retry-After", notNullValue());
    }

    private static List<Integer> subscriptions(int times, RequestSpecification caller) {
        return IntStream.range(0, times)
                .mapToObj(i -> given().spec(caller)
                        .body(subscription("office-" + i))
                        .post("/v1/subscriptions")
                        .statusCode())
                .toList();
    }

    private static String subscription(String name) {
        return "{\"email\": \"" + name + "@example.org\", \"kinds\": [\"digest\"]}";
    }

    @Test
    void responseNamesTheLimitThatApplies() {
        editor().get("/v1/me").then().header("RateLimit-Policy", is("\"default\";q=40;w=60"));
        anonymous()
                .get("/v1/me")
                .then()
                .header("RateLimit-Policy", is("\"default\";q=20;w=60"))
                .header("RateLimit", startsWith("\"default\";r=19;t="));
    }

    @Test
    @DisplayName("Each rejection has the same waiting time in Retry-After and RateLimit")
    void retryAfterAndRateLimitAgree() {
        agree(refused(() -> anonymous().get("/v1/me")));
        agree(refused(() -> anonymous().header("Authorization", "Bearer guess").get("/v1/me")));
        agree(refused(() -> editor().body(subscription("desk")).post("/v1/subscriptions")));
        limits.forget();
        agree(refused(() -> given().formParam("key", "guess").post("/sign-in")));
    }

    @Test
    @DisplayName("A rejection of heavy work says when to retry without naming the unused default policy")
    void rejectionsByOtherLimitsHaveNoRateLimit() {
        HeavyWorkGate.Ticket one = gate.enter("one");
        HeavyWorkGate.Ticket two = gate.enter("two");
        try {
            editor().body(Map.of("text", "Kim"))
                    .post("/v1/members/match")
                    .then()
                    .statusCode(429)
                    .header("Retry-After", "5")
                    .header("RateLimit", nullValue())
                    .header("RateLimit-Policy", nullValue());
        } finally {
            gate.leave(one);
            gate.leave(two);
        }
        editor().body(Map.of("text", "Kim"))
                .post("/v1/members/match")
                .then()
                .statusCode(200)
                .header("RateLimit", startsWith("\"default\";r=3"));
    }

    private static Response refused(Supplier<Response> request) {
        return Stream.generate(request)
                .limit(200)
                .filter(response -> response.statusCode() == 429)
                .findFirst()
                .orElseThrow();
    }

    private static void agree(Response refusal) {
        assertThat(refusal.header("RateLimit")).endsWith(";r=0;t=" + refusal.header("Retry-After"));
        assertThat(refusal.asString()).contains("in " + refusal.header("Retry-After") + " seconds");
    }

    @Test
    void keyHasOneLimitInEveryNotation() {
        statuses(40, i -> "Bearer " + " ".repeat(i) + "secret-of-the-viewer");
        assertThat(statuses(3, i -> "bearer " + " ".repeat(i) + "secret-of-the-viewer"))
                .contains(429);
    }

    @Test
    void limitAppliesToEveryNotationOfAPath() throws IOException {
        for (String path : WRITINGS) {
            String answer = raw(path);
            // A redirect leads to the usual path, where the limit applies.
            assertThat(answer.startsWith("HTTP/1.1 308")
                            || answer.startsWith("HTTP/1.1 4")
                            || answer.contains("RateLimit:"))
                    .as("%s: %s", path, answer)
                    .isTrue();
        }
    }

    private static List<Integer> statuses(int times, IntFunction<String> authorization) {
        return IntStream.range(0, times)
                .mapToObj(i -> anonymous()
                        .header("Authorization", authorization.apply(i))
                        .get("/v1/me")
                        .statusCode())
                .toList();
    }

    /** Sends a path unchanged; HTTP clients would normalize it. */
    private String raw(String path) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
