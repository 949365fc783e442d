package org.signatory.signons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.signatory.support.TestData.editor;
import static org.signatory.support.TestData.lead;
import static org.signatory.support.TestData.letter;
import static org.signatory.support.TestData.move;
import static org.signatory.support.TestData.openLetter;
import static org.signatory.support.TestData.read;
import static org.signatory.support.TestData.sign;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
@DisplayName("A second write of a sign-on corrects it with history, or changes nothing")
class SignOnCorrectionTest {

    private static final String SCHAKOWSKY = "S001145";
    private static final String QUIGLEY = "Q000023";
    private static final String VAN_DREW = "V000133";
    private static final String TENNEY = "T000478";

    private String letter;

    @BeforeEach
    void start() {
        TestData.reset();
        letter = openLetter("house", "2021-02-01");
    }

    private ValidatableResponse put(String member, String body) {
        return editor().body(body)
                .put("/v1/letters/" + letter + "/cosigners/" + member)
                .then();
    }

    private ValidatableResponse history() {
        return read("/v1/letters/" + letter + "/history?limit=500");
    }

    private String etag() {
        return editor().get("/v1/letters/" + letter).header("ETag");
    }

    @Test
    void correctsEachFieldWithOneHistoryEntry() {
        sign(letter, QUIGLEY, "2021-02-03").statusCode(201);
        put(QUIGLEY, """
                {"signedOn": "2021-02-05", "source": "office-email", "sourceUrl": "https://quigley.house.gov/",
                 "note": "By phone.", "certainty": "probable"}""")
                .statusCode(200)
                .body("signedOn", is("2021-02-05"))
                .body("source", is("office-email"))
                .body("sourceUrl", is("https://quigley.house.gov/"))
                .body("staff.note", is("By phone."))
                .body("certainty", is("probable"));
        history()
                .body("items.type", hasItem("cosigner.changed"))
                .body(
                        "items.findAll { it.type == 'cosigner.changed' }[0].detail.changes.field",
                        contains("certainty", "note", "signedOn", "source", "sourceUrl"))
                .body(
                        "items.findAll { it.type == 'cosigner.changed' }[0].detail.changes.find { it.field == 'signedOn' }",
                        is(Map.of("field", "signedOn", "before", "2021-02-03", "after", "2021-02-05")))
                .body("items.findAll { it.type == 'cosigner.changed' }", hasSize(1));
        TestData.awaitEvents();
        read("/v1/events?type=cosigner.changed").body("items", hasSize(1));
    }

    @Test
    void leavesAbsentFieldsUnchanged() {
        put(QUIGLEY, """
                {"signedOn": "2021-02-03", "source": "office-email", "note": "By phone.", "certainty": "probable"}""").statusCode(201);
        put(QUIGLEY, "{\"note\": \"By phone, twice.\", \"source\": null, \"certainty\": null}")
                .statusCode(200)
                .body("signedOn", is("2021-02-03"))
                .body("source", is("office-email"))
                .body("certainty", is("probable"))
                .body("staff.note", is("By phone, twice."));
    }

    @Test
    void identicalRequestLeavesNoHistory() {
        String body = """
                {"signedAt": "2021-02-03T15:00:00.123456789Z", "source": "office-email", "note": "By phone."}""";
        put(QUIGLEY, body).statusCode(201);
        String letterTag = etag();
        Response first = editor().get("/v1/letters/" + letter + "/cosigners/" + QUIGLEY);
        for (String same : List.of(body, "{}", "{\"signedOn\": \"2021-02-03\"}", "{\"source\": \"office-email\"}")) {
            String tag = put(QUIGLEY, same).statusCode(200).extract().header("ETag");
            assertThat(tag).isEqualTo(first.header("ETag"));
        }
        assertThat(etag()).isEqualTo(letterTag);
        history().body("items.type", not(hasItem("cosigner.changed")));
    }

    @Test
    void emptyNoteAndLinkAreRemoved() {
        put(QUIGLEY, "{\"note\": \"By phone.\", \"sourceUrl\": \"https://quigley.house.gov/\"}")
                .statusCode(201);
        put(QUIGLEY, "{\"note\": \"\", \"sourceUrl\": \"\"}")
                .statusCode(200)
                .body("staff.note", nullValue())
                .body("sourceUrl", nullValue());
    }

