package org.signatory.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.is;
import static org.signatory.delivery.mail.Inbox.runMailJobs;
import static org.signatory.support.TestData.anonymous;
import static org.signatory.support.TestData.as;
import static org.signatory.support.TestData.editor;
import static org.signatory.support.TestData.letter;
import static org.signatory.support.TestData.move;
import static org.signatory.support.TestData.sign;
import static org.signatory.support.TestData.withdraw;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signatory.security.Role;
import org.signatory.support.MailServerPort;
import org.signatory.support.MovableClock;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

/** Tests that digests and reminders are sent on time, once, and only with what the recipient may see. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
@WithTestResource(MailServerPort.class)
class MailingTest {

    private static final String DIGEST = "\"kinds\": [\"digest\"]";
    private static final String DEADLINE = "\"kinds\": [\"deadline\"]";
    private static final String OFFICE = "office@example.org";

    private final Inbox inbox = new Inbox();

    @BeforeEach
    void start() {
        TestData.reset();
        inbox.open();
        MovableClock.stopAt("2026-01-14T15:00:00Z");
    }

    @AfterEach
    void stop() {
        inbox.close();
        MovableClock.run();
    }

    /** Creates an open letter whose opening has already been sent to subscribers. */
    private static String open(String title, String visibility, String deadline) {
        String id = editor().body(Map.of(
                        "title",
                        title,
                        "chamber",
                        "house",
                        "visibility",
                        visibility,
                        "topics",
                        List.of("data"),
                        "targetCount",
                        60,
                        "deadline",
                        Map.of("at", deadline)))
                .post("/v1/letters")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        editor().body("{\"to\": \"open\"}")
                .post("/v1/letters/" + id + "/status-transitions")
                .then()
                .statusCode(201);
        return id;
    }

    private Inbox.Received subscribe(String kinds) {
        Inbox.place();
        Inbox.Received asked = inbox.subscribe(anonymous(), OFFICE, kinds);
        inbox.empty();
        return asked;
    }

    /** Returns the emails since the subscription. */
    private List<Inbox.Received> received() {
        runMailJobs();
        return inbox.mails();
    }

    private static void extend(String id, String to) {
        editor().body("{\"deadline\": {\"at\": \"" + to + "\"}}")
                .post("/v1/letters/" + id + "/deadline-extensions")
                .then()
                .statusCode(201);
    }

    private static void hide(String id) {
        editor().header("If-Match", "*")
                .body("{\"visibility\": \"internal\"}")
                .patch("/v1/letters/" + id)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-14T15:00:00Z, 2026-01-14T22:59:59Z, 2026-01-14T23:00:00Z, 2026-01-15T23:00:00Z",
        "2026-07-14T15:00:00Z, 2026-07-14T21:59:59Z, 2026-07-14T22:00:00Z, 2026-07-15T22:00:00Z",
        "2026-03-07T15:00:00Z, 2026-03-07T22:59:59Z, 2026-03-07T23:00:00Z, 2026-03-08T22:00:00Z",
        "2026-10-31T15:00:00Z, 2026-10-31T21:59:59Z, 2026-10-31T22:00:00Z, 2026-11-01T23:00:00Z",
    })
    void digestIsSentDailyAtSixInWashington(String start, String early, String six, String nextSix) {
        MovableClock.stopAt(start);
        String id = open("On data", "public", "2027-01-15T22:00:00Z");
        subscribe(DIGEST);
        sign(id, "C001055", start.substring(0, 10)).statusCode(201);
        MovableClock.stopAt(early);
        assertThat(received()).isEmpty();
        MovableClock.stopAt(six);
        assertThat(received()).hasSize(1);
        assertThat(received()).hasSize(1);
        sign(id, "A000370", start.substring(0, 10)).statusCode(201);
        assertThat(received()).hasSize(1);
        MovableClock.stopAt(nextSix);
        assertThat(received()).hasSize(2);
        assertThat(inbox.mails().get(0).text()).contains("1 signed: Ed Case (D-HI-01).");
        assertThat(inbox.last(OFFICE).text()).contains("1 signed: Alma S. Adams (D-NC-12).", "2 of 60 signed");
    }

    @Test
    void digestOmitsWhatWasUndone() {
        String id = open("On data", "public", "2026-01-18T22:00:00Z");
        subscribe(DIGEST);
        String opened = open("A new one", "public", "2026-01-18T22:00:00Z");
        for (String member : List.of("C001055", "A000370", "H001047")) {
            sign(id, member, "2026-01-14").statusCode(201);
        }
        withdraw(id, "A000370", "2026-01-14").statusCode(200);
        String error = editor().get("/v1/letters/" + id + "/cosigners/H001047").path("id");
        as(Role.ADMIN)
                .body("{\"reason\": \"It was another Member.\"}")
                .post("/v1/letters/" + id + "/sign-ons/" + error + "/removal")
                .then()
                .statusCode(201);
        TestData.endorse(id, TestData.organization("Indivisible"), "2026-01-14").statusCode(201);
        MovableClock.stopAt("2026-01-14T23:00:00Z");
        Inbox.Received mail = received().get(0);
        assertThat(mail.subject()).isEqualTo("Sign-on updates, Wednesday, January 14: 2 letters");
        assertThat(mail.text())
                .contains(
                        "On data\n- 1 signed: Ed Case (D-HI-01).\n- 1 withdrew: Alma S. Adams (D-NC-12).\n"
                                + "- 1 endorsed the letter: Indivisible.\nNow: 1 of 60 signed; closes Sunday, January 18, 2026 at"
                                + " 5:00 PM EST.\nhttps://letters.example.org/letters/" + id,
                        "A new one\n- The letter is open for signatures.",
                        "Closing within a week")
                .doesNotContain("Himes", "H001047");
        assertThat(mail.html()).contains("https://letters.example.org/letters/" + opened, "<li>1 signed: Ed Case");
        move(id, "closed", "2026-01-14").statusCode(201);
        editor().body("{\"to\": \"sent\"}")
                .post("/v1/letters/" + id + "/status-transitions")
                .then()
                .statusCode(201);
        MovableClock.stopAt("2026-01-15T23:00:00Z");
        assertThat(received().get(1).text())
                .contains("- The letter no longer accepts signatures.\n- The letter was sent.");
    }

    @Test
    void noDigestIsSentWithoutEvents() {
        String id = open("On data", "public", "2026-01-16T22:00:00Z");
        String other = open("On roads", "public", "2026-01-16T22:00:00Z");
        subscribe(DIGEST + ", \"letterId\": \"" + id + "\"");
        sign(other, "C001055", "2026-01-14").statusCode(201);
        for (int day = 14; day < 17; day++) {
            MovableClock.stopAt("2026-01-" + day + "T23:00:00Z");
            assertThat(received()).isEmpty();
        }
    }

    @Test
    void digestIsLimitedToTheSubscribedTopics() {
        String id = open("On data", "public", "2026-01-18T22:00:00Z");
        inbox.subscribe(anonymous(), "roads@example.org", DIGEST + ", \"topics\": [\"Roads\"]");
        subscribe(DIGEST + ", \"topics\": [\"roads\", \"DATA\"]");
        sign(id, "C001055", "2026-01-14").statusCode(201);
        MovableClock.stopAt("2026-01-14T23:00:00Z");
        assertThat(received().stream().map(Inbox.Received::to)).containsExactly(OFFICE);
    }

    @Test
    void subscriptionsOfOneAddressShareADigest() {
        String one = open("On data", "public", "2026-01-18T22:00:00Z");
        String two = open("On roads", "public", "2026-01-18T22:00:00Z");
        subscribe(DIGEST + ", \"letterId\": \"" + one + "\"");
        subscribe(DIGEST + ", \"letterId\": \"" + two + "\"");
        subscribe(DIGEST + ", \"topics\": [\"data\"]");
        sign(one, "C001055", "2026-01-14").statusCode(201);
        sign(two, "C001055", "2026-01-14").statusCode(201);
        MovableClock.stopAt("2026-01-14T23:00:00Z");
        assertThat(received()).hasSize(1);
        assertThat(inbox.last(OFFICE).text()).containsOnlyOnce("On data\n-").containsOnlyOnce("On roads\n-");
    }

    @Test
    void deadlineReminderIsSentADayBeforeAndAgainAfterAMove() {
        String id = open("On data", "public", "2026-01-15T22:00:00Z");
        subscribe(DEADLINE);
        MovableClock.stopAt("2026-01-14T21:59:59Z");
        assertThat(received()).isEmpty();
        MovableClock.stopAt("2026-01-14T22:00:00Z");
        assertThat(received()).hasSize(1);
        assertThat(inbox.last(OFFICE).subject()).isEqualTo("Closes Thursday, January 15, 2026 at 5:00 PM EST: On data");
        MovableClock.stopAt("2026-01-15T12:00:00Z");
        assertThat(received()).hasSize(1);
        extend(id, "2026-01-17T22:00:00Z");
        assertThat(received()).hasSize(1);
        MovableClock.stopAt("2026-01-16T22:00:00Z");
        assertThat(received()).hasSize(2);
        assertThat(inbox.last(OFFICE).text())
                .contains("Sign-ons for this letter close on Saturday, January 17, 2026 at 5:00 PM EST");
        MovableClock.stopAt("2026-01-17T23:00:00Z");
        assertThat(received()).hasSize(2);
    }

    @Test
    @DisplayName("The reminder names for staff only the signers who have not confirmed the current text")
    void deadlineReminderNamesUnconfirmedSigners() {
        String id = open("On data", "public", "2026-01-15T22:00:00Z");
        for (String text : List.of("The first text.", "Another text.")) {
            editor().body(Map.of("body", text, "material", true))
                    .post("/v1/letters/" + id + "/versions")
                    .then()
                    .statusCode(201);
            if (text.startsWith("The first")) {
                sign(id, "C001055", "2026-01-14").statusCode(201);
                MovableClock.stopAt("2026-01-14T20:00:00Z");
            }
        }
        Inbox.place();
        inbox.subscribe(as(Role.VIEWER), "staff@example.org", DEADLINE);
        inbox.subscribe(anonymous(), OFFICE, DEADLINE);
        inbox.empty();
        MovableClock.stopAt("2026-01-14T22:00:00Z");
        received();
        assertThat(textsTo("staff@example.org"))
                .contains("1 signer has not confirmed the current text: ", "Case (HI).");
        assertThat(textsTo(OFFICE)).contains("Current count: 1").doesNotContain("not confirmed");
    }

    @Test
    @DisplayName(
            "The digest names the signers who have not confirmed the text for staff, and links editors to the form")
    void digestNamesUnconfirmedSigners() {
        String id = openWithUnconfirmedSigner();
        received();
        for (String staff : List.of("editor@example.org", "viewer@example.org")) {
            assertThat(textsTo(staff)).contains("1 signer has not confirmed the current text: ");
        }
        assertThat(textsTo("editor@example.org")).contains("/letters/" + id + "#reconfirm");
        assertThat(textsTo("viewer@example.org")).doesNotContain("#reconfirm");
        assertThat(textsTo(OFFICE)).contains("On data").doesNotContain("not confirmed", "#reconfirm");
    }

    @ParameterizedTest
    @CsvSource({"sent, The letter was sent.", "abandoned, The letter was canceled."})
    @DisplayName("The digest does not ask to reconfirm a letter that was sent or canceled")
    void digestAsksForNoReconfirmationOfASentOrCanceledLetter(String status, String sentence) {
        String id = openWithUnconfirmedSigner();
        editor().body(Map.of("to", status, "override", true, "reason", "Agreed with the lead office."))
                .post("/v1/letters/" + id + "/status-transitions")
                .then()
                .statusCode(201);
        received();
        assertThat(textsTo("editor@example.org"))
                .contains(sentence)
                .doesNotContain("not confirmed")
                .doesNotContain("#reconfirm");
    }

    /** Creates a letter with a signer of the first of two texts, and moves the clock to the hour of the digest. */
    private String openWithUnconfirmedSigner() {
        String id = open("On data", "public", "2026-01-15T22:00:00Z");
        Inbox.place();
        inbox.subscribe(editor(), "editor@example.org", DIGEST);
        inbox.subscribe(as(Role.VIEWER), "viewer@example.org", DIGEST);
        inbox.subscribe(anonymous(), OFFICE, DIGEST);
        inbox.empty();
        for (String text : List.of("The first text.", "Another text.")) {
            editor().body(Map.of("body", text, "material", true))
                    .post("/v1/letters/" + id + "/versions")
                    .then()
                    .statusCode(201);
            if (text.startsWith("The first")) {
                sign(id, "C001055", "2026-01-14").statusCode(201);
                MovableClock.stopAt("2026-01-14T20:00:00Z");
            }
        }
        MovableClock.stopAt("2026-01-14T23:00:00Z");
        return id;
    }

    @Test
    void queuedReminderIsDroppedWhenTheDeadlineMovesOrTheLetterCloses() {
        String moved = open("Moved", "public", "2026-01-15T22:00:00Z");
        String closed = open("Closed", "public", "2026-01-15T22:00:00Z");
        subscribe(DEADLINE);
        inbox.close();
        MovableClock.stopAt("2026-01-14T22:00:00Z");
        runMailJobs();
        extend(moved, "2026-01-20T22:00:00Z");
        move(closed, "closed", "2026-01-14").statusCode(201);
        inbox.open();
        MovableClock.stopAt("2026-01-15T12:00:00Z");
        runMailJobs();
        assertThat(inbox.mails()).isEmpty();
    }

    @Test
    void publicEmailsHaveNoHiddenLetters() {
        String hidden = open("Xylograph one", "internal", "2026-01-15T22:00:00Z");
        String coalition = open("Xylograph two", "coalition", "2026-01-15T22:00:00Z");
        String later = open("Xylograph three", "public", "2026-01-15T22:00:00Z");
        subscribe("\"kinds\": [\"digest\", \"deadline\"]");
        subscribe("\"kinds\": [\"digest\", \"deadline\"], \"letterId\": \"" + later + "\"");
        String seen = open("For the public", "public", "2026-01-15T22:00:00Z");
        for (String id : List.of(hidden, coalition, later, seen)) {
            sign(id, "C001055", "2026-01-14").statusCode(201);
        }
        Inbox.place();
        hide(later);
        letter("""
                {"title": "Xylograph, a draft", "chamber": "house", "visibility": "public",
                 "deadline": {"at": "2026-01-15T22:00:00Z"}}""");
        MovableClock.stopAt("2026-01-14T23:00:00Z");
        assertThat(received()).hasSize(2);
        for (Inbox.Received mail : inbox.mails()) {
            assertThat(mail.subject() + mail.text() + mail.html())
                    .contains("For the public")
                    .doesNotContain("Xylograph", hidden, coalition, later);
        }
    }

    @Test
    void emailsFollowTheRoleOfTheKeyUntilItEnds() {
        TestData.partner(UUID.fromString(TestData.organization("Indivisible")));
        String internal = open("Of the office", "internal", "2026-02-15T22:00:00Z");
        String coalition = open("For partners", "coalition", "2026-02-15T22:00:00Z");
        String all = open("For the public", "public", "2026-02-15T22:00:00Z");
        Inbox.place();
        inbox.subscribe(as(Role.VIEWER), "staff@example.org", DIGEST);
        inbox.subscribe(as(Role.PARTNER), "partner@example.org", DIGEST);
        inbox.empty();
        List<String> letters = List.of(internal, coalition, all);
        letters.forEach(id -> sign(id, "C001055", "2026-01-14").statusCode(201));
        MovableClock.stopAt("2026-01-14T23:00:00Z");
        received();
        assertThat(textsTo("staff@example.org")).contains("Of the office", "For partners", "For the public");
        assertThat(textsTo("partner@example.org"))
                .contains("For partners", "For the public")
                .doesNotContain("Of the office");
        as(Role.ADMIN).get("/v1/api-keys").jsonPath().<Map<String, String>>getList("items").stream()
                .filter(key -> List.of("viewer", "partner").contains(key.get("role")))
                .forEach(key -> as(Role.ADMIN)
                        .header("If-Match", "*")
                        .delete("/v1/api-keys/" + key.get("id"))
                        .then()
                        .statusCode(200));
        letters.forEach(id -> sign(id, "A000370", "2026-01-14").statusCode(201));
        MovableClock.stopAt("2026-01-15T23:00:00Z");
        inbox.empty();
        received();
        for (String who : List.of("staff@example.org", "partner@example.org")) {
            assertThat(textsTo(who)).contains("For the public").doesNotContain("Of the office", "For partners");
        }
    }

    private String textsTo(String who) {
        return inbox.mails(who).stream().map(Inbox.Received::text).reduce("", String::concat);
    }

    @Test
    void titleCannotInjectHeadersLinesOrElements() {
        String id = open(
                "On data\r\nBcc: other@example.org\r\n\r\n<script>alert(1)</script>", "public", "2026-01-15T22:00:00Z");
        subscribe("\"kinds\": [\"digest\", \"deadline\"], \"letterId\": \"" + id + "\"");
        sign(id, "C001055", "2026-01-14").statusCode(201);
        MovableClock.stopAt("2026-01-14T23:00:00Z");
        assertThat(received()).hasSize(2);
        for (Inbox.Received mail : inbox.mails()) {
            assertThat(mail.header("Bcc")).isNull();
            assertThat(mail.to()).isEqualTo(OFFICE);
            assertThat(mail.subject()).endsWith("On data Bcc: other@example.org <script>alert(1)</script>");
            assertThat(mail.text().lines()).noneMatch(line -> line.startsWith("Bcc"));
            assertThat(mail.html()).doesNotContain("<script>").contains("&lt;script&gt;");
        }
    }

    @Test
    void mailServerOutageLosesAndDuplicatesNothing() {
        String id = open("On data", "public", "2026-01-15T22:00:00Z");
        subscribe("\"kinds\": [\"digest\", \"deadline\"]");
        sign(id, "C001055", "2026-01-14").statusCode(201);
        inbox.close();
        MovableClock.stopAt("2026-01-14T23:00:00Z");
        for (int i = 0; i < 4; i++) {
            runMailJobs();
        }
        inbox.open();
        runMailJobs();
        assertThat(inbox.mails()).isEmpty();
        MovableClock.stopAt("2026-01-15T03:00:00Z");
        runMailJobs();
        runMailJobs();
        assertThat(inbox.mails().stream().map(Inbox.Received::subject))
                .containsExactlyInAnyOrder(
                        "Closes Thursday, January 15, 2026 at 5:00 PM EST: On data",
                        "Sign-on updates, Wednesday, January 14: On data");
    }

    @Test
    void nextDigestHasWhatTheLastOneCouldNotHold() {
        String id = open("On data", "public", "2026-02-15T22:00:00Z");
        subscribe(DIGEST);
        sign(id, "C001055", "2026-01-14").statusCode(201);
        inbox.close();
        for (String hour : List.of("14T23", "15T05", "15T23")) {
            MovableClock.stopAt("2026-01-" + hour + ":00:00Z");
            runMailJobs();
        }
        sign(id, "A000370", "2026-01-14").statusCode(201);
        inbox.open();
        MovableClock.stopAt("2026-01-16T06:00:00Z");
        runMailJobs();
        assertThat(inbox.mails()).hasSize(1);
        assertThat(inbox.last(OFFICE).text()).contains("2 signed: Ed Case (D-HI-01), Alma S. Adams (D-NC-12).");
    }

    @Test
    void concurrentWorkersSendEachEmailOnce() throws Exception {
        String id = open("On data", "public", "2026-01-15T22:00:00Z");
        for (int i = 0; i < 20; i++) {
            inbox.subscribe(anonymous(), "office-" + i + "@example.org", "\"kinds\": [\"digest\", \"deadline\"]");
        }
        inbox.empty();
        sign(id, "C001055", "2026-01-14").statusCode(201);
        MovableClock.stopAt("2026-01-14T23:00:00Z");
        Inbox.place();
        ExecutorService workers = Executors.newFixedThreadPool(4);
        CountDownLatch together = new CountDownLatch(4);
        List<Future<?>> done = IntStream.range(0, 4)
                .<Future<?>>mapToObj(i -> workers.submit(() -> {
                    together.countDown();
                    together.await();
                    runMailJobs();
                    return null;
                }))
                .toList();
        for (Future<?> each : done) {
            each.get(120, TimeUnit.SECONDS);
        }
        workers.shutdown();
        runMailJobs();
        assertThat(inbox.mails()).hasSize(40);
        assertThat(inbox.mails().stream()
                        .map(mail -> mail.to() + mail.subject())
                        .distinct())
                .hasSize(40);
    }

    @Test
    void resentEmailHasTheSameMessageId() {
        open("On data", "public", "2026-01-15T22:00:00Z");
        subscribe(DEADLINE);
        MovableClock.stopAt("2026-01-14T22:00:00Z");
        sql("create function die() returns trigger language plpgsql as $$ begin raise exception 'dead'; end $$");
        sql("create trigger dies before update on mailing for each row when (new.settled_at is not null)"
                + " execute function die()");
        try {
            assertThatThrownBy(Inbox::runMailJobs).isInstanceOf(RuntimeException.class);
        } finally {
            sql("drop trigger dies on mailing");
            sql("drop function die");
        }
        assertThat(inbox.mails()).hasSize(1);
        Inbox.Received first = inbox.last(OFFICE);
        assertThat(received()).hasSize(1);
        MovableClock.stopAt("2026-01-14T22:01:00Z");
        assertThat(received()).hasSize(2);
        assertThat(inbox.last(OFFICE).header("Message-ID"))
                .isEqualTo(first.header("Message-ID"))
                .endsWith("@letters.example.org>");
        assertThat(received()).hasSize(2);
        anonymous()
                .contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post(first.unsubscription())
                .then()
                .statusCode(200);
        as(Role.ADMIN).get("/v1/subscriptions?count=true").then().body("total", is(0));
    }

    @Test
    void emailThatCannotBeBuiltDoesNotBlockOthers() {
        open("On data", "public", "2026-01-15T22:00:00Z");
        inbox.subscribe(anonymous(), "other@example.org", DEADLINE);
        subscribe(DEADLINE);
        sql("create function fail() returns trigger language plpgsql as $$ begin if exists (select 1 from subscriber"
                + " where id = new.subscriber_id and email = 'other@example.org') then raise exception 'no'; end if;"
                + " return new; end $$");
        sql("create trigger fails before insert on mail_link for each row execute function fail()");
        MovableClock.stopAt("2026-01-14T22:00:00Z");
        try {
            runMailJobs();
            runMailJobs();
        } finally {
            sql("drop trigger fails on mail_link");
            sql("drop function fail");
        }
        assertThat(inbox.mails().stream().map(Inbox.Received::to)).containsExactly(OFFICE);
        MovableClock.stopAt("2026-01-14T22:01:00Z");
        assertThat(received()).hasSize(2);
    }

    private static void sql(String statement) {
        QuarkusTransaction.requiringNew()
                .run(() ->
                        Panache.getEntityManager().createNativeQuery(statement).executeUpdate());
    }

    @Test
    void unsubscribedAddressGetsNoMoreEmails() {
        String id = open("On data", "public", "2026-01-15T22:00:00Z");
        Inbox.Received asked = subscribe("\"kinds\": [\"digest\", \"deadline\"]");
        sign(id, "C001055", "2026-01-14").statusCode(201);
        anonymous()
                .contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post(asked.unsubscription())
                .then()
                .statusCode(200);
        MovableClock.stopAt("2026-01-14T23:00:00Z");
        assertThat(received()).isEmpty();
    }
}
