package org.signatory.delivery.events;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.signatory.support.TestData.as;
import static org.signatory.support.TestData.openLetter;
import static org.signatory.support.TestData.sign;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.signatory.security.ApiKey;
import org.signatory.security.Role;
import org.signatory.support.MovableClock;
import org.signatory.support.RealPostgres;
import org.signatory.support.StreamClient;
import org.signatory.support.TestData;

/** Tests that an open stream ends with the key or session that opened it. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class StreamAccessTest {

    private static final String SIGNED = "cosigner.signed";

    @TestHTTPResource("/v1/events/stream?after=latest&type=cosigner.signed")
    URI stream;

    @TestHTTPResource("/")
    URI server;

    private String letter;
    private int signed;

    @BeforeEach
    void start() {
        TestData.reset();
        letter = openLetter("house", "2021-02-01");
        signed = 0;
    }

    @AfterEach
    void run() {
        MovableClock.run();
    }

    private void signOne() {
        sign(letter, List.of("Q000023", "S001145", "E000297", "V000081").get(signed++), "2021-02-03")
                .statusCode(201);
    }

    private static JsonPath key(String body) {
        return as(Role.ADMIN)
                .body(body)
                .post("/v1/api-keys")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static JsonPath viewer() {
        return key("{\"name\": \"Desk\", \"role\": \"viewer\"}");
    }

    private StreamClient follow(String secret) throws Exception {
        StreamClient client = StreamClient.open(stream, "Authorization", "Bearer " + secret);
        assertThat(client.status()).isEqualTo(200);
        signOne();
        assertThat(client.next(1)).containsExactly(SIGNED);
        return client;
    }

    /** Checks that no change after the end of the key is sent, and that the stream ends early. */
    private void assertEnds(StreamClient client) throws Exception {
        signOne();
        client.awaitEnd();
        assertThat(client.rest()).isEmpty();
    }

    @Test
    void rotationEndsTheStream() throws Exception {
        JsonPath key = viewer();
        StreamClient client = follow(key.getString("secret"));
        as(Role.ADMIN)
                .post("/v1/api-keys/" + key.getString("id") + "/rotation")
                .then()
                .statusCode(201);
        assertEnds(client);
    }

    @Test
    void revocationEndsOnlyTheStreamsOfItsKey() throws Exception {
        JsonPath key = viewer();
        StreamClient other = follow(viewer().getString("secret"));
        StreamClient client = follow(key.getString("secret"));
        other.next(1);
        as(Role.ADMIN)
                .header("If-Match", "*")
                .delete("/v1/api-keys/" + key.getString("id"))
                .then()
                .statusCode(200);
        assertEnds(client);
        assertThat(other.next(1)).containsExactly(SIGNED);
        assertThat(other.hasEnded()).isFalse();
        other.close();
    }

    @Test
    void expiryEndsTheStream() throws Exception {
        MovableClock.runFrom("2026-01-01T12:00:00Z");
        StreamClient client =
                follow(key("{\"name\": \"Brief\", \"role\": \"viewer\", \"expiresAt\": \"2026-01-01T13:00:00Z\"}")
                        .getString("secret"));
        MovableClock.runFrom("2026-01-01T13:00:00Z");
        assertEnds(client);
    }

    @Test
    void mergingAnOrganizationEndsItsPartnersStream() throws Exception {
        String goes = TestData.organization("Goes");
        String stays = TestData.organization("Stays");
        TestData.partner(UUID.fromString(goes));
        StreamClient client = follow("secret-of-the-partner");
        as(Role.EDITOR)
                .body("{\"into\": \"" + stays + "\"}")
                .post("/v1/organizations/" + goes + "/merge")
                .then()
                .statusCode(201);
        assertEnds(client);
        as(Role.PARTNER).get("/v1/me").then().body("organizationId", is(stays));
    }

    @Test
    @DisplayName("A stream ends before the next event even if the notification of the change is lost")
    void keyIsCheckedBeforeEachBatch() throws Exception {
        JsonPath key = viewer();
        StreamClient client = follow(key.getString("secret"));
        QuarkusTransaction.requiringNew().run(() -> {
            var em = ApiKey.getEntityManager();
            em.createNativeQuery("set local session_replication_role = replica").executeUpdate();
            em.createNativeQuery("update api_key set role = 'EDITOR' where id = :id")
                    .setParameter("id", UUID.fromString(key.getString("id")))
                    .executeUpdate();
        });
        assertEnds(client);
    }

    @Test
    void signingOutEndsStreamsOfTheSessionButNotOfTheKey() throws Exception {
        JsonPath key = viewer();
        String cookie = given().redirects()
                .follow(false)
                .formParam("key", key.getString("secret"))
                .post("/sign-in")
                .then()
                .statusCode(303)
                .extract()
                .cookie("signatory-session");
        StreamClient keyed = follow(key.getString("secret"));
        String header = "signatory-session=" + cookie;
        StreamClient session = StreamClient.open(stream, "Cookie", header);
        StreamClient page = StreamClient.open(server.resolve("/letters/" + letter + "/live"), "Cookie", header);
        signOne();
        assertThat(session.next(1)).containsExactly(SIGNED);
        page.next(1);
        keyed.next(1);
        String home = given().cookie("signatory-session", cookie)
                .accept("text/html")
                .get("/")
                .asString();
        Matcher token = Pattern.compile("name=\"token\" value=\"([^\"]+)\"").matcher(home);
        assertThat(token.find()).isTrue();
        given().redirects()
                .follow(false)
                .cookie("signatory-session", cookie)
                .formParam("token", token.group(1))
                .post("/sign-out")
                .then()
                .statusCode(303);
        assertEnds(session);
        page.awaitEnd();
        assertThat(keyed.next(1)).containsExactly(SIGNED);
        keyed.close();
    }
}