    @Test
    void confirmingTwiceLeavesOneHistoryEntry() {
        String id = sign(letter, QUIGLEY, "2021-02-03").extract().path("id");
        for (int i = 0; i < 2; i++) {
            editor().body("{\"on\": \"2021-02-04\"}")
                    .post("/v1/letters/" + letter + "/sign-ons/" + id + "/confirmation")
                    .then()
                    .statusCode(201)
                    .body("confirmedOn", is("2021-02-04"));
        }
        history().body("items.findAll { it.type == 'sign-on.confirmed' }", hasSize(1));
    }

    @Test
    void dayBeforeTheOpeningMustBeConfirmed() {
        sign(letter, QUIGLEY, "2021-01-31")
                .statusCode(422)
                .body("code", is("date-out-of-order"))
                .body("errors[0].pointer", is("/signedOn"))
                .body("errors[0].detail", containsString("opened on 2021-02-01"));
        put(QUIGLEY, "{\"signedOn\": \"2021-01-31\", \"beforeOpening\": true}").statusCode(201);
        // The recorded day is not questioned again.
        put(QUIGLEY, "{\"signedOn\": \"2021-01-31\", \"note\": \"By phone.\"}").statusCode(200);
        sign(letter, TENNEY, "2021-02-11").statusCode(201);
        sign(letter, QUIGLEY, "2021-01-30").statusCode(422).body("differences.field", contains("signedOn"));
        editor().body("{\"entries\": [{\"bioguideId\": \"" + SCHAKOWSKY
                        + "\", \"signOn\": {\"signedOn\": \"2021-01-30\"}}]}")
                .post("/v1/letters/" + letter + "/cosigners?dryRun=true")
                .then()
                .body("entries[0].code", is("date-out-of-order"));
    }

    @Test
    void sentLetterAcceptsEarlierDays() {
        String recorded = letter("{\"title\": \"Recorded afterwards\", \"chamber\": \"house\"}");
        move(recorded, "sent", "2021-02-11").statusCode(201);
        sign(recorded, QUIGLEY, "2021-02-03").statusCode(201);
        move(letter, "sent", "2021-02-11").statusCode(201);
        sign(letter, QUIGLEY, "2021-01-31").statusCode(422);
        sign(letter, QUIGLEY, "2021-02-03").statusCode(201);
    }

    @Test
    void leadsMaySignBeforeTheOpening() {
        lead(letter, "2021-01-28", SCHAKOWSKY).statusCode(200);
        lead(letter, "2021-01-27", SCHAKOWSKY).statusCode(200);
        read("/v1/letters/" + letter + "/lead-sponsors/" + SCHAKOWSKY).body("signedOn", is("2021-01-27"));
    }

    @Test
    void usesTheSeatAsOfTheCorrectedDay() {
        letter = openLetter("house", "2019-12-01");
        sign(letter, VAN_DREW, "2019-12-17").statusCode(201).body("party", is("Democrat"));
        sign(letter, VAN_DREW, "2019-12-20").statusCode(200).body("party", is("Republican"));
        read("/v1/letters/" + letter).body("counts.byParty", is(Map.of("Republican", 1)));
        history()
                .body(
                        "items.find { it.type == 'cosigner.changed' }.detail.changes.field",
                        containsInAnyOrder("signedOn", "party"));
    }

    @Test
    void rejectedCorrectionNamesTheDifferences() {
        sign(letter, TENNEY, "2021-02-11").statusCode(201);
        sign(letter, TENNEY, "2021-02-10")
                .statusCode(422)
                .body("code", is("not-serving"))
                .body("differences.field", contains("signedOn"))
                .body("differences.before", contains("2021-02-11"))
                .body("differences.after", contains("2021-02-10"));
        move(letter, "sent", "2021-02-15").statusCode(201);
        sign(letter, TENNEY, "2021-02-16")
                .statusCode(422)
                .body("code", is("signed-after-sent"))
                .body("differences.field", contains("signedOn"));
        read("/v1/letters/" + letter + "/cosigners/" + TENNEY).body("signedOn", is("2021-02-11"));
    }

    @Test
    void closedLetterAcceptsCorrectionsUpToItsClosing() {
        sign(letter, QUIGLEY, "2021-02-03").statusCode(201);
        move(letter, "closed", "2021-02-09").statusCode(201);
        sign(letter, QUIGLEY, "2021-02-05").statusCode(200).body("signedOn", is("2021-02-05"));
        sign(letter, QUIGLEY, "2021-02-10").statusCode(409).body("code", is("letter-not-open"));
        put(QUIGLEY, "{\"signedOn\": \"2021-02-10\", \"late\": true, \"lateReason\": \"Asked in time.\"}")
                .statusCode(200)
                .body("staff.lateReason", is("Asked in time."));
    }

