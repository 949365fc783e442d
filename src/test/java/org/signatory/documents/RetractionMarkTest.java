package org.signatory.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signatory.support.TestData.editor;
import static org.signatory.support.TestData.lead;
import static org.signatory.support.TestData.move;
import static org.signatory.support.TestData.sign;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

/** Tests that all documents of a retracted letter have the day and the reason from the day of the retraction. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class RetractionMarkTest {

    private static final String REASON = "Sent before <all> signers saw {{body}}.";
    private static final String NOTICE = "Retracted on February 16, 2021: " + REASON;
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private String letter;

    @BeforeEach
    void retract() {
        TestData.reset();
        letter = TestData.openLetter("house", "2021-02-01");
        lead(letter, "2021-02-12", "S001145").statusCode(200);
        sign(letter, "Q000023", "2021-02-12").statusCode(201);
        TestData.endorse(letter, TestData.organization("ACLU"), "2021-02-12").statusCode(201);
        move(letter, "sent", "2021-02-15").statusCode(201);
        editor().body("{\"on\": \"2021-02-16\", \"reason\": \"" + REASON + "\"}")
                .post(path("retraction"))
                .then()
                .statusCode(201);
    }

    private String path(String rest) {
        return "/v1/letters/" + letter + "/" + rest;
    }

    private static ExtractableResponse<Response> get(String path) {
        return RestAssured.given().get(path).then().statusCode(200).extract();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "documents/letter.txt",
                "documents/signatures.txt",
                "documents/endorsers.txt",
                "press-list",
                "endorser-list",
                "quotes",
                "signature-block"
            })
    void plainTextBeginsWithTheNoticeAndAnEmptyLine(String export) {
        assertThat(get(path(export)).asString()).startsWith(NOTICE + "\n\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"documents/letter.txt", "press-list", "endorser-list", "signature-block"})
    void plainTextAsOfTheDayBeforeIsNotMarked(String export) {
        assertThat(get(path(export) + "?asOf=2021-02-15").asString()).doesNotContain("Retracted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"letter", "signatures", "endorsers"})
    void documentsBeginWithTheNotice(String part) throws Exception {
        String document = path("documents/" + part);
        assertThat(WordXml.of(get(document + ".docx").asByteArray()).lines().get(0))
                .isEqualTo(NOTICE);
        try (PDDocument pdf = Loader.loadPDF(get(document + ".pdf").asByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .startsWith(NOTICE);
        }
        assertThat(get(document + ".html").asString())
                .contains("<p class=\"retraction\">" + NOTICE.replace("<all>", "&lt;all&gt;") + "</p>");
        String before = "?asOf=2021-02-15";
        assertThat(WordXml.of(get(document + ".docx" + before).asByteArray()).lines())
                .noneMatch(line -> line.startsWith("Retracted"));
        assertThat(get(document + ".html" + before).asString()).doesNotContain("Retracted");
    }

    @Test
    void documentFromATemplateBeginsWithTheNotice() throws Exception {
        RestAssured.given()
                .header("Authorization", "Bearer secret-of-the-editor")
                .contentType(WORD)
                .body(WordZip.of("<w:tbl><w:tr><w:tc>" + WordZip.paragraph("Office of {{title}}")
                                + "</w:tc></w:tr></w:tbl>" + WordZip.paragraph("{{body}}")
                                + WordZip.paragraph("{{signatures}}"))
                        .bytes())
                .put("/v1/document-templates/letterhead")
                .then()
                .statusCode(201);
        byte[] made = editor().get(path("documents/letter.docx?template=letterhead"))
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(WordXml.of(made).lines().get(0)).isEqualTo(NOTICE);
    }

    @Test
    void rowsOfSpreadsheetsEndWithTheDayAndTheReason() throws Exception {
        for (String table : List.of(path("signers"), "/v1/members/S001145/letters")) {
            List<String> csv = get(table + ".csv").asString().lines().toList();
            assertThat(csv.get(0)).endsWith(",retractedOn,retractionReason");
            assertThat(csv.subList(1, csv.size()))
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row).endsWith(",2021-02-16," + REASON));
            try (ReadableWorkbook book = new ReadableWorkbook(
                    new ByteArrayInputStream(get(table + ".xlsx").asByteArray()))) {
                Row row = book.getFirstSheet().read().get(1);
                int last = row.getCellCount() - 1;
                assertThat(row.getCellAsDate(last - 1).orElseThrow().toLocalDate())
                        .isEqualTo("2021-02-16");
                assertThat(row.getCellText(last)).isEqualTo(REASON);
            }
        }
        assertThat(get(path("signers.csv?asOf=2021-02-15")).asString().lines().skip(1))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row).endsWith(",,"));
    }

    @Test
    void feedsWidgetsAndPagesMarkARetractedLetter() {
        assertThat(get("/v1/feeds/letters.atom").asString())
                .contains("<title>Retracted: ")
                .contains("Retracted on February 16, 2021: Sent before &lt;all&gt;");
        assertThat(get("/embed/letters/" + letter).asString()).contains("Retracted on Feb 16, 2021");
        assertThat(get("/embed/letters/" + letter + "/badge.svg").asString()).contains("2 signed, retracted");
        assertThat(get("/").asString()).contains("<span class=\"pill warn\">retracted</span>");
        assertThat(get("/members/S001145").asString()).contains("<span class=\"pill warn\">retracted</span>");
        assertThat(get("/letters/" + letter).asString()).contains("\"creativeWorkStatus\":\"Retracted\"");
    }
}
