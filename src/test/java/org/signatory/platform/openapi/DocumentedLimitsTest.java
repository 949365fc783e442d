package org.signatory.platform.openapi;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.signatory.support.TestData.anonymous;
import static org.signatory.support.TestData.editor;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.signatory.support.MovableClock;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

/** Checks limits in docs/security.md that no other test reaches. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class DocumentedLimitsTest {

    private static final Instant START = Instant.parse("2021-03-01T12:00:00Z");
    private static final Duration ALMOST_A_DAY = Duration.ofHours(23);

    @BeforeEach
    void reset() {
        TestData.reset();
    }

    @AfterEach
    void runClock() {
        MovableClock.run();
    }

    @Test
    void pageHas50RowsAndAtMost500() {
        anonymous().get("/v1/members").then().statusCode(200).body("items.size()", is(50));
        anonymous().get("/v1/members?limit=500").then().statusCode(200).body("items.size()", is(500));
        anonymous().get("/v1/members?limit=501").then().statusCode(400).body("code", is("invalid-parameter"));
    }

    @Test
    void datesRunFrom1789To2199() {
        for (String day : new String[] {"1789-01-01", "2199-12-31"}) {
            anonymous()
                    .get("/v1/letters?updatedSince=" + day + "T12:00:00Z")
                    .then()
                    .statusCode(200);
        }
        for (String day : new String[] {"1788-12-31", "2200-01-01"}) {
            anonymous()
                    .get("/v1/letters?updatedSince=" + day + "T12:00:00Z")
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void idempotencyKeyHasAtMost255Characters() {
        create("x".repeat(255)).statusCode(201);
        create("x".repeat(256)).statusCode(400);
        create("with a blank").statusCode(400);
    }

    private static ValidatableResponse create(String idempotencyKey) {
        return editor().header("Idempotency-Key", idempotencyKey)
                .body("{\"title\": \"A letter\", \"chamber\": \"house\"}")
                .post("/v1/letters")
                .then();
    }

    @Test
    void keyHasAtMost20Webhooks() {
        for (int i = 0; i < 20; i++) {
            createWebhook().statusCode(201);
        }
        createWebhook().statusCode(409);
    }

    private static ValidatableResponse createWebhook() {
        return editor().body("{\"url\": \"http://127.0.0.1:9/\"}")
                .post("/v1/webhooks")
                .then();
    }

    @Test
    @DisplayName("A session ends a day after its last use")
    void unusedSessionEndsAfterADay() {
        MovableClock.stopAt(START.toString());
        String session = signIn();
        MovableClock.stopAt(START.plus(ALMOST_A_DAY).toString());
        assertRole(session, "editor");
        MovableClock.stopAt(START.plus(ALMOST_A_DAY).plus(Duration.ofHours(25)).toString());
        assertRole(session, null);
    }

    @Test
    @DisplayName("A session that is used each day ends after 30 days")
    void sessionEndsAfter30Days() {
        MovableClock.stopAt(START.toString());
        String session = signIn();
        Instant now = START.plus(ALMOST_A_DAY);
        for (; now.isBefore(START.plus(Duration.ofDays(30))); now = now.plus(ALMOST_A_DAY)) {
            MovableClock.stopAt(now.toString());
            assertRole(session, "editor");
        }
        MovableClock.stopAt(now.toString());
        assertRole(session, null);
    }

    private static String signIn() {
        return given().redirects()
                .follow(false)
                .formParam("key", "secret-of-the-editor")
                .post("/sign-in")
                .then()
                .statusCode(303)
                .extract()
                .cookie("signatory-session");
    }

    private static void assertRole(String session, String role) {
        anonymous()
                .cookie("signatory-session", session)
                .get("/v1/me")
                .then()
                .statusCode(200)
                .body("role", role == null ? nullValue() : is(role));
    }
}