    @Test
    void laterTextVersionConfirmsAStaleSignOn() {
        letter = letter("""
                {"title": "With a text", "chamber": "house", "visibility": "public", "text": "The first text."}""");
        move(letter, "open", "2021-02-01").statusCode(201);
        sign(letter, QUIGLEY, "2021-02-03").statusCode(201);
        editor().body("{\"body\": \"The second text.\", \"material\": true}")
                .post("/v1/letters/" + letter + "/versions")
                .then()
                .statusCode(201);
        read("/v1/letters/" + letter + "/sign-ons?stale=true").body("items", hasSize(1));
        put(QUIGLEY, "{\"textVersion\": 2}")
                .statusCode(200)
                .body("textVersion", is(2))
                .body("stale", is(false));
        read("/v1/letters/" + letter + "/sign-ons?stale=true").body("items", hasSize(0));
        put(QUIGLEY, "{\"textVersion\": 1}")
                .statusCode(200)
                .body("textVersion", is(1))
                .body("confirmedOn", nullValue())
                .body("stale", is(true));
        put(QUIGLEY, "{\"textVersion\": 3}").statusCode(422);
        for (String outcome : List.of("updated", "already-signed")) {
            editor().body(Map.of("text", "Signed by: Mike Quigley", "signOn", Map.of("textVersion", 2)))
                    .post("/v1/letters/" + letter + "/cosigner-imports")
                    .then()
                    .statusCode(201)
                    .body("records.outcome", contains(outcome));
        }
        read("/v1/letters/" + letter + "/sign-ons?stale=true").body("items", hasSize(0));
    }

    @Test
    void ifMatchIsHonoredWhenSent() {
        String old = sign(letter, QUIGLEY, "2021-02-03").extract().header("ETag");
        String now = sign(letter, QUIGLEY, "2021-02-04").extract().header("ETag");
        ifMatch(old).statusCode(412);
        ifMatch(now).statusCode(200);
    }

    private ValidatableResponse ifMatch(String tag) {
        return editor().header("If-Match", tag)
                .body("{\"signedOn\": \"2021-02-05\"}")
                .put("/v1/letters/" + letter + "/cosigners/" + QUIGLEY)
                .then();
    }

    @Test
    void bulkCorrectsAllOrNone() {
        sign(letter, QUIGLEY, "2021-02-03").statusCode(201);
        sign(letter, SCHAKOWSKY, "2021-02-03").statusCode(201);
        List<Map<String, Object>> entries = List.of(
                Map.of("bioguideId", QUIGLEY, "signOn", Map.of("signedOn", "2021-02-04")),
                Map.of("bioguideId", SCHAKOWSKY, "signOn", Map.of("signedOn", "2021-02-03")),
                Map.of("bioguideId", TENNEY, "signOn", Map.of("signedOn", "2021-02-11")));
        bulk(entries, true)
                .statusCode(200)
                .body("entries.result", contains("updated", "already-signed", "signed"))
                .body("entries[0].changes.field", contains("signedOn"));
        read("/v1/letters/" + letter + "/cosigners/" + QUIGLEY).body("signedOn", is("2021-02-03"));
        bulk(List.of(entries.get(0), Map.of("bioguideId", TENNEY, "signOn", Map.of("signedOn", "2021-02-10"))), false)
                .statusCode(422);
        read("/v1/letters/" + letter + "/cosigners/" + QUIGLEY).body("signedOn", is("2021-02-03"));
        bulk(entries, false).statusCode(200).body("updated", is(1)).body("signed", is(1));
        read("/v1/letters/" + letter + "/cosigners/" + QUIGLEY).body("signedOn", is("2021-02-04"));
        bulk(List.of(entries.get(0), Map.of("bioguideId", QUIGLEY, "signOn", Map.of("signedOn", "2021-02-06"))), true)
                .body("entries[1].result", is("rejected"))
                .body("entries[1].code", is("conflict"));
    }

    private ValidatableResponse bulk(List<Map<String, Object>> entries, boolean dryRun) {
        return editor().body(Map.of("entries", entries, "dryRun", dryRun))
                .post("/v1/letters/" + letter + "/cosigners")
                .then();
    }

