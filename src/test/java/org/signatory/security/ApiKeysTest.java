package org.signatory.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.signatory.support.TestData.anonymous;
import static org.signatory.support.TestData.as;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.signatory.support.MovableClock;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class ApiKeysTest {

    @BeforeEach
    void start() {
        TestData.reset();
    }

    @Test
    void keyWithAPastExpiryIsNotCreated() {
        MovableClock.stopAt("2026-01-01T12:00:00Z");
        create("""
                {"name": "Late", "role": "viewer", "expiresAt": "2026-01-01T12:00:00Z"}""").statusCode(400).body("errors.pointer", hasItem("/expiresAt"));
    }

    @Test
    void expiredKeyIsNotRotated() {
        MovableClock.stopAt("2026-01-01T12:00:00Z");
        String id = create("""
                {"name": "Brief", "role": "viewer", "expiresAt": "2026-01-01T13:00:00Z"}""").statusCode(201).extract().path("id");
        MovableClock.stopAt("2026-01-01T13:00:00Z");
        as(Role.ADMIN).post("/v1/api-keys/" + id + "/rotation").then().statusCode(409);
    }

    @Test
    void lastPermanentAdminKeyCannotBeRevoked() {
        String lasting = admins().get(0);
        String brief = create("""
                {"name": "Brief", "role": "admin", "expiresAt": "2100-01-01T00:00:00Z"}""").statusCode(201).extract().path("id");
        revoke(lasting).statusCode(409).body("code", is("conflict"));
        revoke(brief).statusCode(200);
    }

    @Test
    void adminKeyCanBeRevokedWhileAPermanentOneRemains() {
        String lasting = admins().get(0);
        create("""
                {"name": "Second", "role": "admin"}""").statusCode(201);
        revoke(lasting).statusCode(200);
    }

    @Test
    void rotatedKeyKeepsItsWebhooks() {
        JsonPath key =
                create("{\"name\": \"Owner\", \"role\": \"viewer\"}").extract().jsonPath();
        String webhook = anonymous()
                .header("Authorization", "Bearer " + key.getString("secret"))
                .body("{\"url\": \"http://127.0.0.1:9/\"}")
                .post("/v1/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String secret = as(Role.ADMIN)
                .post("/v1/api-keys/" + key.getString("id") + "/rotation")
                .path("secret");
        anonymous()
                .header("Authorization", "Bearer " + secret)
                .get("/v1/webhooks/" + webhook)
                .then()
                .statusCode(200);
    }

    @Test
    void invalidKeyIsRejectedEvenIfNoneIsRequired() {
        TestData.Places places = TestData.places();
        SoftAssertions soft = new SoftAssertions();
        for (String path : List.of(
                "/v1/me",
                "/v1/letters",
                "/v1/letters/{letterId}",
                "/v1/members",
                "/v1/members/{bioguideId}",
                "/v1/roster",
                "/v1/roster/export",
                "/v1/organizations",
                "/v1/organizations/{organizationId}")) {
            soft.assertThat(anonymous()
                            .header("Authorization", "Bearer wrong")
                            .accept("*/*")
                            .get(places.fill(path))
                            .statusCode())
                    .as(path)
                    .isEqualTo(401);
        }
        soft.assertAll();
    }

    @Test
    void partnerKeyCreatedDuringAMergeBelongsToTheSurvivor() throws Exception {
        UUID goes = UUID.fromString(TestData.organization("Goes"));
        UUID stays = UUID.fromString(TestData.organization("Stays"));
        CompletableFuture<Integer> creating = new CompletableFuture<>();
        QuarkusTransaction.begin();
        try {
            var em = ApiKey.getEntityManager();
            em.createNativeQuery("update organization set merged_into = :stays where id = :goes")
                    .setParameter("stays", stays)
                    .setParameter("goes", goes)
                    .executeUpdate();
            creating.completeAsync(() -> create("""
                            {"name": "Partner", "role": "partner", "organizationId": "%s"}""".formatted(goes)).extract().statusCode());
            var waiting = em.createNativeQuery("select count(*) > 0 from pg_locks where not granted", Boolean.class);
            TestData.await(
                    "the creation to wait for the merge",
                    () -> creating.isDone() || (Boolean) waiting.getSingleResult());
        } finally {
            QuarkusTransaction.commit();
        }
        assertThat(creating.get(30, TimeUnit.SECONDS)).isEqualTo(422);
    }

    private static List<String> admins() {
        JsonPath page = as(Role.ADMIN).get("/v1/api-keys").jsonPath();
        return page.getList("items.findAll { it.role == 'admin' }.id");
    }

    private static ValidatableResponse create(String body) {
        return as(Role.ADMIN).body(body).post("/v1/api-keys").then();
    }

    private static ValidatableResponse revoke(String id) {
        return as(Role.ADMIN)
                .header("If-Match", "*")
                .delete("/v1/api-keys/" + id)
                .then();
    }
}
