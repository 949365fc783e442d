package org.signatory.delivery.mail;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.signatory.delivery.mail.Inbox.ask;
import static org.signatory.delivery.mail.Inbox.runMailJobs;
import static org.signatory.support.TestData.anonymous;
import static org.signatory.support.TestData.as;
import static org.signatory.support.TestData.letter;
import static org.signatory.support.TestData.move;
import static org.signatory.support.TestData.openLetter;
import static org.signatory.support.TestData.sign;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signatory.security.Role;
import org.signatory.security.Secret;
import org.signatory.support.MailServerPort;
import org.signatory.support.MovableClock;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

/** Tests that emails go only to confirmed subscribers until they unsubscribe. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
@WithTestResource(MailServerPort.class)
class SubscribingTest {

    private static final String BOTH = "\"kinds\": [\"digest\", \"deadline\"]";
    private static final String OFFICE = "office@example.org";

    @Inject
    SubscriptionService subscriptions;

    private final Inbox inbox = new Inbox();

    @BeforeEach
    void start() {
        TestData.reset();
        inbox.open();
    }

    @AfterEach
    void stop() {
        inbox.close();
        MovableClock.run();
    }

    private static ValidatableResponse press(String path) {
        return given().contentType("application/x-www-form-urlencoded")
                .post(path)
                .then();
    }

    private static ValidatableResponse oneClick(String path) {
        return given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post(path)
                .then();
    }

    private static long count(String table) {
        return QuarkusTransaction.requiringNew().call(() -> (Long) Panache.getEntityManager()
                .createNativeQuery("select count(*) from " + table, Long.class)
                .getSingleResult());
    }

    @Test
    void unconfirmedAddressGetsOnlyOneEmail() {
        MovableClock.stopAt("2027-01-14T15:00:00Z");
        ask(anonymous(), OFFICE, BOTH).statusCode(202).body("confirmBy", is("2027-01-16T15:00:00Z"));
        runMailJobs();
        assertThat(inbox.mails()).hasSize(1);
        assertThat(inbox.last(OFFICE).to()).isEqualTo(OFFICE);
        String id = letter("""
                {"title": "Soon", "chamber": "house", "visibility": "public", "deadline": {"on": "2027-01-15"}}""");
        move(id, "open", "2027-01-14").statusCode(201);
        MovableClock.stopAt("2027-01-15T00:00:00Z");
        runMailJobs();
        assertThat(inbox.mails()).hasSize(1);
    }

    @Test
    void onlyTheButtonConfirms() {
        ask(anonymous(), OFFICE, BOTH).statusCode(202);
        runMailJobs();
        String path = inbox.last(OFFICE).confirmation();
        for (int i = 0; i < 2; i++) {
            given().get(path)
                    .then()
                    .statusCode(200)
                    .body(
                            containsString("o…@example.org"),
                            containsString("method=\"post\""),
                            not(containsString(OFFICE)));
            given().head(path).then().statusCode(200);
        }
        as(Role.ADMIN).get("/v1/subscriptions").then().body("items[0].confirmedAt", nullValue());
        press(path).statusCode(200).body(containsString("Subscription confirmed"));
        as(Role.ADMIN).get("/v1/subscriptions").then().body("items[0].confirmedAt", notNullValue());
        press(path).statusCode(200).body(containsString("Subscription confirmed"));
    }

    @Test
    void linkExpiresAfterTwoDaysAndTheAddressIsDeleted() {
        MovableClock.stopAt("2027-01-14T15:00:00Z");
        ask(anonymous(), OFFICE, BOTH).statusCode(202);
        runMailJobs();
        String path = inbox.last(OFFICE).confirmation();
        MovableClock.stopAt("2027-01-16T14:59:59Z");
        given().get(path).then().statusCode(200);
        MovableClock.stopAt("2027-01-16T15:00:00Z");
        given().get(path).then().statusCode(404);
        press(path).statusCode(404);
        subscriptions.forget();
        assertThat(count("subscriber") + count("subscription") + count("mailing") + count("mail_link"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/subscriptions/confirmation", "/unsubscribe"})
    void unknownLinkDoesNothing(String path) {
        inbox.subscribe(anonymous(), OFFICE, BOTH);
        for (String token : List.of("", "?token=", "?token=sig_guess", "?token=" + "x".repeat(5_000))) {
            assertThat(given().get(path + token).statusCode()).isIn(200, 404);
            assertThat(press(path + token).extract().statusCode()).isIn(200, 404);
        }
        assertThat(count("subscription where confirmed_at is not null")).isOne();
    }

    @Test
    void everyEmailHasOneClickUnsubscribe() {
        inbox.subscribe(anonymous(), OFFICE, BOTH);
        Inbox.Received mail = inbox.last(OFFICE);
        assertThat(mail.header("List-Unsubscribe")).startsWith("<https://letters.example.org/unsubscribe?token=");
        assertThat(mail.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(mail.text()).contains("https://letters.example.org" + mail.unsubscription());
        assertThat(mail.html()).contains("https://letters.example.org" + mail.unsubscription());
        given().get(mail.unsubscription())
                .then()
                .statusCode(200)
                .body(containsString("o…@example.org"), containsString("method=\"post\""));
        given().head(mail.unsubscription()).then().statusCode(200);
        assertThat(count("subscriber")).isOne();
        oneClick(mail.unsubscription()).statusCode(200).header("Set-Cookie", nullValue());
        assertThat(count("subscriber") + count("subscription") + count("mailing") + count("mail_link"))
                .isZero();
        oneClick(mail.unsubscription()).statusCode(200);
    }

    @Test
    void mailProvidersPageMayPost() {
        inbox.subscribe(anonymous(), OFFICE, BOTH);
        given().header("Sec-Fetch-Site", "cross-site")
                .header("Origin", "https://mail.example.org")
                .multiPart("List-Unsubscribe", "One-Click")
                .post(inbox.last(OFFICE).unsubscription())
                .then()
                .statusCode(200);
        assertThat(count("subscriber")).isZero();
    }

    @Test
    void signedInSubscriberUnsubscribes() {
        inbox.subscribe(anonymous(), OFFICE, BOTH);
        String cookie = given().redirects()
                .follow(false)
                .formParam("key", "secret-of-the-viewer")
                .post("/sign-in")
                .cookie("signatory-session");
        given().cookie("signatory-session", cookie)
                .formParam("List-Unsubscribe", "One-Click")
                .post(inbox.last(OFFICE).unsubscription())
                .then()
                .statusCode(200);
        assertThat(count("subscriber")).isZero();
    }

    @Test
    void responseDoesNotRevealKnownAddresses() {
        MovableClock.stopAt("2027-01-14T15:00:00Z");
        String first = ask(anonymous(), OFFICE, BOTH).statusCode(202).extract().asString();
        runMailJobs();
        press(inbox.last(OFFICE).confirmation()).statusCode(200);
        for (int i = 0; i < 5; i++) {
            assertThat(ask(anonymous(), OFFICE, BOTH).statusCode(202).extract().asString())
                    .isEqualTo(first);
        }
        assertThat(ask(anonymous(), "new@example.org", BOTH)
                        .statusCode(202)
                        .extract()
                        .asString())
                .isEqualTo(first);
    }

    @Test
    void confirmationsPerMailboxAreLimitedToThreeADay() {
        MovableClock.stopAt("2027-01-14T15:00:00Z");
        for (String name :
                List.of("an.office", "AN.OFFICE", "an.office+one", "a.n.office+two", "anoffice", "an.office")) {
            ask(anonymous(), name + "@example.org", BOTH).statusCode(202);
        }
        ask(as(Role.EDITOR), "an.office@example.org", BOTH).statusCode(429);
        ask(as(Role.EDITOR), "another@example.org", BOTH).statusCode(202);
        runMailJobs();
        assertThat(inbox.mails()).hasSize(4);
        MovableClock.stopAt("2027-01-15T15:00:00Z");
        ask(anonymous(), "an.office@example.org", BOTH).statusCode(202);
        runMailJobs();
        assertThat(inbox.mails()).hasSize(5);
    }

    @Test
    void confirmationEmailHasNoUserTextOrTitle() {
        String hidden = letter("""
                {"title": "Xylograph", "chamber": "house", "visibility": "internal"}""");
        ask(anonymous(), OFFICE, BOTH + ", \"topics\": [\"buy at https://example.com\"]")
                .statusCode(202);
        ask(as(Role.VIEWER), OFFICE, BOTH + ", \"letterId\": \"" + hidden + "\"")
                .statusCode(202);
        runMailJobs();
        assertThat(inbox.mails()).hasSize(2);
        for (Inbox.Received mail : inbox.mails()) {
            assertThat(mail.subject() + mail.text() + mail.html()).doesNotContain("example.com", "Xylograph");
        }
    }

    @Test
    void hiddenLetterCannotBeSubscribedTo() {
        String hidden = letter("""
                {"title": "Hidden", "chamber": "house", "visibility": "internal"}""");
        move(hidden, "open", "2021-02-01");
        String coalition = letter("""
                {"title": "For partners", "chamber": "house", "visibility": "coalition"}""");
        move(coalition, "open", "2021-02-01");
        String none = "01890a5d-ac96-774b-bcce-b302099a8057";
        String unknown = ask(anonymous(), OFFICE, BOTH + ", \"letterId\": \"" + none + "\"")
                .statusCode(422)
                .body("code", is("unknown-reference"))
                .extract()
                .asString();
        for (String id : List.of(hidden, coalition)) {
            assertThat(ask(anonymous(), OFFICE, BOTH + ", \"letterId\": \"" + id + "\"")
                            .statusCode(422)
                            .extract()
                            .asString())
                    .isEqualTo(unknown);
        }
        TestData.partner(UUID.fromString(TestData.organization("Indivisible")));
        ask(as(Role.PARTNER), OFFICE, BOTH + ", \"letterId\": \"" + hidden + "\"")
                .statusCode(422);
        ask(as(Role.PARTNER), OFFICE, BOTH + ", \"letterId\": \"" + coalition + "\"")
                .statusCode(202);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "office",
                "office@",
                "@example.org",
                "office@example",
                "a@example.org, b@example.org",
                "office@example.org\\r\\nBcc: other@example.org",
                "Office <office@example.org>",
                "\\\"o o\\\"@example.org",
                "o..e@example.org",
                "office@ex_ample.org",
                "\u00f6ffice@example.org"
            })
    void invalidAddressIsRejected(String email) {
        ask(anonymous(), email, BOTH).statusCode(400).body("errors[0].pointer", is("/email"));
        assertThat(count("subscriber")).isZero();
    }

    @Test
    void subscriptionIsForOneLetterOrTopicsAndNeedsAKind() {
        String id = openLetter("house", "2021-02-01");
        ask(anonymous(), OFFICE, BOTH + ", \"letterId\": \"" + id + "\", \"topics\": [\"data\"]")
                .statusCode(400);
        ask(anonymous(), OFFICE, "\"kinds\": []").statusCode(400);
        ask(anonymous(), OFFICE, "\"kinds\": [null]").statusCode(400);
        ask(anonymous(), OFFICE, "\"kinds\": [\"weekly\"]").statusCode(400);
        ask(anonymous().header("Idempotency-Key", "a-key-of-nobodys"), OFFICE, BOTH)
                .statusCode(202);
        ask(as(Role.VIEWER).header("Idempotency-Key", "once"), OFFICE, BOTH).statusCode(202);
        ask(as(Role.VIEWER).header("Idempotency-Key", "once"), OFFICE, BOTH)
                .statusCode(202)
                .header("Idempotent-Replayed", is("true"));
        assertThat(count("subscription")).isEqualTo(2);
    }

    @Test
    void adminsListAndDeleteSubscriptionsCompletely() {
        inbox.subscribe(anonymous(), OFFICE, BOTH);
        inbox.subscribe(anonymous(), "other@example.org", "\"kinds\": [\"digest\"], \"topics\": [\"Data\"]");
        as(Role.EDITOR).get("/v1/subscriptions").then().statusCode(403);
        as(Role.ADMIN).get("/v1/subscriptions?count=true").then().body("total", is(2));
        String id = as(Role.ADMIN)
                .get("/v1/subscriptions?email=Other@Example.org")
                .then()
                .body("items", hasSize(1))
                .body("items[0].email", is("other@example.org"))
                .body("items[0].topics", is(List.of("data")))
                .body("items[0].kinds", is(List.of("digest")))
                .extract()
                .path("items[0].id");
        as(Role.ADMIN).delete("/v1/subscriptions/" + id).then().statusCode(428);
        String etag = as(Role.ADMIN).get("/v1/subscriptions/" + id).getHeader("ETag");
        as(Role.ADMIN)
                .header("If-Match", etag)
                .delete("/v1/subscriptions/" + id)
                .then()
                .statusCode(204);
        as(Role.ADMIN).get("/v1/subscriptions/" + id).then().statusCode(404);
        assertThat(count("subscriber where email = 'other@example.org'")).isZero();
        assertThat(count("subscriber")).isOne();
        assertThat(count("history where detail::text like '%example.org%' or subject like '%example.org%'"))
                .isZero();
        assertThat(count("history where type like '%subscri%'")).isZero();
    }

    @Test
    void linkSecretsAreNotStored() {
        inbox.subscribe(anonymous(), OFFICE, BOTH);
        String secret = inbox.last(OFFICE).unsubscription().replaceFirst(".*token=", "");
        assertThat(count("mail_link where hash = '" + new Secret(secret).hash() + "'"))
                .isOne();
        assertThat(count("mail_link where hash like '%" + secret + "%'")).isZero();
    }

    @Test
    void confirmedSubscriptionReplacesTheEarlierOne() {
        String id = openLetter("house", "2021-02-01");
        inbox.subscribe(anonymous(), OFFICE, BOTH + ", \"letterId\": \"" + id + "\"");
        inbox.subscribe(anonymous(), OFFICE, "\"kinds\": [\"deadline\"], \"letterId\": \"" + id + "\"");
        as(Role.ADMIN)
                .get("/v1/subscriptions")
                .then()
                .body("items", hasSize(1))
                .body("items[0].kinds", is(List.of("deadline")));
        sign(id, "Q000023", "2021-02-03").statusCode(201);
    }
}
