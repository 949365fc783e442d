package org.signatory.ingest.signers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.signatory.support.MovableClock;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

/** Tests what a sheet of signers says apart from signatures: worksheets, responses, contacts, notes and other cells. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class SheetOutreachTest {

    private static final String DESK = """
            Name,State,Status,Staffer,Email,Phone,Notes,Shoe size
            Jan Schakowsky,IL,signed,Legislative director,ld@example.org,202-224-3121,Wants the final text,
            Mike Quigley,IL,considering,Legislative assistant,la@example.org,,Call again on Friday,9
            Nancy Pelosi,CA,declined,,,,,
            Adriano Espaillat,NY,verbal yes,Scheduler,,202-225-3121,,
            Eleanor Holmes Norton,DC,,,,,,
            Barbara Lee,CA,left message,,,,,
            """;

    private String letter;

    @BeforeEach
    void start() {
        TestData.reset();
        MovableClock.runFrom("2021-02-12T15:00:00Z");
        letter = TestData.openLetter("bicameral", "2021-02-01");
    }

    @AfterEach
    void clock() {
        MovableClock.run();
    }

    private String place() {
        return "/v1/letters/" + letter;
    }

    private ValidatableResponse bring(String csv, String query) {
        return TestData.editor()
                .contentType("text/csv")
                .body(csv)
                .post(place() + "/cosigner-imports" + query)
                .then();
    }

    private ValidatableResponse bring(byte[] book, String query) {
        return TestData.editor()
                .contentType("application/octet-stream")
                .body(book)
                .post(place() + "/cosigner-imports" + query)
                .then();
    }

    private ValidatableResponse outreach() {
        return TestData.editor().get(place() + "/outreach?sort=name").then().statusCode(200);
    }

    private ValidatableResponse outreach(String bioguideId) {
        return TestData.editor().get(place() + "/outreach/" + bioguideId).then();
    }

    private ValidatableResponse undo(String id) {
        return TestData.editor()
                .body("{\"reason\": \"Wrong file.\"}")
                .post(place() + "/cosigner-imports/" + id + "/undo")
                .then();
    }

    private static void rows(XSSFSheet sheet, String... rows) {
        for (int i = 0; i < rows.length; i++) {
            Row row = sheet.createRow(i);
            String[] cells = rows[i].split("\\|", -1);
            for (int j = 0; j < cells.length; j++) {
                row.createCell(j).setCellValue(cells[j].strip());
            }
        }
    }

    private static byte[] saved(XSSFWorkbook book) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book.write(out);
        return out.toByteArray();
    }

    @Test
    void dryRunShowsTheOutreachOfEachRecordAndSavesNothing() {
        bring(DESK, "?dryRun=true")
                .statusCode(200)
                .body(
                        "records.outcome",
                        contains("signed", "considering", "declined", "promised", "no-response", "no-response"))
                .body("counts.promised", is(1))
                .body("records[1].outreach.field", contains("contactEmail", "contactName", "note", "state"))
                .body("records[1].outreach.after", hasItems("la@example.org", "Call again on Friday", "considering"))
                .body("records[1].notes", hasItem("not imported: Shoe size \"9\", because the header is unknown"))
                .body("records[4].outreach", nullValue());
        outreach().body("items", hasSize(0));
    }

    @Test
    void responsesContactsAndNotesGoToTheOutreach() {
        bring(DESK, "").statusCode(201);

        outreach()
                .body("items.member.bioguideId", contains("E000297", "L000551", "P000197", "Q000023", "S001145"))
                .body("items.recordedState", contains("promised", "asked", "declined", "considering", "asked"))
                .body("items.state", contains("promised", "asked", "declined", "considering", "signed"));
        outreach("Q000023")
                .body("contactName", is("Legislative assistant"))
                .body("contactEmail", is("la@example.org"))
                .body("notes.text", contains("Call again on Friday"));
        outreach("S001145").body("contactPhone", is("202-224-3121")).body("notes", hasSize(0));
        TestData.read(place() + "/cosigners").body("items.bioguideId", contains("S001145"));
        assertThat(TestData.editor().get(place() + "/history").asString())
                .contains("outreach.recorded", "outreach.note-added");
    }

    @Test
    @DisplayName("Contacts and notes of a sheet appear in no response to anonymous callers")
    void contactsAreNeverPublic() {
        bring(DESK, "").statusCode(201);
        for (String path : Arrays.asList(
                "", "/cosigners", "/signers.csv", "/documents/letter.txt", "/events", "/history", "/outreach")) {
            assertThat(TestData.anonymous().get(place() + path).asString())
                    .as(path)
                    .doesNotContain("ld@example.org", "la@example.org", "202-22", "Legislative", "Call again");
        }
    }

    @Test
    void undoRemovesTheCreatedOutreachAndRevertsTheRest() {
        TestData.editor()
                .body("{\"state\": \"asked\", \"assignee\": \"Desk\", \"note\": \"First call\"}")
                .put(place() + "/outreach/Q000023")
                .then()
                .statusCode(201);
        String id = bring(DESK, "").statusCode(201).extract().path("id");
        outreach("Q000023").body("state", is("considering")).body("assignee", is("Desk"));

        undo(id).statusCode(200).body("records[1].undoneAt", not(nullValue()));

        outreach().body("items.member.bioguideId", contains("Q000023"));
        outreach("Q000023")
                .body("state", is("asked"))
                .body("assignee", is("Desk"))
                .body("contactEmail", nullValue())
                .body(
                        "notes.text",
                        contains(
                                "First call",
                                "Call again on Friday",
                                "The import that added a note was undone: Wrong file."));
        TestData.read(place() + "/cosigners").body("items", hasSize(0));
        bring(DESK, "").statusCode(201);
        outreach().body("items", hasSize(5));
    }

    @Test
    void laterChangesOfTheDeskSurviveAnUndo() {
        String id = bring(DESK, "").statusCode(201).extract().path("id");
        TestData.editor()
                .header("If-Match", "*")
                .body(
                        "{\"state\": \"promised\", \"contactEmail\": \"la@example.org\", \"nextStep\": \"Send the text\"}")
                .put(place() + "/outreach/Q000023")
                .then()
                .statusCode(200);

        undo(id).statusCode(200);

        outreach("Q000023")
                .body("state", is("promised"))
                .body("nextStep", is("Send the text"))
                .body("contactEmail", nullValue());
    }

    @Test
    void secondImportOfTheSameSheetChangesNothing() {
        bring(DESK, "").statusCode(201);
        bring(DESK, "?dryRun=true")
                .statusCode(200)
                .body("records.outreach.flatten().findAll { it != null }", hasSize(0));
        bring(DESK, "").statusCode(201);
        outreach("Q000023").body("notes", hasSize(1));
    }

    @Test
    void uncertainNameOfARowWithoutASignatureWaitsForADecision() {
        String csv = "Name,Status,Staffer\nJohnson,considering,Scheduler\nMike Quigley,yes,\n";
        bring(csv, "").statusCode(422).body("code", is("bulk-rejected"));
        outreach().body("items", hasSize(0));
        String candidate = bring(csv, "?dryRun=true")
                .body("records[0].outcome", is("ambiguous"))
                .extract()
                .path("records[0].candidates[0].bioguideId");
        if (candidate == null) {
            candidate = bring(csv, "?dryRun=true").extract().path("records[0].candidates[0].member.bioguideId");
        }

        TestData.editor()
                .body(
                        "{\"text\": \"%s\", \"fileName\": \"list.csv\", \"decisions\": [{\"record\": 1, \"bioguideId\": \"%s\"}]}"
                                .formatted(csv.replace("\n", "\\n"), candidate))
                .post(place() + "/cosigner-imports")
                .then()
                .statusCode(201)
                .body("records.outcome", contains("considering", "signed"));
        outreach(candidate).body("state", is("considering")).body("contactName", is("Scheduler"));
    }

    @Test
    void withdrawalEndsTheActiveSignOnAndUndoRestoresIt() {
        TestData.sign(letter, "Q000023", "2021-02-03");
        String csv = "Name,Status\nMike Quigley,withdrawn on 2/10/2021\nNancy Pelosi,withdrew 2021-02-09\n";
        bring(csv, "?dryRun=true")
                .statusCode(200)
                .body("records[0].changes.field", contains("withdrawnOn"))
                .body("records[0].changes.after", contains("2021-02-10"));
        String id = bring(csv, "").statusCode(201).extract().path("id");
        TestData.read(place() + "/cosigners").body("items", hasSize(0));
        outreach("Q000023").body("state", is("declined")).body("reason", is("Withdrew on 2021-02-10."));
        outreach("P000197").body("reason", is("Withdrew on 2021-02-09."));

        undo(id).statusCode(200);
        TestData.read(place() + "/cosigners").body("items.bioguideId", contains("Q000023"));
        outreach().body("items", hasSize(0));
    }

    @Test
    void withdrawalBeforeTheSignatureAndOneWithoutAYearAreNotSaved() {
        TestData.sign(letter, "Q000023", "2021-02-03");
        bring("Name,Status\nMike Quigley,withdrawn on 2/1/2021\nNancy Pelosi,withdrew 2/9\n", "?dryRun=true")
                .body("records.outcome", contains("rejected", "unclear"))
                .body("records[1].notes", hasItem(containsString("has no year")));
    }

    @Test
    void differentResponsesOfOneMemberNeedADecision() {
        bring("Name,Status\nMike Quigley,signed\nMike Quigley,declined\n", "?dryRun=true")
                .body("records.outcome", contains("signed", "unclear"))
                .body("records[1].notes", hasItem("line 2 has a different response for this Member"));
    }

    @Test
    void everyVisibleWorksheetIsReadAndEachRecordNamesIt() throws IOException {
        XSSFWorkbook book = new XSSFWorkbook();
        rows(
                book.createSheet("House"),
                "Name | State | Status",
                "Jan Schakowsky | IL | yes",
                "Mike Quigley | IL | maybe");
        rows(book.createSheet("Senate"), "Ed Markey | MA", "Bernard Sanders | VT");
        rows(book.createSheet("Budget"), "Item | Cost", "Paper | 12");
        rows(book.createSheet("Vendors"), "Print Shop | Oak Street", "Copy Center | Elm Street");

        bring(saved(book), "")
                .statusCode(201)
                .body("records.sheet", contains("House", "House", "Senate", "Senate"))
                .body("records.number", contains(1, 2, 3, 4))
                .body("records.outcome", contains("signed", "considering", "signed", "signed"))
                .body("notices", hasItem(containsString("\"Budget\"")))
                .body("notices", hasItem(containsString("\"Vendors\"")));
        TestData.read(place() + "/cosigners").body("items", hasSize(3));
    }

    @Test
    void cellsThatAreNotTakenAreListedWithAReason() {
        bring(
                        "Name,Source,Role,Notes,Comments,Status\nJan Schakowsky,carrier pigeon,Whip,One,Two,yes,extra\n",
                        "?dryRun=true")
                .body(
                        "records[0].notes",
                        hasItems(
                                "not imported: Comments \"Two\", because another column has the same meaning",
                                "not imported: \"extra\", because the column has no header",
                                "not imported: Source \"carrier pigeon\", because it is not a known source",
                                "not imported: Role \"Whip\", because it is neither lead nor cosigner"));
    }

    @Test
    void invalidContactRejectsTheWholeImport() {
        bring("Name,Status,Phone\nJan Schakowsky,yes,\nMike Quigley,maybe," + "1".repeat(60) + "\n", "")
                .statusCode(422)
                .body("report.records[1].outcome", equalTo("rejected"));
        TestData.read(place() + "/cosigners").body("items", hasSize(0));
        outreach().body("items", hasSize(0));
    }
}
