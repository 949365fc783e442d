package org.signatory.letters;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.signatory.support.TestData.editor;
import static org.signatory.support.TestData.lead;
import static org.signatory.support.TestData.letter;
import static org.signatory.support.TestData.move;
import static org.signatory.support.TestData.openLetter;
import static org.signatory.support.TestData.read;
import static org.signatory.support.TestData.sign;
import static org.signatory.support.TestData.withdraw;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.signatory.support.MovableClock;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
@DisplayName("A wrong date of a letter can be corrected")
class DateCorrectionTest {

    private static final String SCHAKOWSKY = "S001145";
    private static final String QUIGLEY = "Q000023";

    @BeforeEach
    void start() {
        TestData.reset();
        MovableClock.stopAt("2021-03-20T15:00:00Z");
    }

    @AfterEach
    void runClock() {
        MovableClock.run();
    }

    @Test
    void sentDateIsCorrectedWithTheStatusOfEachDayAndTheHistory() {
        String id = sent();
        sign(id, QUIGLEY, "2021-02-03").statusCode(201);
        correct(id, "sent", "2021-02-08").statusCode(201).body("sentOn", is("2021-02-08"));
        read("/v1/letters/" + id + "?asOf=2021-02-09")
                .body("status", is("sent"))
                .body("sentOn", is("2021-02-08"));
        read("/v1/letters/" + id + "?asOf=2021-02-07").body("status", is("open"));
        sign(id, "N000002", "2021-02-09").statusCode(422);
        read("/v1/letters/" + id + "/history?limit=500")
                .body("items.find { it.type == 'letter.date-corrected' }.detail.before", is("2021-02-10"))
                .body("items.find { it.type == 'letter.date-corrected' }.detail.after", is("2021-02-08"))
                .body(
                        "items.find { it.type == 'letter.date-corrected' }.detail.reason",
                        is("The release has the date."));
        correct(id, "sent", "2021-02-12").statusCode(201);
        sign(id, "N000002", "2021-02-11").statusCode(201);
    }

    @Test
    void contradictingDatesAreRefusedByName() {
        String id = sent();
        sign(id, QUIGLEY, "2021-02-09").statusCode(201);
        correct(id, "sent", "2021-02-08")
                .statusCode(422)
                .body("code", is("signed-after-sent"))
                .body("members", contains(QUIGLEY));
        correct(id, "sent", "2021-01-31")
                .statusCode(422)
                .body("detail", containsString("changed to open on 2021-02-01"));
        correct(id, "sent", "2021-03-21").statusCode(422).body("detail", containsString("future"));
        correct(id, "open", "2021-02-11")
                .statusCode(422)
                .body("detail", containsString("changed to sent on 2021-02-10"));
        sign(id, "N000002", "2021-02-03").statusCode(201);
        correct(id, "open", "2021-02-05").statusCode(422).body("members", contains("N000002"));
        withdraw(id, QUIGLEY, "2021-02-15").statusCode(200).body("disavowedOn", is("2021-02-15"));
        correct(id, "sent", "2021-02-20").statusCode(422).body("members", contains(QUIGLEY));
        read("/v1/letters/" + id).body("sentOn", is("2021-02-10"));
    }

    @Test
    @DisplayName("A signer does not come to lie in a time when the letter was closed")
    void signersStayWithinTheOpenTimes() {
        String id = openLetter("house", "2021-02-01");
        sign(id, QUIGLEY, "2021-02-04").statusCode(201);
        move(id, "closed", "2021-02-06").statusCode(201);
        move(id, "open", "2021-02-10").statusCode(201);
        sign(id, "N000002", "2021-02-11").statusCode(201);
        correct(id, "closed", "2021-02-03").statusCode(422).body("members", contains(QUIGLEY));
        correct(id, "open", "2021-02-12").statusCode(422).body("members", contains("N000002"));
        editor().body("{\"late\": true, \"lateReason\": \"The office asked in time.\"}")
                .put("/v1/letters/" + id + "/cosigners/N000002")
                .then()
                .statusCode(200);
        correct(id, "open", "2021-02-12").statusCode(201);
        correct(id, "closed", "2021-02-04").statusCode(201);
    }

    @Test
    @DisplayName("A letter is not closed before the day of a signature without a reason for its lateness")
    void closingIsNotBeforeASignature() {
        String id = openLetter("house", "2021-02-01");
        sign(id, QUIGLEY, "2021-02-08").statusCode(201);
        move(id, "closed", "2021-02-06")
                .statusCode(422)
                .body("code", equalTo("date-out-of-order"))
                .body("members", contains(QUIGLEY));
        move(id, "closed", "2021-02-08").statusCode(201);
    }

    @Test
    void answerIsNotBeforeTheFirstResponse() {
        String id = sent();
        editor().header("If-Match", "*")
                .body("{\"receivedOn\": \"2021-02-15\", \"summary\": \"A response.\"}")
                .put("/v1/letters/" + id + "/recipients/" + TestData.recipient(id) + "/response")
                .then()
                .statusCode(200);
        move(id, "answered", "2021-02-12").statusCode(422).body("detail", containsString("2021-02-15"));
        move(id, "answered", "2021-02-16").statusCode(201);
        correct(id, "answered", "2021-02-12").statusCode(422).body("detail", containsString("2021-02-15"));
    }

