package org.signatory.ingest.signers;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

/** Lists become sign-ons: first told, then stored whole or not at all, and undone where a person was wrong. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class SignerImportTest {

    private String letter;

    @BeforeEach
    void start() {
        TestData.reset();
        letter = TestData.openLetter("house", "2021-02-01");
    }

    private ValidatableResponse bring(String body) {
        return TestData.editor()
                .body(body)
                .post("/v1/letters/" + letter + "/cosigner-imports")
                .then();
    }

    private ValidatableResponse imports(String rest) {
        return TestData.read("/v1/letters/" + letter + "/cosigner-imports" + rest);
    }

    private ValidatableResponse cosigners() {
        return TestData.read("/v1/letters/" + letter + "/cosigners");
    }

    @Test
    @DisplayName("A blank list is rejected and leaves no import")
    void blankListIsRejected() {
        String imports = "/v1/letters/" + letter + "/cosigner-imports";
        TestData.editor().body("{\"text\": \" \\n \"}").post(imports).then().statusCode(400);
        TestData.read(imports).body("items", hasSize(0));
    }

    @Test
    @DisplayName("A file or text without signers is rejected with what was found, including in a dry run")
    void importOfNothingIsRejected() {
        for (String dryRun : List.of("true", "false")) {
            bring("{\"dryRun\": " + dryRun + ", \"text\": \"The meeting is on Friday.\"}")
                    .statusCode(422)
                    .body("code", equalTo("no-signers-found"))
                    .body("detail", containsString("names no Member as a signer"));
        }
        TestData.editor()
                .contentType("text/csv")
                .body("Name,State\n")
                .post("/v1/letters/" + letter + "/cosigner-imports?dryRun=true")
                .then()
                .statusCode(422)
                .body("code", equalTo("no-signers-found"))
                .body("detail", containsString("no records"));
        imports("").body("items", hasSize(0));
    }

    @Test
    void membersWhoWithdrewAreReportedAndStored() {
        TestData.editor()
                .contentType("text/csv")
                .body("Name,Signed?,Withdrawn\nJan Schakowsky,yes,\nMike Quigley,yes,2/10/2021\n")
                .post("/v1/letters/" + letter + "/cosigner-imports")
                .then()
                .statusCode(201)
                .body("records.outcome", contains("signed", "withdrawn"))
                .body("counts.withdrawn", equalTo(1));

        cosigners().body("items.bioguideId", contains("S001145"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"signers.csv", "signers.csv?bom=true", "signers.xlsx"})
    void ownExportImportsTheSameSigners(String export) {
        TestData.sign(letter, "Q000023", "2021-02-02");
        TestData.sign(letter, "S001145", "2021-02-03");
        byte[] file = TestData.editor()
                .get("/v1/letters/" + letter + "/" + export)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        List<String> sources = cosigners().extract().path("items.source");

        String other = TestData.openLetter("house", "2021-02-01");
        TestData.editor()
                .contentType("application/octet-stream")
                .body(file)
                .post("/v1/letters/" + other + "/cosigner-imports?signedOn=2021-02-20")
                .then()
                .statusCode(201);

        TestData.read("/v1/letters/" + other + "/cosigners")
                .body("items.bioguideId", contains("Q000023", "S001145"))
                .body("items.signedOn", contains("2021-02-02", "2021-02-03"))
                .body("items.source", equalTo(sources));
    }

    @Test
    void rosterExportListsNoSigners() {
        byte[] file = TestData.anonymous().get("/v1/roster/export").asByteArray();

        TestData.editor()
                .contentType("text/csv")
                .body(file)
                .post("/v1/letters/" + letter + "/cosigner-imports?dryRun=true&signedOn=2021-02-10")
                .then()
                .statusCode(422)
                .body("code", equalTo("file-unreadable"))
                .body("detail", containsString("Import it under Admin"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/html | <ul><li>Rep. Jan Schakowsky</li><li>Rep. Mike Quigley</li></ul>",
                "application/rtf | {\\rtf1 Rep. Jan Schakowsky\\par Rep. Mike Quigley\\par }",
                "message/rfc822 | Subject: Signers\\nContent-Type: text/plain\\n\\nRep. Jan Schakowsky\\nRep. Mike Quigley"
            })
    void filesAreReadWithTheirMediaTypes(String type, String file) {
        TestData.editor()
                .contentType(type)
                .body(file.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8))
                .post("/v1/letters/" + letter + "/cosigner-imports?dryRun=true&signedOn=2021-02-10")
                .then()
                .statusCode(200)
                .body("records.bioguideId", contains("S001145", "Q000023"));
    }

    @Test
    void dryRunReportsAndSavesNothing() {
        TestData.sign(letter, "Q000023", "2021-02-02");

        bring("""
                {"dryRun": true, "signOn": {"signedOn": "2021-02-10"},
                 "text": "Signed by: Jan Schakowsky; Mike Quigley; Schakowsky, Jan; Garcia; Placeholder Person; Tammy Duckworth"}""")
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("id", nullValue())
                .body("asOf", equalTo("2021-02-10"))
                .body(
                        "records.outcome",
                        contains("signed", "updated", "repeated", "ambiguous", "unmatched", "unmatched"))
                .body("records[0].bioguideId", equalTo("S001145"))
                .body("records[3].candidates.member.bioguideId", hasItem("G000586"))
                .body("counts.signed", equalTo(1))
                .body("counts.unmatched", equalTo(2));

        cosigners().body("items", hasSize(1));
        imports("").body("items", hasSize(0));
    }

    @Test
    void doubtfulNameRejectsTheImportWithAReport() {
        bring("""
                {"signOn": {"signedOn": "2021-02-10"}, "text": "Signed by: Jan Schakowsky; Garcia"}""")
                .statusCode(422)
                .body("code", equalTo("bulk-rejected"))
                .body("report.records[1].outcome", equalTo("ambiguous"));

        cosigners().body("items", hasSize(0));
    }

    @Test
    void reviewedListIsSavedWithActorAndSourceText() {
        String id = bring("""
                {"signOn": {"signedOn": "2021-02-10"}, "fileName": "friday.txt",
                 "text": "Signed by:\\nJan Schakowsky\\nGarcia\\nPlaceholder Person\\nAdriano Espailat\\n",
                 "decisions": [{"record": 2, "bioguideId": "G000586"}, {"record": 3, "keep": true}]}""")
                .statusCode(201)
                .body("counts.signed", equalTo(3))
                .body("counts.savedAsText", equalTo(1))
                .body("records.line", contains(2, 3, 4, 5))
                .body("records.method", contains("exact", null, null, "corrected"))
                .body(
                        "records.decidedBy",
                        contains(null, "The secret-of-the-editor key", "The secret-of-the-editor key", null))
                .body("records[0].signOnId", notNullValue())
                .body("records[2].signOnId", nullValue())
                .extract()
                .path("id");

        cosigners()
                .body("items.bioguideId", contains("E000297", "G000586", "S001145"))
                .body("items[0].source", equalTo("import"));
        TestData.read("/v1/letters/" + letter).body("counts.signed", equalTo(3));
        imports("/" + id)
                .body("text", containsString("Adriano Espailat"))
                .body("fileName", equalTo("friday.txt"))
                .body("actor", equalTo("The secret-of-the-editor key"))
                .body("records[3].notes", hasItem("read as Adriano Espaillat"));
        imports("").body("items", hasSize(1)).body("items[0].text", nullValue());
    }

    @Test
    void importIsUndoneInPartAndCompletely() {
        String id = bring("""
                {"signOn": {"signedOn": "2021-02-10"}, "text": "Jan Schakowsky\\nMike Quigley\\nAdriano Espaillat"}""").statusCode(201).extract().path("id");
        String undo = "/v1/letters/" + letter + "/cosigner-imports/" + id + "/undo";

        TestData.editor()
                .body("""
                        {"reason": "Another Member was meant.", "records": [2]}""")
                .post(undo)
                .then()
                .statusCode(200)
                .body("records[1].undoneBy", equalTo("The secret-of-the-editor key"));
        cosigners().body("items.bioguideId", contains("E000297", "S001145"));
        TestData.editor().body("""
                        {"reason": "Another Member was meant.", "records": [2]}""").post(undo).then().statusCode(409);
        TestData.editor().body("""
                        {"reason": "The wrong letter."}""").post(undo).then().statusCode(200);
        cosigners().body("items", hasSize(0));
    }

    @Test
    void correctionBecomesAnAlias() {
        String body = """
                {"signOn": {"signedOn": "2021-02-10"}, "text": "Evanston Jan", "decisions": %s}""";
        bring(body.formatted("[{\"record\": 1, \"bioguideId\": \"S001145\"}]")).statusCode(201);
        letter = TestData.openLetter("house", "2021-02-01");

        bring(body.formatted("[]"))
                .statusCode(201)
                .body("records[0].method", equalTo("alias"))
                .body("records[0].bioguideId", equalTo("S001145"));
    }

    @Test
    void aliasIsCreatedListedAndDeleted() {
        String aliases = "/v1/name-aliases";
        String id = TestData.editor()
                .body("{\"written\": \"Evanston Jan\", \"bioguideId\": \"S001145\"}")
                .post(aliases)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        TestData.editor()
                .body("{\"written\": \"Jan Schakowsky\", \"bioguideId\": \"Q000023\"}")
                .post(aliases)
                .then()
                .statusCode(409);
        TestData.read(aliases).body("items.written", contains("Evanston Jan"));
        bring("{\"dryRun\": true, \"asOf\": \"2021-02-12\", \"text\": \"EVANSTON JAN\"}")
                .body("records[0].bioguideId", equalTo("S001145"));

        TestData.editor().delete(aliases + "/" + id).then().statusCode(204);
        bring("{\"dryRun\": true, \"asOf\": \"2021-02-12\", \"text\": \"EVANSTON JAN\"}")
                .body("records[0].outcome", equalTo("unmatched"));
    }

    @Test
    void nameOfAnotherMemberDoesNotBecomeAnAlias() {
        String body = """
                {"signOn": {"signedOn": "2021-02-10"}, "text": "Garcia", "dryRun": %s, "decisions": %s}""";
        bring(body.formatted("false", "[{\"record\": 1, \"bioguideId\": \"G000586\"}]"))
                .statusCode(201);
        letter = TestData.openLetter("house", "2021-02-01");

        bring(body.formatted("true", "[]")).statusCode(200).body("records[0].outcome", equalTo("ambiguous"));
    }

    @Test
    void doubtfulNamesCanBeLeftOutOrKept() {
        String body = """
                {"signOn": {"signedOn": "2021-02-10"}, "text": "Jan Schakowsky; Garcia", "uncertainNames": "%s"}""";

        bring(body.formatted("keep"))
                .statusCode(201)
                .body("records.outcome", contains("signed", "saved-as-text"))
                .body("records[1].written", equalTo("Garcia"));
        bring(body.formatted("skip")).statusCode(201).body("records.outcome", contains("already-signed", "skipped"));
        cosigners().body("items", hasSize(1));
    }

    @Test
    void signingRuleRejectsWithItsCode() {
        TestData.lead(letter, "2021-02-02", "S001145").statusCode(200);

        bring("""
                {"dryRun": true, "text": "Jan Schakowsky; Mike Quigley",
                 "asOf": "2021-02-12", "signOn": {"signedOn": "2100-01-01"}}""")
                .statusCode(200)
                .body("records.outcome", contains("rejected", "rejected"))
                .body("records[1].code", equalTo("date-out-of-order"));
    }

    @Test
    void decisionsWithoutARecordAreNamed() {
        bring("""
                {"dryRun": true, "text": "Jan Schakowsky", "decisions": [{"record": 9, "skip": true}]}""").statusCode(422).body("errors[0].pointer", equalTo("/decisions/0/record"));
        bring("""
                {"dryRun": true, "text": "Jan Schakowsky", "decisions": [{"record": 1, "bioguideId": "Z999999"}]}""").statusCode(422).body("errors[0].pointer", equalTo("/decisions/0/bioguideId"));
        bring("""
                {"dryRun": true, "text": "Jan Schakowsky", "decisions": [{"record": 1}]}""").statusCode(400);
    }

    @Test
    void sheetSignsMembersOnTheirDates() {
        TestData.editor()
                .contentType("text/csv")
                .queryParam("asOf", "2021-02-12")
                .body("""
                        Boss;State;Signed?;Date signed;Notes
                        Schakowsky, Jan;IL;YES;2/9/2021;by phone
                        Garcia;IL;yes;2021-02-10;
                        Mike Quigley;IL;declined;;
                        Adriano Espaillat;NY;considering;;
                        Nydia Velázquez;NY;;;
                        Total: 2;;;;
                        """.getBytes(StandardCharsets.UTF_8))
                .post("/v1/letters/" + letter + "/cosigner-imports")
                .then()
                .statusCode(201)
                .body("kind", equalTo("csv"))
                .body("notices", contains("row 7 is a total or a note, not a record"))
                .body("records.outcome", contains("signed", "signed", "declined", "considering", "no-response"))
                .body("records.line", contains(2, 3, 4, 5, 6));

        cosigners()
                .body("items.bioguideId", contains("G000586", "S001145"))
                .body("items.signedOn", contains("2021-02-10", "2021-02-09"))
                .body("items[1].staff.note", equalTo("by phone"));
    }

    @Test
    void recordIsMatchedWithTheRosterOfItsDate() {
        // Marcia Fudge left on 10 March 2021.
        TestData.editor()
                .contentType("text/csv")
                .queryParam("dryRun", "true")
                .body("Name,Date\nMarcia Fudge,3/9/2021\nMarcia Fudge,3/11/2021\n")
                .post("/v1/letters/" + letter + "/cosigner-imports")
                .then()
                .statusCode(200)
                .body("records.outcome", contains("signed", "unmatched"));
    }

    @Test
    void unknownAnswersAndDatesNeedADecision() {
        TestData.editor()
                .contentType("text/csv")
                .queryParam("dryRun", "true")
                .queryParam("asOf", "2021-02-12")
                .body("Name,Signed?,Date\nJan Schakowsky,ask again,\nMike Quigley,yes,someday\n")
                .post("/v1/letters/" + letter + "/cosigner-imports")
                .then()
                .statusCode(200)
                .body("records.outcome", contains("unclear", "unclear"))
                .body("records[1].notes", contains("the date \"someday\" cannot be read"));
    }

    @Test
    void unreadableFileSaysWhatToDo() {
        TestData.editor()
                .contentType("text/csv")
                .body("Foo;Bar\n12;34\n")
                .post("/v1/letters/" + letter + "/cosigner-imports")
                .then()
                .statusCode(422)
                .body("code", equalTo("no-signers-found"))
                .body("detail", containsString("Foo | Bar / 12 | 34"));
    }

    @Test
    void binaryFileThatBeginsLikeTextIsRejected() {
        for (byte[] file : List.of(
                "\uFEFFPK\3\4 Nydia Velázquez\0\0".getBytes(StandardCharsets.UTF_8),
                "Nydia Velázquez, Jesús García and a zero\0".getBytes(StandardCharsets.UTF_8))) {
            TestData.editor()
                    .contentType("text/plain")
                    .body(file)
                    .post("/v1/letters/" + letter + "/cosigner-imports")
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("file-unreadable"))
                    .body("detail", containsString("not plain text"));
        }
    }

    @Test
    @DisplayName("dryRun in the query makes a dry run for a JSON body too, and the parameters for files are rejected")
    void fileParametersAreRejectedWithJson() {
        String json = "{\"text\": \"Jan Schakowsky\", \"signOn\": {\"signedOn\": \"2021-02-10\"}}";
        String path = "/v1/letters/" + letter + "/cosigner-imports";
        TestData.editor()
                .body(json)
                .post(path + "?dryRun=true")
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true));
        TestData.editor().body(json).post(path + "?dryRun=banana").then().statusCode(400);
        TestData.editor()
                .body(json)
                .post(path + "?signedOn=2021-02-09&party=D")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("signedOn", "party"))
                .body("errors[0].detail", containsString("/signOn/signedOn"));
        cosigners().body("items", hasSize(0));
    }

    @Test
    void bioguideIdIsAcceptedInAnyCase() {
        bring("""
                {"signOn": {"signedOn": "2021-02-10"}, "text": "Garcia",
                 "decisions": [{"record": 1, "bioguideId": "g000586"}]}""").statusCode(201);
        TestData.sign(letter, "q000023", "2021-02-02").statusCode(201);
        TestData.read("/v1/letters?signer=q000023").body("items.id", contains(letter));
        TestData.read("/v1/members/s001145").body("bioguideId", equalTo("S001145"));
        TestData.editor()
                .body("{\"entries\": [{\"bioguideId\": \"s001145\", \"signOn\": {\"signedOn\": \"2021-02-03\"}}]}")
                .post("/v1/letters/" + letter + "/cosigners")
                .then()
                .statusCode(200);
        cosigners().body("items.bioguideId", containsInAnyOrder("G000586", "Q000023", "S001145"));
    }

    @Test
    void fileCanBeTheWholeBody() {
        TestData.editor()
                .contentType("text/plain")
                .queryParam("dryRun", "true")
                .queryParam("signedOn", "2021-02-10")
                .body("Nydia Velázquez\r\nJesús García (IL)\r\n".getBytes(StandardCharsets.UTF_8))
                .post("/v1/letters/" + letter + "/cosigner-imports")
                .then()
                .statusCode(200)
                .body("records.bioguideId", contains("V000081", "G000586"));
        TestData.editor()
                .contentType("text/plain")
                .queryParam("uncertainNames", "perhaps")
                .body("x")
                .post("/v1/letters/" + letter + "/cosigner-imports")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("uncertainNames"));
    }
}