    @Test
    void undoingACorrectingImportRestoresDates() {
        put(QUIGLEY, "{\"signedOn\": \"2021-02-03\", \"source\": \"office-email\"}")
                .statusCode(201);
        lead(letter, "2021-02-02", SCHAKOWSKY).statusCode(200);
        String list = "Name,Date\nMike Quigley,2021-02-05\nJan Schakowsky,2021-02-04\nAdriano Espaillat,2021-02-06\n";
        csv(list, true)
                .statusCode(200)
                .body("counts.updated", is(2))
                .body("counts.signed", is(1))
                .body("records[0].changes.field", contains("signedOn"))
                .body("records[0].notes", hasItem("corrects signedOn from 2021-02-03 to 2021-02-05"));
        read("/v1/letters/" + letter + "/cosigners/" + QUIGLEY).body("signedOn", is("2021-02-03"));
        String id = csv(list, false).statusCode(201).extract().path("id");
        read("/v1/letters/" + letter + "/cosigners/" + QUIGLEY)
                .body("signedOn", is("2021-02-05"))
                .body("source", is("office-email"));
        read("/v1/letters/" + letter + "/lead-sponsors/" + SCHAKOWSKY).body("signedOn", is("2021-02-04"));
        csv(list, true).body("counts.alreadySigned", is(3));
        editor().body("{\"reason\": \"The wrong sheet.\"}")
                .post("/v1/letters/" + letter + "/cosigner-imports/" + id + "/undo")
                .then()
                .statusCode(200);
        read("/v1/letters/" + letter + "/cosigners").body("items.signedOn", contains("2021-02-03"));
        read("/v1/letters/" + letter + "/lead-sponsors/" + SCHAKOWSKY).body("signedOn", is("2021-02-02"));
    }

    @Test
    void undoingAnImportKeepsLaterCorrections() {
        sign(letter, QUIGLEY, "2021-02-03").statusCode(201);
        String id = csv("Name,Date,Notes\nMike Quigley,2021-02-05,By phone.\n", false)
                .statusCode(201)
                .extract()
                .path("id");
        sign(letter, QUIGLEY, "2021-02-06").statusCode(200);
        editor().body("{\"reason\": \"The wrong sheet.\"}")
                .post("/v1/letters/" + letter + "/cosigner-imports/" + id + "/undo")
                .then()
                .statusCode(200);
        read("/v1/letters/" + letter + "/cosigners/" + QUIGLEY)
                .body("signedOn", is("2021-02-06"))
                .body("staff.note", nullValue());
    }

    @Test
    void defaultsOfAnImportAreForNewSignOnsOnly() {
        put(QUIGLEY, "{\"signedOn\": \"2021-02-03\", \"source\": \"office-email\"}")
                .statusCode(201);
        editor().contentType("text/csv")
                .queryParam("asOf", "2021-02-05")
                .body("Name\nMike Quigley\nJan Schakowsky\n")
                .post("/v1/letters/" + letter + "/cosigner-imports")
                .then()
                .statusCode(201)
                .body("counts.alreadySigned", is(1));
        read("/v1/letters/" + letter + "/cosigners/" + QUIGLEY)
                .body("signedOn", is("2021-02-03"))
                .body("source", is("office-email"));
        read("/v1/letters/" + letter + "/cosigners/" + SCHAKOWSKY)
                .body("signedOn", is("2021-02-05"))
                .body("source", is("import"));
    }

    private ValidatableResponse csv(String list, boolean dryRun) {
        return editor().contentType("text/csv")
                .queryParam("dryRun", dryRun)
                .body(list)
                .post("/v1/letters/" + letter + "/cosigner-imports")
                .then();
    }

    @Test
    void leadsAreCorrectedByTheirOwnResource() {
        lead(letter, "2021-02-02", SCHAKOWSKY, QUIGLEY).statusCode(200);
        sign(letter, QUIGLEY, "2021-02-04").statusCode(409).body("code", is("already-lead"));
        bulk(List.of(Map.of("bioguideId", QUIGLEY, "signOn", Map.of("signedOn", "2021-02-04"))), true)
                .body("entries[0].code", is("already-lead"));
        String tag = etag();
        lead(letter, "2021-02-02", SCHAKOWSKY, QUIGLEY).statusCode(200);
        assertThat(etag()).isEqualTo(tag);
        lead(letter, "2021-02-04", SCHAKOWSKY, QUIGLEY)
                .statusCode(200)
                .body("items.signedOn", contains("2021-02-04", "2021-02-04"));
        history()
                .body("items.findAll { it.type == 'lead.changed' }", hasSize(2))
                .body("items.findAll { it.type == 'leads.replaced' }", hasSize(1));
        read("/v1/letters/" + letter + "?asOf=2021-02-03").body("counts.leads", is(0));
        read("/v1/letters/" + letter + "?asOf=2021-02-04").body("counts.leads", is(2));
    }

