package org.signatory.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.signatory.support.TestData.anonymous;
import static org.signatory.support.TestData.editor;
import static org.signatory.support.TestData.endorse;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.signatory.support.MovableClock;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
@DisplayName("A merge of two records of one letter")
class LetterMergeTest {

    private static final String SCHAKOWSKY = "S001145";
    private static final String QUIGLEY = "Q000023";
    private static final String NADLER = "N000002";
    private static final String PALLONE = "P000034";

    private String kept;
    private String duplicate;

    @BeforeEach
    void start() {
        TestData.reset();
        MovableClock.stopAt("2021-02-20T15:00:00Z");
        kept = openLetter("house", "2021-02-01");
        duplicate = openLetter("house", "2021-02-01");
    }

    @AfterEach
    void runClock() {
        MovableClock.run();
    }

    @Test
    void everythingMovesAndTheDuplicateNamesTheKeptLetter() {
        lead(kept, "2021-02-02", SCHAKOWSKY).statusCode(200);
        lead(duplicate, "2021-02-03", NADLER).statusCode(200);
        sign(duplicate, QUIGLEY, "2021-02-04").statusCode(201);
        String organization = TestData.organization("Indivisible");
        endorse(duplicate, organization, "2021-02-05").statusCode(201);
        TestData.statement(duplicate, organization, "The program should end.");
        outreach(duplicate, PALLONE, "{\"state\": \"asked\", \"note\": \"Called.\"}");
        editor().body("{\"text\": \"Rep. Frank Pallone (NJ-06)\", \"asOf\": \"2021-02-06\"}")
                .post("/v1/letters/" + duplicate + "/cosigner-imports")
                .then()
                .statusCode(201);
        String later = letter("""
                {"title": "A later letter", "chamber": "house", "related": [{"letterId": "%s", "kind": "previous"}]}""".formatted(duplicate));

        List<Object> preview = merge("?dryRun=true")
                .statusCode(200)
                .body("dryRun", is(true))
                .extract()
                .path("items");
        read("/v1/letters/" + duplicate + "/cosigners").statusCode(200).body("items", hasSize(2));
        merge("").statusCode(200).body("items", is(preview));

        read("/v1/letters/" + kept + "/lead-sponsors").body("items.bioguideId", contains(SCHAKOWSKY, NADLER));
        read("/v1/letters/" + kept + "/lead-sponsors?asOf=2021-02-03")
                .body("items.bioguideId", contains(SCHAKOWSKY, NADLER));
        read("/v1/letters/" + kept + "/cosigners").body("items.bioguideId", containsInAnyOrder(QUIGLEY, PALLONE));
        read("/v1/letters/" + kept + "?asOf=2021-02-03").body("counts.signed", is(2));
        read("/v1/letters/" + kept + "/endorsers?count=true").body("items.name", contains("Indivisible"));
        read("/v1/letters/" + kept + "/endorsers/" + organization + "/statements")
                .body("items.quote", contains("The program should end."));
        read("/v1/letters/" + kept + "/outreach/" + PALLONE).body("notes.text", contains("Called."));
        read("/v1/letters/" + kept + "/cosigner-imports").body("items", hasSize(1));
        read("/v1/letters/" + later).body("related.letterId", contains(kept));
        read("/v1/letters/" + kept + "/history?limit=500")
                .body("items.type", hasItems("letter.merged", "lead.signed", "endorser.merged"))
                .body("items.find { it.type == 'letter.merged' }.subject", is(duplicate));
        read("/v1/letters/" + duplicate).body("voided.mergedInto", is(kept));
        anonymous()
                .get("/v1/letters/" + duplicate)
                .then()
                .statusCode(410)
                .body("mergedInto", is(kept))
                .body("detail", containsString(kept));
    }

    @Test
    void memberOnBothKeepsTheEarlierDateAndTheStrongerCertainty() {
        cosign(kept, "{\"signedOn\": \"2021-02-08\", \"certainty\": \"probable\", \"source\": \"phone\"}");
        cosign(duplicate, "{\"signedOn\": \"2021-02-04\", \"certainty\": \"confirmed\", \"note\": \"By the LD.\"}");
        merge("")
                .statusCode(200)
                .body("items.outcome", contains("combined"))
                .body("items[0].name", containsString("Quigley"))
                .body("items[0].differences.field", contains("certainty", "note", "signedOn", "source"))
                .body("items[0].differences.find { it.field == 'signedOn' }.kept", is("2021-02-08"))
                .body("items[0].differences.find { it.field == 'signedOn' }.duplicate", is("2021-02-04"))
                .body("items[0].differences.find { it.field == 'source' }.merged", is("PHONE"));
        read("/v1/letters/" + kept + "/cosigners/" + QUIGLEY)
                .body("signedOn", is("2021-02-04"))
                .body("certainty", is("confirmed"))
                .body("source", is("phone"))
                .body("staff.note", is("By the LD."));
        read("/v1/letters/" + kept).body("counts.signed", is(1));
        read("/v1/letters/" + kept + "/history?limit=500")
                .body("items.find { it.type == 'cosigner.changed' }.detail.changes.field", hasItem("signedOn"));
    }

