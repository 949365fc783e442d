package org.signatory.signons;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.signatory.support.TestData.editor;
import static org.signatory.support.TestData.read;
import static org.signatory.support.TestData.sign;
import static org.signatory.support.TestData.withdraw;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.signatory.platform.time.WashingtonTime;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
@DisplayName("A sign-on has the text of the day of signing, and a past day shows no later text")
class SignedTextAsOfTest {

    private static final String QUIGLEY = "Q000023";
    private static final String NORTON = "N000002";
    private static final String SCHAKOWSKY = "S001145";
    private static final String GARCIA = "G000586";

    private String letter;

    @BeforeEach
    void changeTheText() {
        TestData.reset();
        letter = TestData.letter(
                "{\"title\": \"Changed\", \"chamber\": \"house\", \"visibility\": \"public\", \"text\": \"The first text.\"}");
        TestData.move(letter, "open", "2021-02-01").statusCode(201);
        editor().body("{\"body\": \"Another text.\", \"material\": true, \"effectiveOn\": \"2021-02-08\"}")
                .post("/v1/letters/" + letter + "/versions")
                .then()
                .statusCode(201);
        sign(letter, QUIGLEY, "2021-02-03").statusCode(201).body("textVersion", is(1));
        sign(letter, NORTON, "2021-02-09").statusCode(201).body("textVersion", is(2));
    }

    private String signOns(String parameters) {
        return "/v1/letters/" + letter + "/sign-ons?" + parameters;
    }

    @Test
    void confirmationCountsFromItsDay() {
        read(signOns("stale=true")).body("items.bioguideId", contains(QUIGLEY));
        editor().body(Map.of("bioguideIds", new String[] {QUIGLEY}, "on", "2021-02-11"))
                .post("/v1/letters/" + letter + "/sign-on-confirmations")
                .then()
                .statusCode(200);
        read(signOns("asOf=2021-02-05"))
                .body("items.textVersion", contains(1))
                .body("items.stale", contains(false))
                .body("items[0].confirmedOn", nullValue());
        read(signOns("asOf=2021-02-08")).body("items.textVersion", contains(1)).body("items.stale", contains(true));
        read(signOns("asOf=2021-02-08&stale=true")).body("items", hasSize(1));
        read(signOns("asOf=2021-02-07&stale=true")).body("items", hasSize(0));
        read(signOns("asOf=2021-02-11"))
                .body("items.textVersion", containsInAnyOrder(2, 2))
                .body("items.stale", contains(false, false));
        read(signOns("asOf=2021-02-11&stale=true")).body("items", hasSize(0));
        editor().get("/v1/letters/" + letter + "/signers.csv?asOf=2021-02-05")
                .then()
                .body(containsString("2021-02-03,other,1,false"))
                .body(not(containsString(",2,")));
    }

    @Test
    void correctedDayTakesTheTextOfThatDay() {
        sign(letter, NORTON, "2021-02-04")
                .statusCode(200)
                .body("textVersion", is(1))
                .body("stale", is(true));
    }

    @Test
    @DisplayName(
            "A version entered later applies to sign-ons from its effective day on, unless a caller entered the version")
    void laterEntryOfAVersion() {
        sign(letter, SCHAKOWSKY, "2021-02-12").body("textVersion", is(2));
        editor().body("{\"signedOn\": \"2021-02-12\", \"textVersion\": 2}")
                .put("/v1/letters/" + letter + "/cosigners/" + GARCIA)
                .then()
                .statusCode(201);
        addThirdText("2021-02-10");
        read("/v1/letters/" + letter + "/cosigners/" + SCHAKOWSKY)
                .body("textVersion", is(3))
                .body("stale", is(false));
        read("/v1/letters/" + letter + "/cosigners/" + GARCIA)
                .body("textVersion", is(2))
                .body("stale", is(true));
        read("/v1/letters/" + letter + "/cosigners/" + NORTON).body("textVersion", is(2));
        read(signOns("stale=true")).body("items.bioguideId", containsInAnyOrder(QUIGLEY, NORTON, GARCIA));
        read("/v1/letters/" + letter + "/history")
                .body(
                        "items.findAll { it.type == 'cosigner.changed' }.detail.changes.flatten()",
                        contains(Map.of("field", "textVersion", "before", 2, "after", 3)));
        sign(letter, NORTON, "2021-02-11").body("textVersion", is(3)).body("stale", is(false));
    }

