package org.signatory.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.signatory.support.TestData.anonymous;
import static org.signatory.support.TestData.as;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

/** Tests that sessions and tokens end with the secret that opened them. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class EndedCredentialsTest {

    private JsonPath key;
    private String secret;

    @BeforeEach
    void start() {
        TestData.reset();
        key = as(Role.ADMIN)
                .body("{\"name\": \"Desk\", \"role\": \"viewer\"}")
                .post("/v1/api-keys")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        secret = key.getString("secret");
    }

    private static ValidatableResponse signIn(String secret, String former) {
        String page = given().accept("text/html")
                .cookie(SessionAuthenticationMechanism.COOKIE, former)
                .get("/sign-in")
                .asString();
        Matcher token = Pattern.compile("name=\"token\" value=\"([^\"]*)\"").matcher(page);
        return given().redirects()
                .follow(false)
                .accept("text/html")
                .cookie(SessionAuthenticationMechanism.COOKIE, former)
                .formParam("token", token.find() ? token.group(1) : "")
                .formParam("key", secret)
                .post("/sign-in")
                .then();
    }

    private static String session(String secret) {
        return signIn(secret, "").statusCode(303).extract().cookie(SessionAuthenticationMechanism.COOKIE);
    }

    private static void assertRole(String session, String role) {
        anonymous()
                .cookie(SessionAuthenticationMechanism.COOKIE, session)
                .get("/v1/me")
                .then()
                .statusCode(200)
                .body("role", role == null ? nullValue() : is(role));
    }

    private static int feed(String token) {
        return anonymous()
                .queryParam("token", token)
                .get("/v1/feeds/deadlines.ics")
                .statusCode();
    }

    private ValidatableResponse feedToken() {
        return anonymous()
                .header("Authorization", "Bearer " + secret)
                .body("{\"name\": \"Calendar\"}")
                .post("/v1/feed-tokens")
                .then();
    }

    private String rotation() {
        return "/v1/api-keys/" + key.getString("id") + "/rotation";
    }

    @Test
    void rotationEndsSessionsAndFeedTokensOfTheOldSecret() {
        String session = session(secret);
        String token = feedToken().statusCode(201).extract().path("secret");
        assertRole(session, "viewer");
        assertThat(feed(token)).isEqualTo(200);
        String fresh =
                as(Role.ADMIN).post(rotation()).then().statusCode(201).extract().path("secret");
        assertRole(session, null);
        assertThat(feed(token)).isEqualTo(401);
        assertRole(session(fresh), "viewer");
        anonymous()
                .header("Authorization", "Bearer " + fresh)
                .get("/v1/feed-tokens")
                .then()
                .body("items.size()", is(1))
                .body("items[0].revokedAt", org.hamcrest.Matchers.notNullValue());
    }

    @Test
    void restoredKeyHasNoneOfItsFormerSessions() {
        String session = session(secret);
        as(Role.ADMIN)
                .header("If-Match", "*")
                .delete("/v1/api-keys/" + key.getString("id"))
                .then()
                .statusCode(200);
        QuarkusTransaction.requiringNew()
                .run(() -> ApiKey.update("revokedAt = null where id = ?1", UUID.fromString(key.getString("id"))));
        assertRole(session, null);
    }

    @Test
    void signingInEndsTheBrowsersFormerSession() {
        String former = session(secret);
        signIn("wrong", former).statusCode(401);
        assertRole(former, "viewer");
        String next = signIn("secret-of-the-editor", former)
                .statusCode(303)
                .extract()
                .cookie(SessionAuthenticationMechanism.COOKIE);
        assertRole(former, null);
        assertRole(next, "editor");
    }

    @Test
    void savedResponseIsNotReplayedAfterTheLetterIsHidden() {
        String organization = TestData.organization("Indivisible");
        TestData.partner(UUID.fromString(organization));
        String letter =
                TestData.letter("{\"title\": \"A letter\", \"chamber\": \"house\", \"visibility\": \"coalition\"}");
        TestData.move(letter, "open", "2021-02-01").statusCode(201);
        TestData.endorse(letter, organization, "2021-02-03").statusCode(201);
        String path = "/v1/letters/" + letter + "/endorsers/" + organization + "/statements";
        Supplier<ValidatableResponse> statement = () -> as(Role.PARTNER)
                .header("Idempotency-Key", "once")
                .body("{\"quote\": \"The program should end.\"}")
                .post(path)
                .then();
        statement.get().statusCode(201);
        statement.get().statusCode(201).header("Idempotent-Replayed", "true");
        hide(letter);
        statement.get().statusCode(404);
    }

    @Test
    @DisplayName(
            "The saved response to an endorsement request, which has no letter in its path, is not replayed either")
    void savedResponseOfAnotherPathIsNotReplayedAfterTheLetterIsHidden() {
        String organization = TestData.organization("Indivisible");
        TestData.partner(UUID.fromString(organization));
        String letter =
                TestData.letter("{\"title\": \"A letter\", \"chamber\": \"house\", \"visibility\": \"coalition\"}");
        TestData.move(letter, "open", "2021-02-01").statusCode(201);
        String request = TestData.editor()
                .body("{\"letterId\": \"" + letter + "\", \"organizationId\": \"" + organization + "\"}")
                .post("/v1/endorsement-requests")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Supplier<ValidatableResponse> answer = () -> as(Role.PARTNER)
                .header("Idempotency-Key", "once")
                .body("{\"accept\": false, \"reason\": \"Our board has not met yet.\"}")
                .post("/v1/endorsement-requests/" + request + "/decision")
                .then();
        answer.get().statusCode(201);
        answer.get().statusCode(201).header("Idempotent-Replayed", "true");
        hide(letter);
        answer.get().statusCode(404);
    }

    @Test
    @DisplayName("A saved response is not replayed to a key with a changed role")
    void savedResponseIsNotReplayedToAnotherRole() {
        String organization = TestData.organization("Indivisible");
        String letter = TestData.openLetter("house", "2021-02-01");
        TestData.endorse(letter, organization, "2021-02-03").statusCode(201);
        Supplier<ValidatableResponse> statement = () -> as(Role.EDITOR)
                .header("Idempotency-Key", "once")
                .body("{\"quote\": \"The program should end.\"}")
                .post("/v1/letters/" + letter + "/endorsers/" + organization + "/statements")
                .then();
        statement.get().statusCode(201);
        String other = TestData.organization("Another");
        QuarkusTransaction.requiringNew()
                .run(() -> ApiKey.update(
                        "role = ?1, organizationId = ?2 where name like '%editor%'",
                        Role.PARTNER, UUID.fromString(other)));
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (!"partner".equals(as(Role.EDITOR).get("/v1/me").path("role"))) {
            assertThat(System.nanoTime())
                    .as("time until the key has its new role")
                    .isLessThan(end);
        }
        statement.get().statusCode(422).body("code", is("idempotency-key-reused"));
    }

    private static void hide(String letter) {
        TestData.editor()
                .header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body("{\"visibility\": \"internal\"}")
                .patch("/v1/letters/" + letter)
                .then()
                .statusCode(200);
    }

    @Test
    void oldSecretCannotSignInDuringARotation() throws Exception {
        assertThat(duringRotation(() -> signIn(secret, ""))).isEqualTo(401);
    }

    @Test
    void oldSecretCannotCreateAFeedTokenDuringARotation() throws Exception {
        assertThat(duringRotation(this::feedToken)).isEqualTo(401);
    }

    /** Returns the response to a request that starts before a rotation is committed and ends after. */
    private int duringRotation(Supplier<ValidatableResponse> request) throws Exception {
        CompletableFuture<Integer> status;
        QuarkusTransaction.begin();
        try {
            ApiKey rotated = ApiKey.findById(UUID.fromString(key.getString("id")));
            rotated.rotate(Secret.random(), Instant.now());
            status = CompletableFuture.supplyAsync(() -> request.get().extract().statusCode());
            awaitLockWaiter();
        } finally {
            QuarkusTransaction.commit();
        }
        return status.get(60, TimeUnit.SECONDS);
    }

    private static long waiters() {
        // In its own transaction, since statistics are fixed within one.
        return QuarkusTransaction.requiringNew().call(() -> (Long) ApiKey.getEntityManager()
                .createNativeQuery("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                        + " and query like '%api_key%'")
                .getSingleResult());
    }

    private static void awaitLockWaiter() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (waiters() == 0) {
            assertThat(System.nanoTime())
                    .as("a request waits for the key's row")
                    .isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
