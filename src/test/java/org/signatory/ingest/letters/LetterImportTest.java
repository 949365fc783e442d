package org.signatory.ingest.letters;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Cookie;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

/** Letters that were sent become records, from a release or a table. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class LetterImportTest {

    private static final String RELEASE = """
            Over 60 Members Urge an End of the Program

            February 12, 2021

            Reps. Jan Schakowsky and Mike Quigley led a letter to Homeland Security Secretary Alejandro Mayorkas. The letter
            was signed by Reps. Adriano Espaillat and Nydia Velázquez.

            The letter was endorsed by Indivisible and United We Dream.

            The policy director, director of policy at Indivisible, said:

            “The program should end.”
            """;

    @BeforeEach
    void start() {
        TestData.reset();
    }

    private static ValidatableResponse bring(Map<String, Object> more) {
        // The headline rounds up more names than the release lists.
        Map<String, Object> body = new HashMap<>(Map.of("text", RELEASE, "acceptCount", true));
        body.putAll(more);
        body.values().removeIf(""::equals);
        return TestData.editor().body(body).post("/v1/letters/imports").then();
    }

    @Test
    void releaseBecomesALetter() {
        TestData.organization("Indivisible");
        String id = bring(Map.of("visibility", "public"))
                .statusCode(201)
                .body("letters", hasSize(1))
                .body("letters[0].sentOn", equalTo("2021-02-12"))
                .body("letters[0].leads", contains("S001145", "Q000023"))
                .body("letters[0].endorsers.created", contains(false, true))
                .extract()
                .path("letters[0].letterId");

        TestData.read("/v1/letters/" + id + "?include=leadSponsors,cosigners,endorsers")
                .body("title", equalTo("Over 60 Members Urge an End of the Program"))
                .body("status", equalTo("sent"))
                .body("chamber", equalTo("house"))
                .body("claims[0].count", equalTo(60))
                .body("claims[0].counted", equalTo("signers"))
                .body("claims[0].source.date", equalTo("2021-02-12"))
                .body("claims[0].source.title", equalTo("Over 60 Members Urge an End of the Program"))
                .body("recipients[0].name", equalTo("Alejandro Mayorkas"))
                .body("leadSponsors.bioguideId", contains("S001145", "Q000023"))
                .body("cosigners.bioguideId", contains("E000297", "V000081"))
                .body("endorsers.name", contains("Indivisible", "United We Dream"));
    }

    @Test
    @DisplayName("A letter is found by the words of its release, and its summary has no quotes or lists of names")
    void importedLetterIsFoundByItsSubject() {
        String text = RELEASE.replace("led a letter to", "led a letter on Haiti to");
        String id = bring(Map.of("text", text, "visibility", "public", "party", "Democratic"))
                .statusCode(201)
                .extract()
                .path("letters[0].letterId");

        TestData.read("/v1/letters/" + id)
                .body(
                        "summary",
                        equalTo(
                                "Reps. Jan Schakowsky and Mike Quigley led a letter on Haiti to Homeland Security Secretary Alejandro"
                                        + " Mayorkas. The letter was signed by Reps. Adriano Espaillat and Nydia Velázquez."));
        TestData.read("/v1/letters?q=Haiti").body("items.id", contains(id));
    }

    @Test
    @DisplayName("A release with the words of headers between commas is read as text")
    void releaseIsNoTable() {
        String text = RELEASE + "\nDemocrats, who declined to comment, said no.\n\nThe office, yes.\n";
        bring(Map.of("text", text))
                .statusCode(201)
                .body("letters[0].leads", contains("S001145", "Q000023"))
                .body("letters[0].signers.counts.signed", equalTo(2));
    }

    @Test
    void endorserThatMayBeRecordedAlreadyIsReported() {
        TestData.organization("UWD");
        bring(Map.of("dryRun", true))
                .statusCode(200)
                .body("letters[0].endorsers.name", contains("Indivisible", "United We Dream"))
                .body("letters[0].endorsers[0].likelyDuplicates", hasSize(0))
                .body("letters[0].endorsers[1].likelyDuplicates.name", contains("UWD"))
                .body("letters[0].endorsers[1].likelyDuplicates.reason", contains("same acronym"));
    }

    @Test
    void dryRunReportsTheSameAndSavesNothing() {
        bring(Map.of("dryRun", true))
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("letters[0].letterId", nullValue())
                .body(
                        "letters[0].signers.records.outcome",
                        contains("already-signed", "already-signed", "signed", "signed"));

        TestData.read("/v1/letters").body("items", hasSize(0));
        TestData.read("/v1/organizations").body("items", hasSize(0));
    }

    @Test
    void doubtfulNameRejectsTheLetter() {
        bring(Map.of("text", RELEASE.replace("Nydia Velázquez", "Garcia")))
                .statusCode(422)
                .body("code", equalTo("bulk-rejected"))
                .body("report.records.outcome", contains("already-signed", "already-signed", "signed", "ambiguous"));
        TestData.read("/v1/letters").body("items", hasSize(0));

        bring(Map.of(
                        "text",
                        RELEASE.replace("Nydia Velázquez", "Garcia"),
                        "decisions",
                        List.of(Map.of("record", 4, "bioguideId", "G000587"))))
                .statusCode(201);
    }

    @Test
    void claimedCountThatDoesNotFitRejectsTheLetter() {
        bring(Map.of("acceptCount", false))
                .statusCode(422)
                .body(
                        "detail",
                        equalTo(
                                "Claim “Over 60 Members”: the text has 4 signers, 57 fewer than claimed. Nothing was saved. Answer the open questions, then import again."));
        bring(Map.of("acceptCount", false, "dryRun", true))
                .statusCode(200)
                .body("letters[0].signers.questions", hasSize(1))
                .body("letters[0].signers.notices", hasSize(0));
        TestData.read("/v1/letters").body("items", hasSize(0));
    }

    @Test
    void unclearPassageIsDecidedForALetter() {
        String text = RELEASE.replace(
                "The letter was endorsed",
                "The program was praised. Senators Dick Durbin, Tammy Duckworth and Cory Booker spoke about it.\n\nThe letter"
                        + " was endorsed");
        bring(Map.of("text", text))
                .statusCode(422)
                .body("detail", containsString("3 names in the passage at line 8: did they sign the letter?"));
        bring(Map.of("text", text, "listDecisions", List.of(Map.of("list", 1, "signed", true))))
                .statusCode(201)
                .body("letters[0].signers.counts.signed", equalTo(5));
    }

    @Test
    void decidedLeadBecomesALead() {
        String text =
                RELEASE.replace("Reps. Jan Schakowsky and Mike Quigley led", "Reps. Jan Schakowsky and Garcia led");
        bring(Map.of("text", text, "decisions", List.of(Map.of("record", 2, "bioguideId", "G000586"))))
                .statusCode(201)
                .body("letters[0].leads", contains("S001145", "G000586"));
    }

    @Test
    void textWithoutASignerIsNoLetter() {
        bring(Map.of(
                        "text",
                        "A Bill on the Program\n\nFebruary 12, 2021\n\nThe bill was introduced by Rep. Mike Quigley and is"
                                + " cosponsored by Reps. Jan Schakowsky and Adriano Espaillat."))
                .statusCode(422)
                .body("detail", containsString("3 Members are named in a role other than signer: "));
    }

    @Test
    @DisplayName("A link that is too long for a letter is left out of an imported one")
    void importedLettersKeepTheRules() {
        String links = "\nhttps://example.org/" + "a".repeat(2_000) + "\nhttps://example.org/b\n";
        String id =
                bring(Map.of("text", RELEASE + links)).statusCode(201).extract().path("letters[0].letterId");
        TestData.read("/v1/letters/" + id).body("links.url", contains("https://example.org/b"));
    }

    @Test
    void textWithoutADateAsksForIt() {
        bring(Map.of("text", RELEASE.replace("February 12, 2021", "")))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/sentOn"));
    }

    @Test
    @DisplayName("The day in the metadata of a page is the day of sending")
    void aPageIsDatedByItsMetadata() {
        String page =
                "<html><head><meta property=\"article:published_time\" content=\"2021-02-12T10:00:00Z\"></head><body><p>"
                        + RELEASE.replace("February 12, 2021", "").replace("\n\n", "</p><p>") + "</p></body></html>";
        bring(Map.of("text", page)).statusCode(201).body("letters[0].sentOn", equalTo("2021-02-12"));
        String base64 = Base64.getEncoder().encodeToString(page.getBytes(StandardCharsets.UTF_8));
        bring(Map.of("text", "", "file", base64, "acceptDuplicates", true))
                .statusCode(201)
                .body("letters[0].sentOn", equalTo("2021-02-12"));
        TestData.editor()
                .body(Map.of("text", page))
                .post("/v1/letters/parse")
                .then()
                .statusCode(200)
                .body("sentOn", equalTo("2021-02-12"));

        Cookie session = TestData.session("admin");
        String form = given().cookie(session)
                .accept("text/html")
                .get("/letters/import")
                .asString();
        String proposed = given().cookie(session)
                .accept("text/html")
                .contentType(ContentType.MULTIPART)
                .multiPart("token", Jsoup.parse(form).select("[name=token]").val())
                .multiPart("file", "release.html", page.getBytes(StandardCharsets.UTF_8), "text/html")
                .post("/letters/import")
                .asString();
        assertThat(Jsoup.parse(proposed).select("#sentOn").val()).isEqualTo("2021-02-12");
    }

    @Test
    void uncertainEndorsersAreReportedAndNotStored() {
        bring(Map.of(
                        "text",
                        RELEASE.replace(
                                "Indivisible and United We Dream", "Indivisible and the Congressional Black Caucus")))
                .statusCode(201)
                .body("letters[0].endorsers.name", contains("Indivisible"))
                .body("notices", contains(containsString("uncertain endorsers were left out")))
                .body("notices", contains(containsString("Congressional Black Caucus")));
        TestData.read("/v1/organizations").body("items.name", contains("Indivisible"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /v1/members/S001145/letters.csv | the letters that one Member signed
            /v1/members/S001145/letters.csv?bom=true | the letters that one Member signed
            /v1/members/S001145/letters.xlsx | the letters that one Member signed
            /v1/letters/{letter}/signers.csv | a letter's signers
            /v1/letters/{letter}/signers.xlsx | a letter's signers
            /v1/exports/letters.ndjson | an NDJSON export
            /v1/exports/sign-ons.ndjson | an NDJSON export
            """)
    void exportsThatAreNoLettersAreRefusedByName(String export, String name) {
        String letter = bring(Map.of()).statusCode(201).extract().path("letters[0].letterId");
        byte[] file = TestData.editor()
                .get(export.replace("{letter}", letter))
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        bring(Map.of("text", "", "file", Base64.getEncoder().encodeToString(file)))
                .statusCode(422)
                .body("detail", containsString(name));
        if (!export.contains("signers")) {
            TestData.editor()
                    .contentType("application/octet-stream")
                    .body(file)
                    .post("/v1/letters/" + TestData.openLetter("house", "2021-02-01")
                            + "/cosigner-imports?signedOn=2021-02-20")
                    .then()
                    .statusCode(422)
                    .body("detail", containsString(name));
        }
    }

    @Test
    void tableHasALetterInEachRow() {
        String table = """
                Title;Date;To;Leads;Cosigners;Endorsers;Topics
                End the program;2/12/2021;Secretary of Homeland Security;Jan Schakowsky, Mike Quigley;"Adriano Espaillat (NY), Nydia Velázquez (NY)";ACLU\\; Indivisible;Immigration
                Fund the program;2021-03-01;;Rep. Grace Meng;;;
                """.replace("ACLU\\; Indivisible", "\"ACLU; Indivisible\"");

        List<String> ids = bring(Map.of(
                        "text", "", "file", Base64.getEncoder().encodeToString(table.getBytes(StandardCharsets.UTF_8))))
                .statusCode(201)
                .body("letters.title", contains("End the program", "Fund the program"))
                .body("letters.line", contains(2, 3))
                .body("letters[0].leads", contains("S001145", "Q000023"))
                .body("letters[0].endorsers.name", contains("ACLU", "Indivisible"))
                .extract()
                .path("letters.letterId");

        TestData.read("/v1/letters/" + ids.get(0))
                .body("counts.signed", equalTo(4))
                .body("topics", contains("immigration"));
        TestData.read("/v1/letters/" + ids.get(1))
                .body("counts.signed", equalTo(1))
                .body("sentOn", equalTo("2021-03-01"));
    }
}