    @Test
    void versionEnteredLaterDoesNotBlockSending() {
        sign(letter, QUIGLEY, "2021-02-12").body("textVersion", is(2));
        sign(letter, NORTON, "2021-02-12").body("textVersion", is(2));
        addThirdText("2021-02-12");
        TestData.move(letter, "sent", "2021-02-13").statusCode(201);
    }

    @Test
    @DisplayName("On one day, a text saved after a sign-on was recorded does not apply to that sign-on")
    void sameDayKeepsTheOrderOfRecording() {
        String today = WashingtonTime.dayOf(Instant.now()).toString();
        sign(letter, SCHAKOWSKY, today).body("textVersion", is(2));
        addThirdText(null);
        read("/v1/letters/" + letter + "/cosigners/" + SCHAKOWSKY)
                .body("textVersion", is(2))
                .body("stale", is(true));
        sign(letter, GARCIA, today).body("textVersion", is(3));
    }

    @Test
    @DisplayName("A text without an effective day takes effect no later than the sending, also for recorded sign-ons")
    void textSavedAfterTheFact() {
        String sent = TestData.letter(
                "{\"title\": \"Recorded later\", \"chamber\": \"house\", \"visibility\": \"public\", \"text\": \"The first text.\"}");
        TestData.move(sent, "open", "2021-03-01").statusCode(201);
        sign(sent, QUIGLEY, "2021-03-10").body("textVersion", is(1));
        sign(sent, NORTON, "2021-03-05").body("textVersion", is(1));
        editor().body("{\"body\": \"As sent.\", \"material\": false}")
                .post("/v1/letters/" + sent + "/versions")
                .then()
                .statusCode(201);
        TestData.move(sent, "sent", "2021-03-10").statusCode(201);
        read("/v1/letters/" + sent + "/cosigners/" + QUIGLEY).body("textVersion", is(2));
        read("/v1/letters/" + sent + "/cosigners/" + NORTON).body("textVersion", is(1));
    }

    @Test
    void firstTextAddedAfterSendingIsTheSignedText() {
        String sent =
                TestData.letter("{\"title\": \"Without a text\", \"chamber\": \"house\", \"visibility\": \"public\"}");
        TestData.move(sent, "open", "2021-03-01").statusCode(201);
        sign(sent, QUIGLEY, "2021-03-05").body("textVersion", nullValue());
        TestData.move(sent, "sent", "2021-03-10").statusCode(201);
        editor().body("{\"body\": \"As sent.\"}")
                .post("/v1/letters/" + sent + "/versions")
                .then()
                .statusCode(201);
        read("/v1/letters/" + sent + "/cosigners/" + QUIGLEY)
                .body("textVersion", is(1))
                .body("stale", is(false));
    }

    @Test
    void mergedSignOnTakesTheTextOfItsDay() {
        String duplicate = TestData.letter(
                "{\"title\": \"Duplicate\", \"chamber\": \"house\", \"visibility\": \"public\", \"text\": \"One text.\"}");
        TestData.move(duplicate, "open", "2021-02-01").statusCode(201);
        sign(duplicate, SCHAKOWSKY, "2021-02-09").body("textVersion", is(1));
        sign(duplicate, NORTON, "2021-02-05").body("textVersion", is(1));
        editor().body(Map.of("duplicate", duplicate, "reason", "The same letter."))
                .post("/v1/letters/" + letter + "/merge")
                .then()
                .statusCode(200);
        read("/v1/letters/" + letter + "/cosigners/" + SCHAKOWSKY).body("textVersion", is(2));
        read("/v1/letters/" + letter + "/cosigners/" + NORTON).body("textVersion", is(1));
    }

    private void addThirdText(String effectiveOn) {
        String day = effectiveOn == null ? "" : ", \"effectiveOn\": \"" + effectiveOn + "\"";
        editor().body("{\"body\": \"A third text.\", \"material\": true" + day + "}")
                .post("/v1/letters/" + letter + "/versions")
                .then()
                .statusCode(201);
    }

    @Test
    void pastDayShowsNoReasonOfALaterWithdrawal() {
        withdraw(letter, QUIGLEY, "2021-02-10").statusCode(200);
        read(signOns("asOf=2021-02-05")).body("items[0].staff.withdrawalReason", nullValue());
    }
}
