package org.signatory.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.signatory.support.TestData.anonymous;
import static org.signatory.support.TestData.as;
import static org.signatory.support.TestData.editor;
import static org.signatory.support.TestData.openLetter;
import static org.signatory.support.TestData.organization;
import static org.signatory.support.TestData.sign;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.signatory.security.Role;
import org.signatory.support.MovableClock;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

/** Tests the outreach sheet: download, edit and import. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class OutreachSheetTest {

    private String letter;
    private String organization;

    @BeforeEach
    void reset() {
        TestData.reset();
        MovableClock.runFrom("2021-02-08T15:00:00Z");
        letter = openLetter("house", "2021-02-01");
        organization = organization("Indivisible");
        put("Q000023", """
                {"state": "declined", "reason": "Not, \\"ever\\"", "assigneeOrganizationId": "%s", "note": "=1+1"}""".formatted(organization));
        put("P000197", """
                {"state": "promised", "assignee": "Desk", "nextStep": "=HYPERLINK(1)", "nextOn": "2021-02-10",
                 "note": "First line\\nsecond line"}""");
        put("S001145", "{\"state\": \"asked\"}");
        sign(letter, "S001145", "2021-02-03").statusCode(201);
    }

    @AfterEach
    void clock() {
        MovableClock.run();
    }

    private String place() {
        return "/v1/letters/" + letter + "/outreach";
    }

    private void put(String bioguideId, String body) {
        editor().body(body).put(place() + "/" + bioguideId).then().statusCode(201);
    }

    private String sheet() {
        return as(Role.VIEWER)
                .get(place() + ".csv")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private ValidatableResponse bring(String sheet, String query) {
        return bring(sheet.getBytes(StandardCharsets.UTF_8), query);
    }

    private ValidatableResponse bring(byte[] sheet, String query) {
        return editor().contentType("text/csv")
                .body(sheet)
                .post(place() + "/imports" + query)
                .then();
    }

    private ValidatableResponse read(String bioguideId) {
        return editor().get(place() + "/" + bioguideId).then();
    }

    @Test
    void sheetListsEachMemberWithoutFormulas() {
        assertThat(sheet()).isEqualTo("""
                bioguideId,name,party,chamber,state,district,status,reason,assignee,next step,next date,contact,email,phone,notes,version
                P000197,Nancy Pelosi,Democrat,house,CA,12,promised,,Desk,'=HYPERLINK(1),2021-02-10,,,,"2021-02-08 The secret-of-the-editor key: First line
                second line",0
                Q000023,Mike Quigley,Democrat,house,IL,5,declined,"Not, ""ever""\",Indivisible,,,,,,2021-02-08 The secret-of-the-editor key: =1+1,0
                S001145,Janice D. Schakowsky,Democrat,house,IL,9,signed,,,,,,,,,0
                """.replace("\n", "\r\n").replace("First line\r\n", "First line\n"));
    }

    @Test
    void unchangedSheetChangesNothing() {
        String sheet = sheet();
        bring(sheet, "").statusCode(200).body("unchanged", is(3)).body("changed", is(0));
        bring("\uFEFF" + sheet.replace(",", ";"), "?dryRun=true")
                .statusCode(200)
                .body("dryRun", is(true));
        assertThat(sheet()).isEqualTo(sheet);
    }

    @Test
    void editedSheetIsImportedAndADryRunSavesNothing() {
        String sheet = sheet().replace("promised,,Desk", "considering,,Hall")
                        .replace("2021-02-10", "2/12/2021")
                        .replace("second line\"", "second line\nThird line\"")
                + "N000147,Eleanor Holmes Norton,,,,,,,Hall,Call,2021-02-11,,,,New here,\r\n";
        bring(sheet, "?dryRun=true")
                .statusCode(200)
                .body("changed", is(1))
                .body("recorded", is(1))
                .body("unchanged", is(2));
        read("P000197").body("state", is("promised"));
        bring(sheet, "")
                .statusCode(200)
                .body("entries.result", is(List.of("changed", "unchanged", "unchanged", "recorded")))
                .body("entries[3].line", is(7));
        read("P000197")
                .body("state", is("considering"))
                .body("assignee", is("Hall"))
                .body("nextStep", is("=HYPERLINK(1)"))
                .body("nextOn", is("2021-02-12"))
                .body("notes.text", is(List.of("First line\nsecond line", "Third line")));
        read("N000147").body("state", is("asked")).body("notes.text", is(List.of("New here")));
        read("Q000023").body("assigneeOrganization", is("Indivisible"));
    }

    @Test
    void datesOfNextStepsAndLastContactsAreReadAndOtherColumnsAreNamed() {
        for (String header : List.of("Next", "Next on", "nextOn", "Due", "Due date", "Follow up", "Follow-up on")) {
            bring(
                            "Member,State,Status,Assignee," + header
                                    + ",Whip count\nEleanor Holmes Norton,DC,asked,Desk,2/12/2021,x\n",
                            "?dryRun=true")
                    .statusCode(200)
                    .body("entries[0].changes.find { it.field == 'nextOn' }.after", is("2021-02-12"))
                    .body("notices", is(List.of("ignored columns: Whip count")));
        }
        bring("Member,State,Next\nEleanor Holmes Norton,DC,Call the scheduler\n", "?dryRun=true")
                .statusCode(200)
                .body("entries[0].changes.find { it.field == 'nextStep' }.after", is("Call the scheduler"))
                .body("notices", nullValue());
        bring("Member,Due,Next on\nEleanor Holmes Norton,2/12/2021,2/13/2021\n", "?dryRun=true")
                .statusCode(422)
                .body("detail", containsString("The columns Due and Next on have the same meaning."));
    }

    @Test
    void dayOfTheLastContactIsANoteOnce() {
        String row =
                "Member,State,Status,Last contacted,Notes\nEleanor Holmes Norton,DC,asked,2/10/2021,Left a message\n";
        bring(row, "").statusCode(200).body("recorded", is(1));
        bring(row, "").statusCode(200).body("unchanged", is(1));
        read("N000147").body("notes.text", is(List.of("Left a message\nLast contacted on 2021-02-10.")));
        bring(row.replace("2/10/2021", "soon"), "")
                .body("report.entries[0].detail", containsString("Enter the date of the last contact"));
    }

    @Test
    void rejectedRowRejectsTheSheetAndIsNamed() {
        String rows = """
                bioguideId,name,status,next date
                X999999,Unknown Member,asked,
                ,No Id,asked,
                S000033,Bernard Sanders,asked,
                N000147,Eleanor Holmes Norton,perhaps,
                E000297,Adriano Espaillat,asked,soon
                Q000023,Mike Quigley,signed,
                P000197,Nancy Pelosi,declined,
                P000197,Nancy Pelosi,asked,
                """;
        bring(rows, "?dryRun=true")
                .statusCode(200)
                .body("rejected", is(6))
                .body("undecided", is(1))
                .body("entries[0].name", is("Unknown Member"))
                .body(
                        "entries.code",
                        is(java.util.Arrays.asList(
                                "unknown-reference",
                                null,
                                "wrong-chamber",
                                "invalid-body",
                                "invalid-body",
                                "conflict",
                                null,
                                "conflict")));
        bring(rows, "").statusCode(422).body("code", is("bulk-rejected")).body("report.rejected", is(6));
        read("P000197").body("state", is("promised"));
    }

    @Test
    void sheetDoesNotOverwriteLaterChanges() {
        String sheet = sheet();
        editor().header("If-Match", "*")
                .body("{\"state\": \"considering\"}")
                .put(place() + "/P000197")
                .then()
                .statusCode(200);
        bring(sheet, "?dryRun=true").body("rejected", is(1)).body("entries[0].code", is("stale"));
    }

    @Test
    void missingColumnChangesNothingAndEmptyCellClears() {
        bring("bioguideId,next step\nP000197,\n", "").statusCode(200).body("changed", is(1));
        read("P000197")
                .body("nextStep", nullValue())
                .body("nextOn", is("2021-02-10"))
                .body("state", is("promised"))
                .body("notes", hasSize(1));
    }

    @Test
    void sheetIsReadAsSavedBySpreadsheetPrograms() {
        String sheet = "BioguideID;Next Step\r\nP000197;Déjeuner\r\n";
        bring(sheet.getBytes(Charset.forName("windows-1252")), "").statusCode(200);
        read("P000197").body("nextStep", is("Déjeuner"));
        bring("", "").statusCode(400);
        bring("bioguideId\nP\u0000\n", "").statusCode(422);
    }

    @Test
    void membersAreFoundByNameStateDistrictAndParty() {
        bring("Member,State,Status\nNorton,DC,verbal yes\nNancy Pelosi,CA,signed\n", "?dryRun=true")
                .statusCode(200)
                .body("entries[0].bioguideId", is("N000147"))
                .body("entries[0].changes.after", is(List.of("promised")))
                .body("entries[1].code", is("conflict"));
        bring("Senator or Rep,Status\nQuigley (D-IL-05),considering\n", "").statusCode(422);
        bring("Name,Party,State,District,Status\nQuigley,D,IL,5,considering\n", "")
                .statusCode(200);
        read("Q000023").body("state", is("considering"));
    }

    @Test
    void uncertainNamesWaitForADecision() {
        String rows = "Member,Status\nJohnson,asked\nNobody Atall,asked\nEleanor Holmes Norton,asked\n";
        bring(rows, "?dryRun=true")
                .statusCode(200)
                .body("undecided", is(2))
                .body("entries.result", is(List.of("undecided", "undecided", "recorded")))
                .body("entries[0].candidates.size()", greaterThan(1));
        bring(rows, "").statusCode(422).body("code", is("bulk-rejected"));
        assertThat(sheet()).doesNotContain("N000147");
        String file = Base64.getEncoder().encodeToString(rows.getBytes(StandardCharsets.UTF_8));
        String decided = """
                {"file": "%s", "decisions": [{"record": 1, "bioguideId": "J000288"}, {"record": 2, "skip": true}]}""".formatted(file);
        editor().body(decided)
                .post(place() + "/imports")
                .then()
                .statusCode(200)
                .body("entries.result", is(List.of("recorded", "skipped", "recorded")));
        read("J000288").body("state", is("asked"));
        editor().body(decided.replace("\"record\": 2", "\"record\": 9"))
                .post(place() + "/imports")
                .then()
                .statusCode(422)
                .body("code", is("unknown-reference"));
    }

    @Test
    void onlyStaffUseTheSheet() {
        TestData.partner(UUID.fromString(organization));
        anonymous().get(place() + ".csv").then().statusCode(401);
        as(Role.PARTNER).get(place() + ".csv").then().statusCode(403);
        as(Role.VIEWER)
                .contentType("text/csv")
                .body("bioguideId\n")
                .post(place() + "/imports")
                .then()
                .statusCode(403);
    }
}