    @Test
    void leadOfTheDuplicateLeadsTheKeptLetter() {
        lead(kept, "2021-02-02", SCHAKOWSKY).statusCode(200);
        sign(kept, NADLER, "2021-02-03").statusCode(201);
        lead(duplicate, "2021-02-02", NADLER, SCHAKOWSKY).statusCode(200);
        merge("").statusCode(200);
        read("/v1/letters/" + kept + "/lead-sponsors").body("items.bioguideId", contains(SCHAKOWSKY, NADLER));
        read("/v1/letters/" + kept).body("counts.signed", is(2));
    }

    @Test
    void leadsOfTheDuplicateFollowOnEachDay() {
        MovableClock.stopAt("2021-02-03T15:00:00Z");
        lead(kept, "2021-02-02", SCHAKOWSKY, QUIGLEY).statusCode(200);
        lead(duplicate, "2021-02-02", NADLER, PALLONE).statusCode(200);
        MovableClock.stopAt("2021-02-05T15:00:00Z");
        lead(kept, "2021-02-02", QUIGLEY).statusCode(200);
        lead(duplicate, "2021-02-02", PALLONE).statusCode(200);
        MovableClock.stopAt("2021-02-20T15:00:00Z");
        merge("").statusCode(200);
        read("/v1/letters/" + kept + "/lead-sponsors?asOf=2021-02-04")
                .body("items.bioguideId", contains(SCHAKOWSKY, QUIGLEY, NADLER, PALLONE));
        read("/v1/letters/" + kept + "/lead-sponsors").body("items.bioguideId", contains(QUIGLEY, PALLONE));
    }

    @Test
    void withdrawnSignOnMovesWithItsPeriod() {
        sign(duplicate, QUIGLEY, "2021-02-02").statusCode(201);
        withdraw(duplicate, QUIGLEY, "2021-02-04").statusCode(200);
        sign(kept, QUIGLEY, "2021-02-06").statusCode(201);
        merge("").statusCode(200).body("items.outcome", contains("moved"));
        read("/v1/letters/" + kept + "?asOf=2021-02-03").body("counts.signed", is(1));
        read("/v1/letters/" + kept + "?asOf=2021-02-05").body("counts.signed", is(0));
        read("/v1/letters/" + kept).body("counts.signed", is(1));
    }

    @Test
    void signersAfterSendingAreNamedAndNothingIsSaved() {
        sign(duplicate, QUIGLEY, "2021-02-12").statusCode(201);
        sign(duplicate, NADLER, "2021-02-03").statusCode(201);
        move(kept, "sent", "2021-02-10").statusCode(201);
        merge("").statusCode(422).body("code", is("signed-after-sent")).body("members", contains(QUIGLEY));
        read("/v1/letters/" + kept).body("counts.signed", is(0));
        read("/v1/letters/" + duplicate).body("counts.signed", is(2));
        withdraw(duplicate, QUIGLEY, "2021-02-13").statusCode(200);
        merge("").statusCode(422);
    }

    @Test
    void disavowalBeforeTheSendingIsNamedAndNothingIsSaved() {
        sign(duplicate, QUIGLEY, "2021-02-03").statusCode(201);
        move(duplicate, "sent", "2021-02-08").statusCode(201);
        withdraw(duplicate, QUIGLEY, "2021-02-09").statusCode(200).body("disavowedOn", is("2021-02-09"));
        move(kept, "sent", "2021-02-10").statusCode(201);
        merge("").statusCode(422).body("code", is("date-out-of-order")).body("members", contains(QUIGLEY));
    }