    @Test
    @DisplayName("An earlier sent date can be the date of the later signatures, each with its history")
    void laterSignaturesTakeTheCorrectedDate() {
        String id = sent();
        sign(id, QUIGLEY, "2021-02-09").statusCode(201);
        sign(id, "N000002", "2021-02-03").statusCode(201);
        String transition =
                read("/v1/letters/" + id + "/status-transitions").extract().path("items.find { it.to == 'sent' }.id");
        editor().body("{\"on\": \"2021-02-05\", \"redateSigners\": true, \"reason\": \"The release has the date.\"}")
                .post("/v1/letters/" + id + "/status-transitions/" + transition + "/correction")
                .then()
                .statusCode(201)
                .body("sentOn", is("2021-02-05"));
        read("/v1/letters/" + id + "/cosigners/" + QUIGLEY).body("signedOn", is("2021-02-05"));
        read("/v1/letters/" + id + "/cosigners/N000002").body("signedOn", is("2021-02-03"));
        read("/v1/letters/" + id + "/history?limit=500")
                .body("items.find { it.type == 'cosigner.changed' }.subject", is(QUIGLEY));
    }

    @Test
    void withdrawalBeforeSendingIsNotMovedBehindIt() {
        String id = openLetter("house", "2021-02-01");
        sign(id, QUIGLEY, "2021-02-03").statusCode(201);
        withdraw(id, QUIGLEY, "2021-02-08").statusCode(200);
        move(id, "sent", "2021-02-10").statusCode(201);
        correct(id, "sent", "2021-02-05").statusCode(422).body("members", contains(QUIGLEY));
    }

    @Test
    void responseAndRetractionStayAfterTheSending() {
        String id = sent();
        editor().body("{\"on\": \"2021-02-15\", \"reason\": \"Sent too early.\"}")
                .post("/v1/letters/" + id + "/retraction")
                .then()
                .statusCode(201);
        correct(id, "sent", "2021-02-16").statusCode(422).body("detail", containsString("retracted on 2021-02-15"));
    }

    @Test
    void openedDateAndCongressFollowTheCorrection() {
        String id = openLetter("house", "2021-01-04");
        read("/v1/letters/" + id).body("congress", is(117));
        correct(id, "open", "2020-12-30").statusCode(201).body("congress", is(116));
        sign(id, QUIGLEY, "2020-12-31").statusCode(201);
        move(id, "sent", "2021-01-05").statusCode(201).body("congress", is(117));
        correct(id, "sent", "2021-01-02").statusCode(201).body("congress", is(116));
    }

    @Test
    void letterOfThePastHasItsOwnCongress() {
        read("/v1/letters/" + openLetter("house", "2009-06-01")).body("congress", is(111));
        read("/v1/letters/" + openLetter("house", "2019-01-03")).body("congress", is(116));
        String sent = letter("{\"title\": \"A letter\", \"chamber\": \"house\"}");
        move(sent, "sent", "2009-06-01").statusCode(201).body("congress", is(111));
        read("/v1/letters?congress=111&count=true").body("total", is(2));
    }

    @Test
    void recipientsAndLeadsAreCorrectedAfterSending() {
        String id = sent();
        sign(id, QUIGLEY, "2021-02-03").statusCode(201);
        editor().header("If-Match", "*")
                .body("{\"recipients\": [{\"name\": \"Alejandro Mayorkas\", \"title\": \"Secretary\"}]}")
                .patch("/v1/letters/" + id)
                .then()
                .statusCode(200)
                .body("recipients.name", contains("Alejandro Mayorkas"));
        lead(id, "2021-02-02", SCHAKOWSKY, QUIGLEY).statusCode(200);
        correct(id, "sent", "2021-02-06").statusCode(201);
        read("/v1/letters/" + id + "/lead-sponsors?asOf=2021-02-06")
                .body("items.bioguideId", contains(SCHAKOWSKY, QUIGLEY));
        lead(id, "2021-02-02", QUIGLEY).statusCode(200);
        read("/v1/letters/" + id + "/lead-sponsors?asOf=2021-02-06").body("items.bioguideId", contains(QUIGLEY));
    }

    @Test
    void sameDateAgainChangesNothing() {
        String id = sent();
        int entries = read("/v1/letters/" + id + "/history?limit=500").extract().path("items.size()");
        correct(id, "sent", "2021-02-10").statusCode(201);
        read("/v1/letters/" + id + "/history?limit=500").body("items.size()", is(entries));
    }

    private static String sent() {
        String id = openLetter("house", "2021-02-01");
        move(id, "sent", "2021-02-10").statusCode(201);
        return id;
    }

    private static ValidatableResponse correct(String id, String to, String on) {
        String transition = read("/v1/letters/" + id + "/status-transitions")
                .extract()
                .path("items.findAll { it.to == '" + to + "' }.max { it.on }.id");
        return editor().body("{\"on\": \"" + on + "\", \"reason\": \"The release has the date.\"}")
                .post("/v1/letters/" + id + "/status-transitions/" + transition + "/correction")
                .then();
    }
}
