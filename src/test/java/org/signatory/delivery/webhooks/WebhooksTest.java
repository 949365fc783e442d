package org.signatory.delivery.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.signatory.support.TestData.as;
import static org.signatory.support.TestData.editor;
import static org.signatory.support.TestData.letter;
import static org.signatory.support.TestData.move;
import static org.signatory.support.TestData.openLetter;
import static org.signatory.support.TestData.sign;
import static org.signatory.support.TestData.withdraw;

import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signatory.security.Role;
import org.signatory.support.Endpoint;
import org.signatory.support.Endpoint.Answer;
import org.signatory.support.Endpoint.Received;
import org.signatory.support.MovableClock;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

/** Tests that webhooks are signed, retried, in order, and limited to what their owner may see. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class WebhooksTest {

    @Inject
    DeliveryQueue deliveries;

    @Inject
    DeliveryAttemptCleaner oldAttempts;

    private Endpoint partner;

    @BeforeEach
    void open() throws IOException {
        TestData.reset();
        partner = new Endpoint();
    }

    @AfterEach
    void close() {
        partner.close();
        MovableClock.run();
    }

    private JsonPath hook(RequestSpecification caller, String more) {
        return caller.body("{\"url\": \"" + partner.url() + "\"" + more + "}")
                .post("/v1/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static Response read(JsonPath hook) {
        return editor().get("/v1/webhooks/" + hook.getString("id"));
    }

    private static void eventually(BooleanSupplier holds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("patience").isLessThan(end);
            try {
                TimeUnit.MILLISECONDS.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static String type(Received told) {
        return JsonPath.from(told.body()).getString("type");
    }

    private static void verify(String secret, Received told, String body, Map<String, String> other)
            throws WebhookVerificationException, EmptyWebhookSecretException {
        Map<String, List<String>> headers = new HashMap<>();
        for (String name : List.of("webhook-id", "webhook-timestamp", "webhook-signature")) {
            headers.put(name, List.of(other.getOrDefault(name, told.header(name))));
        }
        new com.standardwebhooks.Webhook(secret).verify(body, headers);
    }

    @Test
    void webhookGetsNewEventsInFeedOrder() {
        String before = openLetter("house", "2021-02-01");
        sign(before, "S001145", "2021-02-02");
        eventually(() -> !editor().get("/v1/events?type=cosigner.signed")
                .jsonPath()
                .getList("items")
                .isEmpty());
        hook(editor(), "");
        sign(before, "Q000023", "2021-02-03");
        withdraw(before, "Q000023", "2021-02-04");
        move(before, "closed", "2021-02-10");
        List<Received> told = partner.received(3);
        assertThat(told)
                .extracting(WebhooksTest::type)
                .containsExactly("cosigner.signed", "cosigner.withdrawn", "letter.closed");
        JsonPath feed = editor().get("/v1/events?limit=500").jsonPath();
        for (Received each : told) {
            JsonPath body = JsonPath.from(each.body());
            assertThat(each.id()).isEqualTo(body.getString("id"));
            assertThat(body.getString("timestamp")).isEqualTo(body.getString("time"));
            Map<String, Object> event = new HashMap<>(body.getMap(""));
            event.remove("timestamp");
            assertThat(feed.<Map<String, Object>>getList("items")).contains(event);
            assertThat(each.header("content-type")).isEqualTo("application/json");
        }
    }

    @Test
    void publicLibraryVerifiesSignatures() throws WebhookVerificationException, EmptyWebhookSecretException {
        String secret = hook(editor(), "").getString("secret");
        openLetter("house", "2021-02-01");
        Received told = partner.received(2).get(1);
        verify(secret, told, told.body(), Map.of());
        assertThatThrownBy(() -> verify(secret, told, told.body().replace("opened", "0pened"), Map.of()))
                .isInstanceOf(WebhookVerificationException.class);
        assertThatThrownBy(() -> verify(WebhookSignature.randomSecret(), told, told.body(), Map.of()))
                .isInstanceOf(WebhookVerificationException.class);
        assertThatThrownBy(() -> verify(
                        secret,
                        told,
                        told.body(),
                        Map.of("webhook-id", UUID.randomUUID().toString())))
                .isInstanceOf(WebhookVerificationException.class);
        long old = Instant.now().minus(Duration.ofMinutes(6)).getEpochSecond();
        String resigned = new WebhookSignature(List.of(secret))
                .headers(told.id(), Instant.ofEpochSecond(old), told.body())
                .get("webhook-signature");
        assertThatThrownBy(() -> verify(
                        secret,
                        told,
                        told.body(),
                        Map.of("webhook-timestamp", String.valueOf(old), "webhook-signature", resigned)))
                .isInstanceOf(WebhookVerificationException.class)
                .hasMessageContaining("old");
    }

    @Test
    void signatureMatchesTheExampleOfTheStandard() {
        Map<String, String> headers = new WebhookSignature(List.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"))
                .headers("msg_p5jXN8AQM9LWM0D4loKWxJek", Instant.ofEpochSecond(1614265330), "{\"test\": 2432232314}");
        assertThat(headers.get("webhook-signature")).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void failedDeliveryIsRetriedInOrderWithItsIdAndANewTimestamp() {
        partner.answering(number -> Answer.of(number % 3 == 2 ? 200 : number % 3 == 1 ? 500 : 302));
        JsonPath hook = hook(editor(), "");
        String id = openLetter("house", "2021-02-01");
        sign(id, "Q000023", "2021-02-03");
        List<Received> told = partner.received(9);
        assertThat(told).hasSize(9);
        for (int i = 0; i < 9; i++) {
            assertThat(told.get(i).id()).isEqualTo(told.get(i / 3 * 3).id());
        }
        assertThat(told.stream().filter(each -> each.answered() == 200).map(WebhooksTest::type))
                .containsExactly("letter.created", "letter.opened", "cosigner.signed");
        eventually(() -> read(hook).jsonPath().getInt("failures") == 0);
        editor().get("/v1/webhooks/{id}/attempts?delivered=false&count=true", hook.getString("id"))
                .then()
                .body("total", is(6))
                .body("items[0].status", is(500))
                .body("items[0].eventId", is(told.get(8).id()));
    }

    @Test
    void bothSecretsSignDuringARotation() throws WebhookVerificationException, EmptyWebhookSecretException {
        JsonPath hook = hook(editor(), "");
        String fresh = editor().post("/v1/webhooks/" + hook.getString("id") + "/rotation")
                .then()
                .statusCode(201)
                .body("previousSecretUntil", notNullValue())
                .extract()
                .path("secret");
        letter("{\"title\": \"A letter\", \"chamber\": \"house\"}");
        Received both = partner.received(1).get(0);
        assertThat(both.header("webhook-signature").split(" ")).hasSize(2);
        verify(hook.getString("secret"), both, both.body(), Map.of());
        verify(fresh, both, both.body(), Map.of());
        MovableClock.runFrom(Instant.now().plus(Duration.ofHours(25)).toString());
        letter("{\"title\": \"A letter\", \"chamber\": \"house\"}");
        assertThat(partner.received(2).get(1).header("webhook-signature").split(" "))
                .hasSize(1);
        read(hook).then().body("previousSecretUntil", nullValue()).body("secret", nullValue());
    }

    @Test
    void webhookIsDisabledBy410AndLosesNothingUntilEnabled() {
        partner.answering(number -> Answer.of(number == 0 ? 410 : 200));
        JsonPath hook = hook(editor(), "");
        String id = openLetter("house", "2021-02-01");
        eventually(() -> !read(hook).jsonPath().getBoolean("enabled"));
        read(hook).then().body("disabledBecause", is("gone")).body("disabledAt", notNullValue());
        eventually(() -> editor().get("/v1/events?type=webhook.disabled")
                        .jsonPath()
                        .getList("items")
                        .size()
                == 1);
        sign(id, "Q000023", "2021-02-03");
        assertThat(partner.received()).hasSize(1);
        editor().header("If-Match", "*")
                .body("{\"enabled\": true}")
                .patch("/v1/webhooks/" + hook.getString("id"))
                .then()
                .statusCode(200)
                .body("enabled", is(true));
        assertThat(partner.received(5).stream().skip(1).map(WebhooksTest::type))
                .containsExactlyInAnyOrder("letter.created", "letter.opened", "webhook.disabled", "cosigner.signed")
                .endsWith("cosigner.signed");
    }

    @Test
    void webhookIsDisabledAfterThreeDaysOfFailures() {
        partner.answering(number -> Answer.of(503));
        JsonPath hook = hook(editor(), "");
        openLetter("house", "2021-02-01");
        eventually(() -> read(hook).jsonPath().getInt("failures") > 1);
        MovableClock.runFrom(Instant.now().plus(Duration.ofDays(2)).toString());
        int soFar = partner.received().size();
        partner.received(soFar + 2);
        read(hook).then().body("enabled", is(true));
        MovableClock.runFrom(Instant.now().plus(Duration.ofDays(4)).toString());
        eventually(() -> !read(hook).jsonPath().getBoolean("enabled"));
        read(hook).then().body("disabledBecause", is("failing")).body("nextAttemptAt", nullValue());
    }

    @Test
    void retryAfterIsRespected() {
        partner.answering(number -> number == 0 ? new Answer(429, "Retry-After", "3600") : Answer.of(200));
        JsonPath hook = hook(editor(), "");
        letter("{\"title\": \"A letter\", \"chamber\": \"house\"}");
        eventually(() -> read(hook).jsonPath().getInt("failures") == 1);
        Instant next = Instant.parse(read(hook).jsonPath().getString("nextAttemptAt"));
        assertThat(next).isAfter(Instant.now().plus(Duration.ofMinutes(50)));
        MovableClock.runFrom(next.toString());
        assertThat(partner.received(2)).hasSize(2);
    }

    @Test
    void hangingReceiverDoesNotDelayOthers() throws IOException {
        partner.answering(number -> null);
        JsonPath silent = hook(editor(), "");
        try (Endpoint other = new Endpoint()) {
            editor().body("{\"url\": \"" + other.url() + "\"}")
                    .post("/v1/webhooks")
                    .then()
                    .statusCode(201);
            openLetter("house", "2021-02-01");
            assertThat(other.received(2)).hasSize(2);
        }
        eventually(() -> read(silent).jsonPath().getInt("failures") > 0);
        editor().get("/v1/webhooks/" + silent.getString("id") + "/attempts")
                .then()
                .body("items[0].failure", containsString("no response"));
    }

    @Test
    void webhookGetsOnlyChosenEventsThatItsRoleSees() {
        TestData.partner(UUID.fromString(TestData.organization("Indivisible")));
        String hidden = letter("{\"title\": \"Hidden\", \"chamber\": \"house\", \"visibility\": \"internal\"}");
        move(hidden, "open", "2021-02-01");
        String one = openLetter("house", "2021-02-01");
        String other = openLetter("house", "2021-02-01");
        hook(as(Role.PARTNER), ", \"types\": [\"cosigner.signed\"], \"letterId\": \"" + one + "\"");
        as(Role.PARTNER)
                .body("{\"url\": \"" + partner.url() + "\", \"letterId\": \"" + hidden + "\"}")
                .post("/v1/webhooks")
                .then()
                .statusCode(422)
                .body("code", is("unknown-reference"));
        sign(hidden, "Q000023", "2021-02-03");
        sign(other, "Q000023", "2021-02-03");
        sign(one, "Q000023", "2021-02-03");
        withdraw(one, "Q000023", "2021-02-03");
        sign(one, "S001145", "2021-02-03");
        List<Received> told = partner.received(2);
        assertThat(told).hasSize(2).allSatisfy(each -> {
            JsonPath body = JsonPath.from(each.body());
            assertThat(body.getString("data.letterId")).isEqualTo(one);
            assertThat(body.getString("data.staff")).isNull();
            assertThat(type(each)).isEqualTo("cosigner.signed");
        });
    }

    @Test
    void misspelledTypeIsRejected() {
        editor().body("{\"url\": \"" + partner.url() + "\", \"types\": [\"cosigner.sign\"]}")
                .post("/v1/webhooks")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("/types/0"));
        editor().get("/v1/events?type=cosigner.sign").then().statusCode(400);
    }

    @Test
    @DisplayName("A partner changes its webhook with the ETag that it read")
    void partnersChangeWebhooksWithTheirETag() {
        TestData.partner(UUID.fromString(TestData.organization("Indivisible")));
        String path = "/v1/webhooks/" + hook(as(Role.PARTNER), "").getString("id");
        String etag = as(Role.PARTNER).get(path).header("ETag");
        as(Role.PARTNER)
                .header("If-Match", etag)
                .body("{\"description\": \"CRM\"}")
                .patch(path)
                .then()
                .statusCode(200);
        as(Role.PARTNER).header("If-Match", etag).delete(path).then().statusCode(412);
        String current = as(Role.PARTNER).get(path).header("ETag");
        as(Role.PARTNER).header("If-Match", current).delete(path).then().statusCode(204);
    }

    @Test
    void testReturnsTheReceiversResponse() {
        partner.answering(number -> Answer.of(number == 0 ? 200 : 418));
        JsonPath hook = hook(editor(), "");
        String test = "/v1/webhooks/" + hook.getString("id") + "/test";
        editor().post(test).then().statusCode(200).body("delivered", is(true)).body("trigger", is("test"));
        editor().post(test).then().statusCode(200).body("delivered", is(false)).body("status", is(418));
        assertThat(type(partner.received(2).get(0))).isEqualTo("webhook.tested");
        read(hook).then().body("failures", is(0));
    }

    @Test
    @DisplayName("Only one of concurrent tests with one Idempotency-Key is sent, even across instances")
    void concurrentTestsWithOneIdempotencyKeyAreSentOnce() {
        String hook = hook(editor(), "").getString("id");
        Supplier<Response> test =
                () -> editor().header("Idempotency-Key", "once").post("/v1/webhooks/" + hook + "/test");
        List<CompletableFuture<Response>> tests = Stream.generate(() -> CompletableFuture.supplyAsync(test))
                .limit(8)
                .toList();
        assertThat(tests.stream().map(CompletableFuture::join).map(Response::statusCode))
                .contains(200)
                .isSubsetOf(200, 409);
        assertThat(partner.received()).hasSize(1);

        changeStored("status = null, body = null, headers = null");
        Response refused = test.get();
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.header("Retry-After")).isEqualTo("5");
        assertThat(partner.received()).hasSize(1);

        changeStored("created_at = created_at - interval '3 minutes'");
        test.get().then().statusCode(200).header("Idempotent-Replayed", nullValue());
        test.get().then().statusCode(200).header("Idempotent-Replayed", "true");
        assertThat(partner.received()).hasSize(2);
    }

    /** Makes the saved response look as if another instance were sending the test. */
    private static void changeStored(String values) {
        QuarkusTransaction.requiringNew()
                .run(() -> Panache.getEntityManager()
                        .createNativeQuery("update idempotency set " + values + " where key = 'once'")
                        .executeUpdate());
    }

    @Test
    @DisplayName("A test that fails before sending can be retried with its Idempotency-Key")
    void failedTestCanBeRepeated() {
        String hook = hook(editor(), "").getString("id");
        Supplier<Response> test =
                () -> editor().header("Idempotency-Key", "once").post("/v1/webhooks/" + hook + "/test");
        partner.forwardingTo(told -> delete(hook));
        test.get().then().statusCode(404);
        Number rows = QuarkusTransaction.requiringNew().call(() -> (Number) Panache.getEntityManager()
                .createNativeQuery("select count(*) from idempotency")
                .getSingleResult());
        assertThat(rows.intValue()).isZero();
    }

    private static void delete(String hook) {
        editor().header("If-Match", "*").delete("/v1/webhooks/" + hook).then().statusCode(204);
    }

    @Test
    @DisplayName("A webhook cannot be moved beyond the last event that its key can see")
    void positionsBeyondTheEndAreRejected() {
        letter("{\"title\": \"A draft\", \"chamber\": \"house\"}");
        String hook = hook(editor(), "").getString("id");
        Function<String, Response> move = after -> editor().header("If-Match", "*")
                .body("{\"after\": \"" + after + "\"}")
                .put("/v1/webhooks/" + hook + "/position");
        move.apply("999999999999").then().statusCode(400).body("code", is("unknown-position"));
        move.apply("0").then().statusCode(200);
        move.apply("latest").then().statusCode(200);
    }

    @Test
    @DisplayName("Attempts are deleted after 30 days")
    void attemptsAreDeletedAfterThirtyDays() {
        String path = "/v1/webhooks/" + hook(editor(), "").getString("id");
        editor().post(path + "/test").then().statusCode(200);
        oldAttempts.forget();
        editor().get(path + "/attempts").then().body("items", hasSize(1));
        changeAttempts("at = at - interval '31 days'");
        oldAttempts.forget();
        editor().get(path + "/attempts").then().body("items", hasSize(0));
    }

    private static void changeAttempts(String values) {
        QuarkusTransaction.requiringNew()
                .run(() -> Panache.getEntityManager()
                        .createNativeQuery("update webhook_attempt set " + values)
                        .executeUpdate());
    }

    @Test
    void eventsCanBeSentAgainOneByOneOrSinceADay() {
        JsonPath hook = hook(editor(), "");
        String path = "/v1/webhooks/" + hook.getString("id");
        String id = openLetter("house", "2021-02-01");
        sign(id, "Q000023", "2021-02-03");
        List<Received> told = partner.received(3);
        editor().body("{\"eventId\": \"" + told.get(1).id() + "\"}")
                .post(path + "/redeliveries")
                .then()
                .statusCode(200)
                .body("delivered", is(true))
                .body("trigger", is("redelivery"));
        Received again = partner.received(4).get(3);
        assertThat(again.id()).isEqualTo(told.get(1).id());
        assertThat(again.body()).isEqualTo(told.get(1).body());
        editor().body("{\"eventId\": \"" + UUID.randomUUID() + "\"}")
                .post(path + "/redeliveries")
                .then()
                .statusCode(422);
        editor().header("If-Match", "*")
                .body("{\"since\": \"" + JsonPath.from(told.get(1).body()).getString("time") + "\"}")
                .put(path + "/position")
                .then()
                .statusCode(200);
        assertThat(partner.received(6).stream().skip(4).map(Received::id))
                .containsExactly(told.get(1).id(), told.get(2).id());
        editor().header("If-Match", "*")
                .body("{}")
                .put(path + "/position")
                .then()
                .statusCode(400);
        editor().header("If-Match", "*")
                .body("{\"after\": \"soon\"}")
                .put(path + "/position")
                .then()
                .statusCode(400);
    }

    @Test
    void webhookOfARevokedKeyGetsNothing() {
        JsonPath hook = hook(editor(), "");
        String key = hook.getString("keyId");
        as(Role.ADMIN)
                .header("If-Match", "*")
                .delete("/v1/api-keys/" + key)
                .then()
                .statusCode(200);
        as(Role.ADMIN)
                .body("{\"title\": \"A letter\", \"chamber\": \"house\"}")
                .post("/v1/letters")
                .then()
                .statusCode(201);
        eventually(() -> "key-invalid"
                .equals(as(Role.ADMIN)
                        .get("/v1/webhooks/" + hook.getString("id"))
                        .jsonPath()
                        .getString("disabledBecause")));
        assertThat(partner.received()).isEmpty();
    }

    @Test
    @DisplayName("A webhook continues after its key is rotated")
    void webhooksSurviveARotation() {
        JsonPath hook = hook(editor(), "");
        as(Role.ADMIN)
                .post("/v1/api-keys/" + hook.getString("keyId") + "/rotation")
                .then()
                .statusCode(201);
        String id = TestData.as(Role.ADMIN)
                .body("{\"title\": \"A letter\", \"chamber\": \"house\"}")
                .post("/v1/letters")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(partner.received(1).get(0).body()).contains(id);
    }

    @Test
    void onlyTheOwnerAndAdminsSeeAWebhook() {
        JsonPath hook = hook(as(Role.VIEWER), "");
        String path = "/v1/webhooks/" + hook.getString("id");
        editor().get(path).then().statusCode(404);
        editor().get("/v1/webhooks").then().body("items", hasSize(0));
        as(Role.ADMIN).get("/v1/webhooks").then().body("items", hasSize(1)).body("items[0].secret", nullValue());
        as(Role.VIEWER).delete(path).then().statusCode(428);
        as(Role.VIEWER).header("If-Match", "*").delete(path).then().statusCode(204);
        as(Role.VIEWER).get(path).then().statusCode(404);
        as(Role.ADMIN).get("/v1/events").then().body("items.toString()", not(containsString(hook.getString("secret"))));
    }

    @Test
    void onlyOneInstanceServesAWebhookAndExpiredLeasesAreTakenOver() {
        partner.answering(number -> null);
        hook(editor(), "");
        letter("{\"title\": \"A letter\", \"chamber\": \"house\"}");
        partner.received(1);
        assertThat(claim()).isEmpty();
        MovableClock.runFrom(Instant.now().plus(Duration.ofMinutes(10)).toString());
        Optional<DeliveryQueue.Lease> taken = claim();
        assertThat(taken).isPresent();
        assertThat(claim()).isEmpty();
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> deliveries.load(
                                new DeliveryQueue.Lease(taken.get().webhookId(), UUID.randomUUID()), 1)))
                .isEmpty();
    }

    private Optional<DeliveryQueue.Lease> claim() {
        return QuarkusTransaction.requiringNew().call(() -> deliveries.claim());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.org/",
                "https:///nowhere",
                "https://user:word@example.org/",
                "https://example.org/#part",
                "not an address",
                "https://no-such-machine.invalid/"
            })
    void malformedAddressIsRejected(String url) {
        editor().body("{\"url\": \"" + url + "\"}")
                .post("/v1/webhooks")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("/url"));
    }
}