    @Test
    void letterThatHasComeLessFarCannotBeKept() {
        move(duplicate, "sent", "2021-02-10").statusCode(201);
        merge("").statusCode(409).body("detail", containsString("Keep the other letter"));
        String senate = openLetter("senate", "2021-02-01");
        move(senate, "sent", "2021-02-10").statusCode(201);
        sign(duplicate, QUIGLEY, "2021-02-03").statusCode(201);
        merge(senate, duplicate, "").statusCode(409).body("members", contains(QUIGLEY));
        merge(kept, kept, "").statusCode(409);
        merge(kept, "01890a5d-ac96-774b-bcce-b302099a8057", "").statusCode(422);
    }

    @Test
    void secondMergeIsRefused() {
        sign(duplicate, QUIGLEY, "2021-02-03").statusCode(201);
        merge("").statusCode(200);
        merge("").statusCode(409).body("code", is("already-merged")).body("mergedInto", is(kept));
        editor().body("{\"reason\": \"Another letter.\"}")
                .post("/v1/letters/" + duplicate + "/restoration")
                .then()
                .statusCode(409)
                .body("code", is("already-merged"));
        String third = openLetter("house", "2021-02-01");
        merge(third, kept, "").statusCode(200);
        anonymous().get("/v1/letters/" + duplicate).then().statusCode(410).body("mergedInto", is(third));
        assertThat(read("/v1/letters/" + third).extract().<Integer>path("counts.signed"))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("Responses of the duplicate's recipients are kept, with their recipients")
    void responsesAreKept() {
        for (String id : List.of(kept, duplicate)) {
            move(id, "sent", "2021-02-10").statusCode(201);
        }
        recipients(kept, "{\"name\": \"Alejandro Mayorkas\"}");
        recipients(
                duplicate, "{\"name\": \"Alejandro Mayorkas\", \"title\": \"Secretary\"}, {\"name\": \"Tae Johnson\"}");
        response(kept, 0, "{\"dueOn\": \"2021-02-18\"}");
        response(
                duplicate,
                0,
                "{\"dueOn\": \"2021-02-17\", \"receivedOn\": \"2021-02-15\", \"summary\": \"Under review.\"}");
        response(duplicate, 1, "{\"receivedOn\": \"2021-02-16\"}");
        merge("")
                .statusCode(200)
                .body("items.kind", contains("response", "response"))
                .body("items.outcome", contains("combined", "moved"))
                .body("items[0].differences.field", contains("dueOn", "receivedOn", "summary"));
        read("/v1/letters/" + kept)
                .body("recipients.name", contains("Alejandro Mayorkas", "Tae Johnson"))
                .body("recipients.response.dueOn", contains("2021-02-18", null))
                .body("recipients.response.receivedOn", contains("2021-02-15", "2021-02-16"))
                .body("recipients[0].response.summary", is("Under review."));
        read("/v1/letters/" + kept + "/history?limit=500")
                .body("items.findAll { it.type == 'letter.response-recorded' }", hasSize(3));
    }

    @Test
    void responseBeforeTheSendingIsRefusedByName() {
        move(kept, "sent", "2021-02-12").statusCode(201);
        move(duplicate, "sent", "2021-02-10").statusCode(201);
        recipients(duplicate, "{\"name\": \"Tae Johnson\"}");
        response(duplicate, 0, "{\"receivedOn\": \"2021-02-11\"}");
        merge("").statusCode(422).body("detail", containsString("Tae Johnson"));
    }

    private static void recipients(String letter, String recipients) {
        editor().header("If-Match", "*")
                .body("{\"recipients\": [" + recipients + "]}")
                .patch("/v1/letters/" + letter)
                .then()
                .statusCode(200);
    }

    private static void response(String letter, int place, String body) {
        String id = read("/v1/letters/" + letter).extract().path("recipients[" + place + "].id");
        editor().header("If-Match", "*")
                .body(body)
                .put("/v1/letters/" + letter + "/recipients/" + id + "/response")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse merge(String query) {
        return merge(kept, duplicate, query);
    }

    private static ValidatableResponse merge(String kept, String duplicate, String query) {
        return editor().body("{\"duplicate\": \"" + duplicate + "\", \"reason\": \"Recorded twice.\"}")
                .post("/v1/letters/" + kept + "/merge" + query)
                .then();
    }

    private static void cosign(String letter, String body) {
        editor().body(body)
                .put("/v1/letters/" + letter + "/cosigners/" + QUIGLEY)
                .then()
                .statusCode(201);
    }

    private static void outreach(String letter, String member, String body) {
        editor().body(body)
                .put("/v1/letters/" + letter + "/outreach/" + member)
                .then()
                .statusCode(201);
    }
}
