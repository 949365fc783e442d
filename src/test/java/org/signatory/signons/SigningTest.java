package org.signatory.signons;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
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
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.signatory.security.Role;
import org.signatory.support.MovableClock;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class SigningTest {

    private static final String SCHAKOWSKY = "S001145";
    private static final String QUIGLEY = "Q000023";
    private static final String ESPAILLAT = "E000297";
    private static final String TENNEY = "T000478";
    private static final String RICHMOND = "R000588";
    private static final String DURBIN = "D000563";
    private static final String NORTON = "N000147";
    private static final String VAN_DREW = "V000133";
    private static final String MENENDEZ_SENATE = "M000639";
    private static final String MENENDEZ_HOUSE = "M001226";

    @BeforeEach
    void start() {
        TestData.reset();
    }

    @Test
    void signingTwiceCountsOnce() {
        String id = openLetter("house", "2021-02-01");
        sign(id, QUIGLEY, "2021-02-03").statusCode(201);
        sign(id, QUIGLEY, "2021-02-03").statusCode(200).body("signedOn", is("2021-02-03"));
        read("/v1/letters/" + id).body("counts.signed", is(1));
    }

    @Test
    void memberWhoLeftCannotSignAndTheDayIsNamed() {
        String id = openLetter("house", "2021-02-01");
        sign(id, RICHMOND, "2021-02-11")
                .statusCode(422)
                .body("code", is("not-serving"))
                .body("since", is("2021-01-15"))
                .body("detail", containsString("Cedric"));
    }

    @Test
    void memberCanSignFromTheDayOfSwearingIn() {
        String id = openLetter("house", "2021-02-01");
        sign(id, TENNEY, "2021-02-10")
                .statusCode(422)
                .body("code", is("not-serving"))
                .body("from", is("2021-02-11"));
        sign(id, TENNEY, "2021-02-11").statusCode(201);
    }

    @Test
    void senatorCannotSignAHouseLetter() {
        String id = openLetter("house", "2021-02-01");
        sign(id, DURBIN, "2021-02-03").statusCode(422).body("code", is("wrong-chamber"));
    }

    @Test
    void delegateSignsLikeARepresentative() {
        String id = openLetter("house", "2021-02-01");
        sign(id, NORTON, "2021-02-03")
                .statusCode(201)
                .body("office", is("delegate"))
                .body("state", is("DC"));
    }

    @Test
    void signingAfterTheCloseRequiresAReason() {
        String id = openLetter("house", "2021-02-01");
        move(id, "closed", "2021-02-09").statusCode(201);
        sign(id, QUIGLEY, "2021-02-10").statusCode(409).body("code", is("letter-not-open"));
        editor().body("""
                        {"signedOn": "2021-02-10", "late": true}""")
                .put("/v1/letters/" + id + "/cosigners/" + QUIGLEY)
                .then()
                .statusCode(400)
                .body("code", is("invalid-body"));
        editor().body("""
                        {"signedOn": "2021-02-10", "late": true, "lateReason": "Asked in time."}""")
                .put("/v1/letters/" + id + "/cosigners/" + QUIGLEY)
                .then()
                .statusCode(201)
                .body("staff.lateReason", is("Asked in time."));
    }

    @Test
    @DisplayName("A signature from before the close is accepted, and a later one needs a reason, also after sending")
    void dayOfTheCloseDividesSignatures() {
        String id = openLetter("house", "2021-02-01");
        move(id, "closed", "2021-02-09").statusCode(201);
        sign(id, QUIGLEY, "2021-02-08").statusCode(201);
        sign(id, SCHAKOWSKY, "2021-02-10").statusCode(409).body("code", is("letter-not-open"));
        move(id, "sent", "2021-02-11").statusCode(201);
        sign(id, NORTON, "2021-02-09").statusCode(201);
        sign(id, SCHAKOWSKY, "2021-02-10").statusCode(409).body("code", is("letter-not-open"));
        sign(id, QUIGLEY, "2021-02-10").statusCode(409).body("code", is("letter-not-open"));
        editor().body("""
                        {"signedOn": "2021-02-10", "late": true, "lateReason": "Asked in time."}""")
                .put("/v1/letters/" + id + "/cosigners/" + SCHAKOWSKY)
                .then()
                .statusCode(201);
    }

    @Test
    @DisplayName("A signature recorded without a date after the close of the same day is late")
    void signatureAfterTheCloseOfTheDayIsLate() {
        String id = openLetter("house", "2021-02-01");
        editor().body("{\"to\": \"closed\"}")
                .post("/v1/letters/" + id + "/status-transitions")
                .then()
                .statusCode(201);
        editor().body("{}")
                .put("/v1/letters/" + id + "/cosigners/" + QUIGLEY)
                .then()
                .statusCode(409)
                .body("code", is("letter-not-open"));
    }

    @Test
    void backfillMustNotBeDatedAfterSending() {
        String id = openLetter("house", "2021-02-01");
        move(id, "sent", "2021-02-11").statusCode(201);
        sign(id, QUIGLEY, "2021-02-12").statusCode(422).body("code", is("signed-after-sent"));
        sign(id, QUIGLEY, "2021-02-11").statusCode(201);
    }

    @Test
    void activeSignatureIsWithdrawnWhateverItsDate() {
        String id = openLetter("house", "2021-02-01");
        sign(id, QUIGLEY, "2021-02-05").statusCode(201);
        withdraw(id, QUIGLEY, "2021-02-05").statusCode(200);
        sign(id, QUIGLEY, "2021-02-03").statusCode(201);
        read("/v1/letters/" + id + "/cosigners/" + QUIGLEY)
                .statusCode(200)
                .body("signedOn", is("2021-02-03"))
                .body("withdrawnOn", nullValue());
        withdraw(id, QUIGLEY, "2021-02-04").statusCode(200).body("signedOn", is("2021-02-03"));
    }

    @Test
    void withdrawingTwiceIsAConflict() {
        String id = openLetter("house", "2021-02-01");
        sign(id, QUIGLEY, "2021-02-03").statusCode(201);
        withdraw(id, QUIGLEY, "2021-02-05").statusCode(200).body("withdrawnOn", is("2021-02-05"));
        withdraw(id, QUIGLEY, "2021-02-06").statusCode(409).body("code", is("already-withdrawn"));
        read("/v1/letters/" + id).body("counts.signed", is(0)).body("counts.withdrawn", is(1));
    }

    @Test
    void signingAgainAfterWithdrawalKeepsBothDates() {
        String id = openLetter("house", "2021-02-01");
        sign(id, QUIGLEY, "2021-02-03").statusCode(201);
        withdraw(id, QUIGLEY, "2021-02-05").statusCode(200);
        sign(id, QUIGLEY, "2021-02-08").statusCode(201);
        read("/v1/letters/" + id + "/cosigners?withdrawn=include&sort=signed")
                .body("items.signedOn", contains("2021-02-03", "2021-02-08"))
                .body("items[0].withdrawnOn", is("2021-02-05"))
                .body("items[1].withdrawnOn", nullValue());
        read("/v1/letters/" + id).body("counts.signed", is(1)).body("counts.withdrawn", is(0));
    }

    @Test
    void leadIsNotAlsoACosigner() {
        String id = openLetter("house", "2021-02-01");
        lead(id, "2021-02-02", SCHAKOWSKY, QUIGLEY, ESPAILLAT).statusCode(200);
        sign(id, QUIGLEY, "2021-02-03").statusCode(409).body("code", is("already-lead"));
        read("/v1/letters/" + id + "?include=leadSponsors")
                .body("counts.signed", is(3))
                .body("counts.leads", is(3))
                .body("leadSponsors.bioguideId", contains(SCHAKOWSKY, QUIGLEY, ESPAILLAT));
    }

    @Test
    void reorderingLeadsRemovesNoSignature() {
        String id = openLetter("house", "2021-02-01");
        sign(id, ESPAILLAT, "2021-02-02").statusCode(201);
        lead(id, "2021-02-02", SCHAKOWSKY, QUIGLEY).statusCode(200);
        lead(id, "2021-02-02", ESPAILLAT, SCHAKOWSKY)
                .statusCode(200)
                .body("items.bioguideId", contains(ESPAILLAT, SCHAKOWSKY))
                .body("items.signedOn", contains("2021-02-02", "2021-02-02"));
        read("/v1/letters/" + id + "/cosigners").body("items.bioguideId", contains(QUIGLEY));
    }

    @Test
    void signatureKeepsThePartyOfItsDay() {
        String before = openLetter("house", "2019-12-01");
        String after = openLetter("house", "2019-12-01");
        sign(before, VAN_DREW, "2019-12-17").statusCode(201).body("party", is("Democrat"));
        sign(after, VAN_DREW, "2019-12-20").statusCode(201).body("party", is("Republican"));
        read("/v1/letters/" + before).body("counts.byParty.Democrat", is(1));
        read("/v1/letters/" + before + "/cosigners/" + VAN_DREW).body("currentSeat.party", is("Republican"));
    }

    @Test
    void namesakesAreTwoSigners() {
        String id = openLetter("bicameral", "2023-02-01");
        sign(id, MENENDEZ_SENATE, "2023-02-03").statusCode(201).body("chamber", is("senate"));
        sign(id, MENENDEZ_HOUSE, "2023-02-03").statusCode(201).body("chamber", is("house"));
        read("/v1/letters/" + id + "/cosigners")
                .body("items.bioguideId", contains(MENENDEZ_SENATE, MENENDEZ_HOUSE))
                .body("items.state", contains("NJ", "NJ"));
    }

    @Test
    void deadlineFollowsDaylightSavingTime() {
        String friday = letter("""
                {"title": "Before", "chamber": "house", "deadline": {"on": "2021-03-12", "words": "COB Friday", "confirmed": true}}""");
        String monday = letter("""
                {"title": "After", "chamber": "house", "deadline": {"on": "2021-03-15", "words": "COB Monday", "confirmed": true}}""");
        read("/v1/letters/" + friday)
                .body("deadline.at", is("2021-03-12T22:00:00Z"))
                .body("deadline.washington", is("Friday, March 12, 2021 at 5:00 PM EST"))
                .body("deadline.words", is("COB Friday"));
        read("/v1/letters/" + monday)
                .body("deadline.at", is("2021-03-15T21:00:00Z"))
                .body("deadline.washington", containsString("EDT"));
        move(monday, "open", "2021-03-10").statusCode(201);
        signAt(monday, QUIGLEY, "2021-03-15T16:59:00-04:00").statusCode(201);
        signAt(monday, SCHAKOWSKY, "2021-03-15T17:01:00-04:00").statusCode(409).body("code", is("deadline-passed"));
    }

    @Test
    void claimedCountAboveTheListIsReported() {
        String id = letter("""
                {"title": "Claimed", "chamber": "house", "visibility": "public",
                 "claims": [{"written": "over 60 Members"}], "targetCount": 60}""");
        move(id, "open", "2021-02-01").statusCode(201);
        lead(id, "2021-02-02", SCHAKOWSKY, QUIGLEY, ESPAILLAT).statusCode(200);
        read("/v1/letters/" + id + "/progress")
                .body("claims[0].result", is("differs"))
                .body("claims[0].listed", is(3))
                .body("claims[0].detail", endsWith(", 58 fewer than claimed."))
                .body("target.missing", is(57))
                .body("byState.find { it.key == 'IL' }.signed", is(2));
    }

    @Test
    void claimedCountBelowTheListIsReported() {
        String id = letter("""
                {"title": "Understated", "chamber": "house", "visibility": "public",
                 "claims": [{"written": "2 Members of Congress", "source": {"date": "2021-02-03"}}], "targetCount": 2}""");
        move(id, "open", "2021-02-01").statusCode(201);
        lead(id, "2021-02-02", SCHAKOWSKY, QUIGLEY, ESPAILLAT).statusCode(200);
        read("/v1/letters/" + id + "/progress")
                .body("claims[0].result", is("differs"))
                .body(
                        "claims[0].detail",
                        is(
                                "“2 Members of Congress”: the record has 3 signers as of February 3, 2021, 1 more than claimed."))
                .body("target.reached", is(true))
                .body("counts.signed", is(3));
    }

    @Test
    void signersAreSortedAndFilteredBySeat() {
        String id = openLetter("bicameral", "2021-02-01");
        sign(id, QUIGLEY, "2021-02-02").statusCode(201);
        sign(id, NORTON, "2021-02-03").statusCode(201);
        sign(id, DURBIN, "2021-02-04").statusCode(201);
        sign(id, TENNEY, "2021-02-11").statusCode(201);
        String list = "/v1/letters/" + id + "/cosigners?withdrawn=exclude&";
        read(list).body("items.bioguideId", contains(DURBIN, NORTON, QUIGLEY, TENNEY));
        read(list + "firstChamber=house").body("items.bioguideId", contains(NORTON, QUIGLEY, TENNEY, DURBIN));
        read(list + "sort=signed").body("items.bioguideId", contains(QUIGLEY, NORTON, DURBIN, TENNEY));
        read(list + "sort=seniority&chamber=house").body("items.bioguideId", contains(NORTON, QUIGLEY, TENNEY));
        read(list + "party=R").body("items.bioguideId", contains(TENNEY));
        read(list + "state=il&count=true").body("total", is(2));
        read(list + "state=IL&district=5").body("items.bioguideId", contains(QUIGLEY));
        read(list + "limit=2&sort=seniority").body("items", hasSize(2)).body("next", notNullValue());
    }

    @Test
    void extendedDeadlineIsRecordedAndAcceptsSigners() {
        MovableClock.stopAt("2021-02-12T23:00:00Z");
        String id = letter("""
                {"title": "Extended", "chamber": "house", "deadline": {"on": "2021-02-12", "words": "COB Friday", "confirmed": true}}""");
        move(id, "open", "2021-02-01").statusCode(201);
        sign(id, QUIGLEY, "2021-02-12").statusCode(409).body("code", is("deadline-passed"));
        editor().header("If-Match", "*")
                .body("{\"deadline\": {\"on\": \"2021-02-16\"}}")
                .patch("/v1/letters/" + id)
                .then()
                .statusCode(409);
        editor().body("""
                        {"deadline": {"on": "2021-02-16", "words": "COB Tuesday", "confirmed": true}, "reason": "Offices asked."}""")
                .post("/v1/letters/" + id + "/deadline-extensions")
                .then()
                .statusCode(201)
                .body("from", is("2021-02-12T22:00:00Z"));
        sign(id, QUIGLEY, "2021-02-12").statusCode(201);
        read("/v1/letters/" + id).body("deadline.words", is("COB Tuesday"));
        read("/v1/letters/" + id + "/deadline-extensions").body("items.words", contains("COB Tuesday"));
    }

    @Test
    void instantDecidesOnTheSendingDay() {
        String id = openLetter("house", "2021-02-01");
        moveAt(id, "sent", "2021-02-11T10:00:00-05:00");
        signAt(id, QUIGLEY, "2021-02-11T10:00:01-05:00").statusCode(422).body("code", is("signed-after-sent"));
        signAt(id, QUIGLEY, "2021-02-11T09:59:59-05:00").statusCode(201);
    }

    @Test
    void invalidTransitionNamesTheAllowedOnes() {
        String id = openLetter("house", "2021-02-01");
        move(id, "answered", "2021-02-02")
                .statusCode(409)
                .body("code", is("status-transition-not-allowed"))
                .body("allowed", contains("closed", "sent", "abandoned"));
        move(id, "closed", "2021-01-31").statusCode(422).body("code", is("date-out-of-order"));
    }

    @Test
    void letterHeldForMonthsNeedsConfirmationToBeSent() {
        String id = openLetter("house", "2022-06-01");
        sign(id, QUIGLEY, "2022-06-30").statusCode(201);
        move(id, "sent", "2022-10-24").statusCode(409).body("members", contains(QUIGLEY));
    }

    @Test
    void congressChangesAtNoonOnJanuary3() {
        String morning = openLetter("house", "2020-12-20");
        String afternoon = openLetter("house", "2020-12-20");
        moveAt(morning, "sent", "2021-01-03T11:59:00-05:00");
        moveAt(afternoon, "sent", "2021-01-03T12:01:00-05:00");
        read("/v1/letters/" + morning).body("congress", is(116)).body("sentOn", is("2021-01-03"));
        read("/v1/letters/" + afternoon).body("congress", is(117)).body("sentOn", is("2021-01-03"));
        String leftThatDay = "E000179";
        String cameThatDay = "B001224";
        signAt(morning, leftThatDay, "2021-01-03T11:30:00-05:00").statusCode(201);
        signAt(morning, cameThatDay, "2021-01-03T11:30:00-05:00")
                .statusCode(422)
                .body("code", is("not-serving"));
        signAt(afternoon, cameThatDay, "2021-01-03T12:00:30-05:00").statusCode(201);
        signAt(afternoon, leftThatDay, "2021-01-03T12:00:30-05:00").statusCode(422);
    }

    @Test
    void memberWhoMovedToTheSenateKeepsTheHouseSignature() {
        String schiff = "S001150";
        String id = openLetter("house", "2024-11-15");
        sign(id, schiff, "2024-11-20").statusCode(201).body("chamber", is("house"));
        move(id, "sent", "2024-12-12").statusCode(201).body("counts.byChamber.house", is(1));
        read("/v1/letters/" + id + "/cosigners/" + schiff)
                .body("chamber", is("house"))
                .body("currentSeat.chamber", is("senate"))
                .body("currentSeat.serving", is(true));
    }

    @Test
    void retractionLeavesTheSentRecord() {
        String id = openLetter("house", "2022-06-01");
        sign(id, QUIGLEY, "2022-06-30").statusCode(201);
        editor().body("""
                        {"to": "sent", "on": "2022-10-24", "override": true, "reason": "Decided by the lead office."}""")
                .post("/v1/letters/" + id + "/status-transitions")
                .then()
                .statusCode(201);
        editor().body("""
                        {"on": "2022-10-25", "reason": "It was sent without asking its signers again."}""")
                .post("/v1/letters/" + id + "/retraction")
                .then()
                .statusCode(201)
                .body("status", is("sent"))
                .body("retraction.on", is("2022-10-25"))
                .body("counts.signed", is(1));
        read("/v1/letters/" + id + "?asOf=2022-10-24")
                .body("retraction", nullValue())
                .body("status", is("sent"));
    }

    @Test
    @DisplayName("A sending before a withdrawal names the Members whose signatures were on the letter")
    void sendingBeforeAWithdrawalIsRejected() {
        String id = openLetter("house", "2021-02-01");
        sign(id, QUIGLEY, "2021-02-05").statusCode(201);
        withdraw(id, QUIGLEY, "2021-02-20").statusCode(200);
        move(id, "sent", "2021-02-11")
                .statusCode(422)
                .body("code", is("date-out-of-order"))
                .body("members", contains(QUIGLEY));
        move(id, "sent", "2021-02-20").statusCode(201);
    }

    @Test
    @DisplayName("A dry run does not use its Idempotency-Key")
    void dryRunDoesNotUseItsKey() {
        String id = openLetter("house", "2021-02-01");
        String body =
                "{\"entries\": [{\"bioguideId\": \"" + QUIGLEY + "\", \"signOn\": {\"signedOn\": \"2021-02-05\"}}]}";
        for (String query : List.of("?dryRun=true", "")) {
            editor().header("Idempotency-Key", "one-key")
                    .body(body)
                    .post("/v1/letters/" + id + "/cosigners" + query)
                    .then()
                    .statusCode(200)
                    .body("entries[0].result", is("signed"));
        }
    }

    @Test
    void withdrawalAfterSendingIsADisavowal() {
        String id = openLetter("house", "2022-10-01");
        sign(id, QUIGLEY, "2022-10-20").statusCode(201);
        move(id, "sent", "2022-10-24").statusCode(201);
        withdraw(id, QUIGLEY, "2022-10-25").statusCode(200).body("disavowedOn", is("2022-10-25"));
        read("/v1/letters/" + id).body("counts.signed", is(1)).body("counts.disavowed", is(1));
        withdraw(id, QUIGLEY, "2022-10-26").statusCode(409);
    }

    @Test
    void letterIsReadAsOfEachDay() {
        String id = letter("""
                {"title": "Four days", "chamber": "house", "visibility": "public"}""");
        move(id, "open", "2021-02-01").statusCode(201);
        lead(id, "2021-02-01", SCHAKOWSKY).statusCode(200);
        sign(id, QUIGLEY, "2021-02-03").statusCode(201);
        sign(id, ESPAILLAT, "2021-02-05").statusCode(201);
        withdraw(id, QUIGLEY, "2021-02-08").statusCode(200);
        move(id, "sent", "2021-02-11").statusCode(201);
        String[][] days = {
            {"2021-01-31", "draft", "0", "0"},
            {"2021-02-03", "open", "2", "0"},
            {"2021-02-05", "open", "3", "0"},
            {"2021-02-08", "open", "2", "1"},
            {"2021-02-11", "sent", "2", "1"},
        };
        for (String[] day : days) {
            read("/v1/letters/" + id + "?asOf=" + day[0] + "&include=cosigners")
                    .body("status", is(day[1]))
                    .body("counts.signed", is(Integer.parseInt(day[2])))
                    .body("counts.withdrawn", is(Integer.parseInt(day[3])))
                    .body("cosigners", hasSize(Math.max(0, Integer.parseInt(day[2]) - 1)));
            read("/v1/letters/" + id + "/progress?asOf=" + day[0]).body("counts.signed", is(Integer.parseInt(day[2])));
        }
        TestData.anonymous()
                .get("/v1/letters/" + id + "?asOf=2021-01-31")
                .then()
                .statusCode(404);
    }

    @Test
    void materialChangeRequiresReconfirmation() {
        String id = letter("""
                {"title": "Changed", "chamber": "house", "text": "The first text."}""");
        move(id, "open", "2021-02-01").statusCode(201);
        sign(id, QUIGLEY, "2021-02-03").statusCode(201).body("textVersion", is(1));
        editor().body("""
                        {"body": "Another text.", "material": true, "note": "A demand was added.", "effectiveOn": "2021-02-04"}""")
                .post("/v1/letters/" + id + "/versions")
                .then()
                .statusCode(201)
                .body("number", is(2));
        sign(id, SCHAKOWSKY, "2021-02-04").statusCode(201).body("stale", is(false));
        String stale = read("/v1/letters/" + id + "/sign-ons?stale=true")
                .body("items.bioguideId", contains(QUIGLEY))
                .extract()
                .path("items[0].id");
        read("/v1/letters/" + id + "?asOf=2021-02-05&include=cosigners").body("cosigners.stale", contains(true, false));
        move(id, "sent", "2021-02-11")
                .statusCode(409)
                .body("code", is("sign-ons-unconfirmed"))
                .body("members", contains(QUIGLEY));
        editor().body("""
                        {"on": "2021-02-10"}""")
                .post("/v1/letters/" + id + "/sign-ons/" + stale + "/confirmation")
                .then()
                .statusCode(201)
                .body("stale", is(false))
                .body("textVersion", is(2));
        move(id, "sent", "2021-02-11").statusCode(201);
    }

    @Test
    void relatedLetterMustExist() {
        String before = openLetter("house", "2021-02-01");
        editor().body("""
                        {"title": "Related", "chamber": "house", "related": [
                         {"letterId": "%s", "kind": "previous"},
                         {"letterId": "01890a5d-ac96-774b-bcce-b302099a8058", "kind": "other"}]}""".formatted(before))
                .post("/v1/letters")
                .then()
                .statusCode(422)
                .body("code", is("unknown-reference"))
                .body("errors.pointer", contains("/related/1/letterId"));
    }

    @Test
    void mistakenEntryIsRemovedWithoutAWithdrawal() {
        String id = openLetter("house", "2021-02-01");
        String signOn =
                sign(id, QUIGLEY, "2021-02-03").statusCode(201).extract().path("id");
        String removal = "/v1/letters/" + id + "/sign-ons/" + signOn + "/removal";
        String reason = """
                {"reason": "Entered for the wrong Member."}""";
        editor().body(reason).post(removal).then().statusCode(403);
        TestData.as(Role.ADMIN).body(reason).post(removal).then().statusCode(201);
        read("/v1/letters/" + id).body("counts.signed", is(0)).body("counts.withdrawn", is(0));
        read("/v1/letters/" + id + "/cosigners?withdrawn=include").body("items", hasSize(0));
        read("/v1/letters/" + id + "/history").body("items.type", hasItem("sign-on.removed"));
        sign(id, QUIGLEY, "2021-02-04").statusCode(201);
    }

    @Test
    void bulkIsAllOrNothingAndADryRunSavesNothing() {
        String id = openLetter("house", "2021-02-01");
        String body = """
                {"dryRun": %s, "entries": [
                  {"bioguideId": "Q000023", "signOn": {"signedOn": "2021-02-03"}},
                  {"bioguideId": "D000563", "signOn": {"signedOn": "2021-02-03"}},
                  {"bioguideId": "X999999"},
                  {"bioguideId": "Q000023"}]}""";
        editor().body(body.formatted("true"))
                .post("/v1/letters/" + id + "/cosigners")
                .then()
                .statusCode(200)
                .body("signed", is(1))
                .body("alreadySigned", is(1))
                .body("rejected", is(2))
                .body("entries.code", contains(null, "wrong-chamber", "unknown-reference", null));
        editor().body(body.formatted("false"))
                .post("/v1/letters/" + id + "/cosigners")
                .then()
                .statusCode(422)
                .body("code", is("bulk-rejected"))
                .body("report.entries", hasSize(4));
        read("/v1/letters/" + id).body("counts.signed", is(0));
        editor().body("""
                        {"entries": [{"bioguideId": "Q000023", "signOn": {"signedOn": "2021-02-03"}},
                                     {"bioguideId": "S001145", "signOn": {"signedOn": "2021-02-03"}}]}""")
                .post("/v1/letters/" + id + "/cosigners")
                .then()
                .statusCode(200)
                .body("signed", is(2));
        read("/v1/letters/" + id).body("counts.signed", is(2));
    }

    @Test
    void memberRecordDistinguishesLedCosignedAndWithdrawn() {
        String led = openLetter("house", "2021-02-01");
        lead(led, "2021-02-02", QUIGLEY).statusCode(200);
        String signed = openLetter("house", "2021-02-01");
        sign(signed, QUIGLEY, "2021-02-03").statusCode(201);
        String left = openLetter("house", "2021-02-01");
        sign(left, QUIGLEY, "2021-02-04").statusCode(201);
        withdraw(left, QUIGLEY, "2021-02-05").statusCode(200);
        read("/v1/members/" + QUIGLEY + "/letters")
                .statusCode(200)
                .body("asLead", is(1))
                .body("asCosigner", is(1))
                .body("withdrawn", is(1))
                .body("items.role", contains("withdrawn", "cosigner", "lead"));
        read("/v1/members/" + QUIGLEY + "/letters?role=lead").body("items.letter.id", contains(led));
    }

    @Test
    void etagChangesWithTheResponseAndGuardsChanges() {
        String id = openLetter("house", "2021-02-01");
        String etag = read("/v1/letters/" + id).extract().header("ETag");
        editor().header("If-None-Match", etag).get("/v1/letters/" + id).then().statusCode(304);
        editor().body("{\"title\": \"New\"}").patch("/v1/letters/" + id).then().statusCode(428);
        sign(id, QUIGLEY, "2021-02-03").statusCode(201);
        editor().header("If-Match", etag)
                .body("{\"title\": \"New\"}")
                .patch("/v1/letters/" + id)
                .then()
                .statusCode(412)
                .body("code", is("stale"));
        String fresh = read("/v1/letters/" + id).extract().header("ETag");
        editor().header("If-Match", fresh)
                .body("{\"title\": \"New\", \"targetCount\": 60}")
                .patch("/v1/letters/" + id)
                .then()
                .statusCode(200)
                .body("title", is("New"))
                .body("targetCount", equalTo(60))
                .header("ETag", notNullValue());
    }

    private static ValidatableResponse signAt(String id, String member, String at) {
        return editor().body("{\"signedAt\": \"" + at + "\"}")
                .put("/v1/letters/" + id + "/cosigners/" + member)
                .then();
    }

    private static void moveAt(String id, String to, String at) {
        editor().body("{\"to\": \"" + to + "\", \"at\": \"" + at + "\"}")
                .post("/v1/letters/" + id + "/status-transitions")
                .then()
                .statusCode(201);
    }

    @Test
    void futureDayIsRejected() {
        MovableClock.stopAt("2021-02-10T12:00:00Z");
        String id = openLetter("house", "2021-02-01");
        sign(id, QUIGLEY, "2021-02-11").statusCode(422).body("code", is("date-out-of-order"));
    }
}
