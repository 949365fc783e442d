package org.signatory.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.signatory.support.TestData.anonymous;
import static org.signatory.support.TestData.as;
import static org.signatory.support.TestData.editor;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.signatory.support.MovableClock;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class AccessTest {

    private static final String LETTER = """
            {"title": "Once", "chamber": "house"}""";

    @BeforeEach
    void start() {
        TestData.reset();
    }

    @Test
    void secretIsShownOnceAndNeverStored() {
        JsonPath made =
                create("Lead office", "editor").statusCode(201).extract().jsonPath();
        String secret = made.getString("secret");
        with(secret).body("name", is("Lead office")).body("role", is("editor"));
        as(Role.ADMIN).get("/v1/api-keys/" + made.getString("id")).then().body("secret", nullValue());
        as(Role.ADMIN).get("/v1/api-keys").then().body(not(containsString(secret)));
        QuarkusTransaction.requiringNew()
                .run(() -> assertThat(ApiKey.<ApiKey>listAll())
                        .allSatisfy(key -> assertThat(key.hash + key.prefix).doesNotContain(secret)));
    }

    @Test
    void rotatedKeyAcceptsOnlyItsNewSecret() {
        JsonPath made = create("Desk", "viewer").extract().jsonPath();
        String fresh = as(Role.ADMIN)
                .post("/v1/api-keys/" + made.getString("id") + "/rotation")
                .then()
                .statusCode(201)
                .extract()
                .path("secret");
        with(made.getString("secret")).statusCode(401).header("WWW-Authenticate", containsString("Bearer"));
        with(fresh).statusCode(200);
    }

    @Test
    void revokedAndExpiredKeysAreRejected() {
        JsonPath made = create("Desk", "viewer").extract().jsonPath();
        String path = "/v1/api-keys/" + made.getString("id");
        as(Role.ADMIN).delete(path).then().statusCode(428);
        as(Role.ADMIN).header("If-Match", "*").delete(path).then().statusCode(200);
        as(Role.ADMIN).header("If-Match", "*").delete(path).then().statusCode(409);
        with(made.getString("secret")).statusCode(401);
        MovableClock.stopAt("2026-01-01T12:00:00Z");
        String brief = as(Role.ADMIN)
                .body("""
                        {"name": "Brief", "role": "viewer", "expiresAt": "2026-01-01T13:00:00Z"}""")
                .post("/v1/api-keys")
                .then()
                .statusCode(201)
                .extract()
                .path("secret");
        with(brief).statusCode(200);
        MovableClock.stopAt("2026-01-01T13:00:00Z");
        with(brief).statusCode(401).body("code", is("unauthenticated"));
    }

    @Test
    void lastAdminKeyCannotBeRevoked() {
        String id = as(Role.ADMIN).get("/v1/api-keys").then().extract().path("items.find { it.role == 'admin' }.id");
        as(Role.ADMIN)
                .header("If-Match", "*")
                .delete("/v1/api-keys/" + id)
                .then()
                .statusCode(409);
    }

    @Test
    void onlyPartnerKeysHaveAnOrganization() {
        create("Partner", "partner").statusCode(400).body("code", is("invalid-body"));
        String aclu = TestData.organization("ACLU");
        as(Role.ADMIN)
                .body("{\"name\": \"ACLU\", \"role\": \"partner\", \"organizationId\": \"" + aclu + "\"}")
                .post("/v1/api-keys")
                .then()
                .statusCode(201)
                .body("organizationId", is(aclu));
    }

    @Test
    void otherSchemesAndEmptyKeysAreUnauthenticated() {
        for (String header : List.of("Basic dTpw", "Bearer ", "Bearer x", "bearer", "Bearer " + "x".repeat(300))) {
            anonymous()
                    .header("Authorization", header)
                    .get("/v1/letters")
                    .then()
                    .statusCode(401)
                    .body("code", is("unauthenticated"));
        }
    }

    @Test
    void idempotencyKeyReplaysTheResponse() {
        ValidatableResponse first = once("k1", LETTER).statusCode(201).header("Idempotent-Replayed", nullValue());
        String again = """
                {"chamber":   "house", "title": "Once"}""";
        once("k1", again)
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .header("ETag", first.extract().header("ETag"))
                .header("Location", first.extract().header("Location"))
                .body("id", is(first.extract().<String>path("id")));
        once("k1", LETTER.replace("Once", "Twice")).statusCode(422).body("code", is("idempotency-key-reused"));
        once("ké", LETTER).statusCode(400).body("code", is("invalid-parameter"));
        editor().get("/v1/letters?count=true").then().body("total", is(1));
    }

    @Test
    void rejectedRequestDoesNotUseUpItsIdempotencyKey() {
        once("k2", "{\"title\": \"\", \"chamber\": \"house\"}").statusCode(400);
        once("k2", LETTER).statusCode(201);
    }

    @Test
    void concurrentRequestsWithOneIdempotencyKeyCreateOneLetter() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(10);
        try {
            Callable<String> create =
                    () -> once("k3", LETTER).statusCode(201).extract().path("id");
            List<Future<String>> answers =
                    threads.invokeAll(Stream.generate(() -> create).limit(10).toList());
            assertThat(answers)
                    .extracting(Future::get)
                    .containsOnly(answers.get(0).get());
        } finally {
            threads.shutdownNow();
        }
        editor().get("/v1/letters?count=true").then().body("total", is(1));
    }

    @Test
    void oneOfTwoConcurrentChangesIsRejected() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (int i = 0; i < 15; i++) {
                String token = editor().body("{\"name\": \"Calendar\"}")
                        .post("/v1/feed-tokens")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
                Callable<Integer> revoke = () -> editor().header("If-Match", "*")
                        .delete("/v1/feed-tokens/" + token)
                        .statusCode();
                assertThat(threads.invokeAll(List.of(revoke, revoke, revoke, revoke)))
                        .extracting(Future::get)
                        .containsExactlyInAnyOrder(200, 409, 409, 409);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void replayedResponseDoesNotShowASecret() {
        String body = """
                {"name": "Desk", "role": "viewer"}""";
        as(Role.ADMIN)
                .header("Idempotency-Key", "k4")
                .body(body)
                .post("/v1/api-keys")
                .then()
                .body("secret", notNullValue());
        as(Role.ADMIN)
                .header("Idempotency-Key", "k4")
                .body(body)
                .post("/v1/api-keys")
                .then()
                .statusCode(201)
                .body("secret", nullValue())
                .body("name", is("Desk"));
        as(Role.ADMIN).get("/v1/api-keys").then().body("items.findAll { it.name == 'Desk' }", hasSize(1));
    }

    @Test
    void everyResponseStatesTheRemainingRateLimit() {
        anonymous()
                .get("/v1/letters")
                .then()
                .header("RateLimit", containsString("r="))
                .header("RateLimit-Policy", containsString("w=60"));
    }

    private static ValidatableResponse once(String key, String body) {
        return editor().header("Idempotency-Key", key)
                .body(body)
                .post("/v1/letters")
                .then();
    }

    private static ValidatableResponse create(String name, String role) {
        return as(Role.ADMIN)
                .body("{\"name\": \"" + name + "\", \"role\": \"" + role + "\"}")
                .post("/v1/api-keys")
                .then();
    }

    private static ValidatableResponse with(String secret) {
        return anonymous()
                .header("Authorization", "Bearer " + secret)
                .get("/v1/me")
                .then();
    }
}