    @Test
    void staffNotesDoNotMovePublicFields() {
        sign(letter, QUIGLEY, "2021-02-03").statusCode(201);
        Object before = TestData.anonymous()
                .get("/v1/letters/" + letter + "?include=cosigners")
                .jsonPath()
                .get();
        put(QUIGLEY, "{\"note\": \"Only for staff.\"}").statusCode(200);
        put(QUIGLEY, "{\"late\": true, \"lateReason\": \"Asked in time.\"}").statusCode(200);
        Object after = TestData.anonymous()
                .get("/v1/letters/" + letter + "?include=cosigners")
                .jsonPath()
                .get();
        assertThat(after).isEqualTo(before);
        history().body("items.findAll { it.type == 'sign-on.note-changed' }", hasSize(2));
        TestData.anonymous().get("/v1/events").then().body("items.type", not(hasItem("sign-on.note-changed")));
    }

    @Test
    void importDatesNewSignOnsAsOfTheDayOfItsRoster() {
        editor().body(Map.of("text", "Signed by: Mike Quigley; Cedric Richmond", "asOf", "2021-01-10"))
                .post("/v1/letters/" + openLetter("house", "2021-01-05") + "/cosigner-imports")
                .then()
                .statusCode(201)
                .body("counts.signed", is(2));
    }

    @Test
    @DisplayName("A late sign-on and its reason go together; one without the other is rejected")
    void lateAndItsReasonGoTogether() {
        put(QUIGLEY, "{\"lateReason\": \"Asked before the deadline\"}")
                .statusCode(400)
                .body("code", is("invalid-body"));
        put(QUIGLEY, "{\"late\": true}").statusCode(400).body("code", is("invalid-body"));
    }

    @Test
    @DisplayName("late=false removes the reason of a late sign-on, and a request without late keeps it")
    void lateFalseRemovesReason() {
        sign(letter, QUIGLEY, "2021-02-03").statusCode(201);
        put(QUIGLEY, "{\"late\": true, \"lateReason\": \"Asked in time.\"}").statusCode(200);
        put(QUIGLEY, "{\"note\": \"By phone.\"}").statusCode(200).body("staff.lateReason", is("Asked in time."));
        put(QUIGLEY, "{\"late\": false}").statusCode(200).body("staff.lateReason", nullValue());
        put(QUIGLEY, "{\"late\": false, \"lateReason\": \"Asked in time.\"}").statusCode(400);
    }

    @Test
    @DisplayName("A late signature cannot lose its reason while its day is after the closing")
    void neededLateReasonRemains() {
        sign(letter, QUIGLEY, "2021-02-03").statusCode(201);
        move(letter, "closed", "2021-02-09").statusCode(201);
        put(QUIGLEY, "{\"signedOn\": \"2021-02-10\", \"late\": true, \"lateReason\": \"Asked in time.\"}")
                .statusCode(200);
        put(QUIGLEY, "{\"late\": false}").statusCode(409).body("code", is("letter-not-open"));
        put(QUIGLEY, "{\"late\": false, \"signedOn\": \"2021-02-09\"}")
                .statusCode(200)
                .body("staff.lateReason", nullValue());
    }

    @Test
    @DisplayName("If-None-Match: * creates a sign-on and never corrects one")
    void ifNoneMatchOnlyCreates() {
        String path = "/v1/letters/" + letter + "/cosigners/" + QUIGLEY;
        editor().header("If-None-Match", "*")
                .body("{\"signedOn\": \"2021-02-02\"}")
                .put(path)
                .then()
                .statusCode(201);
        editor().header("If-None-Match", "*")
                .body("{\"signedOn\": \"2021-02-03\"}")
                .put(path)
                .then()
                .statusCode(412);
        read(path).body("signedOn", is("2021-02-02"));
    }

    @Test
    @DisplayName("The report of a rejected list says that nothing was saved")
    void rejectedListIsReportedAsADryRun() {
        editor().body(Map.of("entries", List.of(Map.of("bioguideId", QUIGLEY), Map.of("bioguideId", "X999999"))))
                .post("/v1/letters/" + letter + "/cosigners")
                .then()
                .statusCode(422)
                .body("report.dryRun", is(true));
        read("/v1/letters/" + letter + "/cosigners").body("items", hasSize(0));
    }

    @Test
    void importReportsThatTheTextNamesLeads() {
        editor().body(Map.of("text", "The letter was led by Rep. Jan Schakowsky. It was signed by Rep. Mike Quigley."))
                .post("/v1/letters/" + letter + "/cosigner-imports?dryRun=true")
                .then()
                .statusCode(200)
                .body("notices", hasItem(containsString("lead-sponsors")));
    }
}
