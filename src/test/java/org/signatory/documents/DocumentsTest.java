package org.signatory.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.signatory.support.TestData.anonymous;
import static org.signatory.support.TestData.as;
import static org.signatory.support.TestData.editor;
import static org.signatory.support.TestData.lead;
import static org.signatory.support.TestData.letter;
import static org.signatory.support.TestData.move;
import static org.signatory.support.TestData.sign;
import static org.signatory.support.TestData.withdraw;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signatory.security.Role;
import org.signatory.support.MovableClock;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

/** Tests the content of a letter's documents, and who may download them. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class DocumentsTest {

    private static final String DAY = "2021-02-12";

    /** The number of a list item, which Word and browsers print without having it in the text. */
    private static final String LIST_MARK = "(?m)^\\d\\. ";

    @BeforeEach
    void reset() {
        TestData.reset();
    }

    private static ExtractableResponse<Response> get(String letter, String document) {
        return (document.matches(".*(date|salutation)=.*") ? editor() : anonymous())
                .get("/v1/letters/" + letter + "/documents/" + document)
                .then()
                .statusCode(200)
                .extract();
    }

    private static String open(String chamber, String more) {
        String id = letter(
                "{\"title\": \"A letter\", \"visibility\": \"public\", \"chamber\": \"" + chamber + "\"" + more + "}");
        move(id, "open", "2021-02-01").statusCode(201);
        return id;
    }

    @Test
    void letterHasItsPartsInOrder() {
        String id = open("bicameral", """
                , "recipients": [{"name": "Alejandro Mayorkas", "title": "Secretary", "agency": "Department of Homeland Security"}],
                "summary": "Not printed.", "text": "We urge you to end the program.\\n\\nWe thank you."\
                """);
        lead(id, DAY, "S001145").statusCode(200);
        sign(id, "Q000023", DAY).statusCode(201);
        sign(id, "D000622", DAY).statusCode(201);
        sign(id, "N000147", DAY).statusCode(201);
        withdraw(id, "Q000023", DAY).statusCode(200);
        TestData.endorse(id, TestData.organization("ACLU"), DAY).statusCode(201);
        assertThat(get(id, "letter.txt?date=2021-02-12").asString()).isEqualTo("""
                February 12, 2021

                Alejandro Mayorkas
                Secretary
                Department of Homeland Security

                Dear Secretary Mayorkas:

                We urge you to end the program.

                We thank you.

                Sincerely,

                Jan Schakowsky
                Member of Congress

                Tammy Duckworth
                United States Senator

                Eleanor Holmes Norton
                Member of Congress


                Endorsed by

                ACLU
                """);
        assertThat(get(id, "signatures.txt").asString())
                .isEqualTo(anonymous()
                        .get("/v1/letters/" + id + "/signature-block")
                        .asString());
        assertThat(get(id, "endorsers.txt").asString()).isEqualTo("Endorsed by\n\nACLU\n");
    }

    @Test
    void signatureSpaceIsRejectedForPlainText() {
        anonymous()
                .accept("*/*")
                .get("/v1/letters/" + open("house", "") + "/documents/letter.txt?signatureSpace=true")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", is("signatureSpace"));
    }

    @Test
    void allFormatsHaveTheSameText() throws Exception {
        String id = Congress.letterOfAll();
        List<String> text = get(id, "letter.txt?columns=1")
                .asString()
                .replaceAll(LIST_MARK, "")
                .replaceAll("\\s+", " ")
                .lines()
                .toList();
        String word = String.join(
                " ", WordXml.of(get(id, "letter.docx?columns=1").asByteArray()).lines());
        String html = get(id, "letter.html?columns=1").asString();
        String page = html.substring(html.lastIndexOf("</h1>"))
                .replaceAll("<[^>]+>", " ")
                .replace("&quot;", "\"")
                .replace("&#39;", "'");
        try (PDDocument pdf = Loader.loadPDF(get(id, "letter.pdf?columns=1").asByteArray())) {
            String pages = new PDFTextStripper()
                    .getText(pdf)
                    .replaceAll("(?m)^\\d+ *$", "")
                    .replaceAll(LIST_MARK, "");
            assertThat(List.of(pages, word, page))
                    .allSatisfy(each -> assertThat(each.replaceAll("\\s+", " ").strip())
                            .isEqualTo(text.get(0).strip()));
        }
    }

    @Test
    void signersAreInTheRequestedOrder() {
        String id = open("house", "");
        lead(id, DAY, "S001145", "D000197").statusCode(200);
        sign(id, "Q000023", "2021-02-11").statusCode(201);
        sign(id, "E000297", "2021-02-10").statusCode(201);
        sign(id, "G000586", "2021-02-09").statusCode(201);
        assertThat(names(id, "")).containsExactly("Schakowsky", "DeGette", "Espaillat", "Garc\u00eda", "Quigley");
        assertThat(names(id, "?sort=seniority"))
                .containsExactly("Schakowsky", "DeGette", "Quigley", "Espaillat", "Garc\u00eda");
        assertThat(names(id, "?sort=signed"))
                .containsExactly("Schakowsky", "DeGette", "Garc\u00eda", "Espaillat", "Quigley");
        assertThat(names(id, "?columns=3")).isEqualTo(names(id, ""));
    }

    /** Returns the surnames in the signature block of the plain text, which has one column. */
    private static List<String> names(String letter, String choices) {
        return get(letter, "signatures.txt" + choices)
                .asString()
                .lines()
                .filter(line -> !line.isBlank() && !line.equals("Member of Congress"))
                .map(line -> line.replaceFirst(".* ", ""))
                .toList();
    }

    @Test
    void chamberHeadingsAreOptional() {
        String id = open("bicameral", "");
        lead(id, DAY, "S001145", "D000622").statusCode(200);
        sign(id, "Q000023", DAY).statusCode(201);
        assertThat(get(id, "signatures.txt?grouping=chamber&firstChamber=house").asString())
                .isEqualTo("""
                House of Representatives

                Jan Schakowsky
                Member of Congress

                Mike Quigley
                Member of Congress

                United States Senate

                Tammy Duckworth
                United States Senator
                """);
        assertThat(get(id, "signatures.txt?grouping=chamber").asString()).startsWith("United States Senate\n");
        assertThat(get(id, "signatures.html?grouping=chamber").asString())
                .contains("<h2>United States Senate</h2>", "<h2>House of Representatives</h2>");
        assertThat(get(open("house", ""), "signatures.txt?grouping=chamber").asString())
                .isEmpty();
    }

    @Test
    void letterIsDatedOnItsSendingDayOrToday() {
        String id = open("house", "");
        MovableClock.stopAt("2021-02-13T03:00:00Z");
        assertThat(get(id, "letter.txt").asString()).startsWith("February 12, 2021\n");
        MovableClock.run();
        move(id, "closed", "2021-02-19").statusCode(201);
        move(id, "sent", "2021-02-20").statusCode(201);
        assertThat(get(id, "letter.txt").asString()).startsWith("February 20, 2021\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Alejandro Mayorkas            | Secretary                     | Dear Secretary Mayorkas:
            The Honorable Janet L. Yellen | Secretary of the Treasury     | Dear Secretary Yellen:
            Robert F. Kennedy Jr.         | Secretary                     | Dear Secretary Kennedy:
            Ursula von der Leyen          | President                     | Dear President von der Leyen:
            Tae Johnson                   | Acting Director               | Dear Director Johnson:
            Charles P. Rettig             | Commissioner, Internal Revenue Service | Dear Commissioner Rettig:
            Joseph R. Biden, Jr.          | President of the United States | Dear Mr. President:
            Shalanda Young                | Deputy Acting Chief of Staff to the Director | Dear Shalanda Young:
            Department of Homeland Security |                             | To whom it may concern:
            """)
    void recipientsHaveAddressBlocks(String name, String title, String salutation) {
        String id = open(
                "house",
                ", \"recipients\": [{\"name\": \"" + name + "\", \"title\": "
                        + (title == null ? null : "\"" + title + "\"") + "}]");
        assertThat(get(id, "letter.txt").asString()).contains("\n\n" + salutation + "\n\n");
    }

    @Test
    void addressBlockHasEachLineOnce() {
        String id = open("house", """
                , "salutation": "Dear Madam Secretary:", "recipients": [
                {"honorific": "The Honorable", "name": "Janet L. Yellen", "title": "Secretary",
                 "agency": "Department of the Treasury", "street": "1500 Pennsylvania Avenue, NW", "city": "Washington, DC 20220"},
                {"name": "Department of the Treasury", "agency": "Department of the Treasury"}]""");
        assertThat(get(id, "letter.txt").asString()).contains("""
                The Honorable Janet L. Yellen
                Secretary
                Department of the Treasury
                1500 Pennsylvania Avenue, NW
                Washington, DC 20220

                Department of the Treasury

                Dear Madam Secretary:
                """);
    }

    @Test
    void salutationAndClosingInTheTextAreNotRepeated() {
        String own = get(
                        open("house", ", \"text\": \"Dear Mr. President:\\n\\nPlease do.\\n\\nSincerely,\""),
                        "letter.txt")
                .asString();
        assertThat(own).containsOnlyOnce("Dear").containsOnlyOnce("Sincerely,");
        String inOne = get(open("house", ", \"text\": \"Dear Secretary: We urge you.\""), "letter.txt")
                .asString();
        assertThat(inOne).containsOnlyOnce("Dear").contains("\n\nDear Secretary: We urge you.\n\n");
        assertThat(get(open("house", ", \"summary\": \"Asks for more.\""), "letter.txt?salutation=Dear Colleague:")
                        .asString())
                .contains("\n\nDear Colleague:\n\nAsks for more.\n\n");
    }

    @Test
    void plainTextWrapsAt72Columns() {
        String id = Congress.letterOfAll();
        assertThat(get(id, "letter.txt").asString().lines())
                .allSatisfy(line ->
                        assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(72));
    }

    @Test
    void filesHaveTheLettersNameTheDayAndTheirMediaType() {
        MovableClock.stopAt("2021-02-13T03:00:00Z");
        String id = letter("{\"title\": \"End the 287(g) \\\"program\\\"\\r\\n; now\", \"chamber\": \"house\","
                + " \"visibility\": \"public\"}");
        move(id, "open", "2021-02-01").statusCode(201);
        ExtractableResponse<Response> word = get(id, "signatures.docx");
        assertThat(word.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"end-the-287g-program-now-signatures-2021-02-12.docx\"");
        assertThat(word.contentType())
                .isEqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        assertThat(get(id, "letter.pdf").header("Content-Disposition"))
                .isEqualTo("inline; filename=\"end-the-287g-program-now-2021-02-12.pdf\"");
        String other = letter("{\"title\": \"Año 2026\", \"chamber\": \"house\", \"visibility\": \"public\"}");
        move(other, "open", "2021-02-01").statusCode(201);
        assertThat(get(other, "letter.pdf").header("Content-Disposition"))
                .isEqualTo(
                        "inline; filename=\"ano-2026-2021-02-12.pdf\"; filename*=UTF-8''a%C3%B1o-2026-2021-02-12.pdf");
        assertThat(get(id, "letter.pdf").contentType()).isEqualTo("application/pdf");
        assertThat(get(id, "letter.html").contentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(get(id, "letter.html").header("Content-Security-Policy"))
                .startsWith("default-src 'none'; style-src 'sha256-");
    }

    @Test
    void fileIsUnchangedUntilItsLetterChanges() {
        String id = open("house", "");
        String path = "/v1/letters/" + id + "/documents/letter.pdf";
        ExtractableResponse<Response> first = get(id, "letter.pdf");
        assertThat(get(id, "letter.pdf").asByteArray()).isEqualTo(first.asByteArray());
        anonymous()
                .header("If-None-Match", first.header("ETag"))
                .get(path)
                .then()
                .statusCode(304);
        sign(id, "Q000023", DAY).statusCode(201);
        assertThat(anonymous()
                        .header("If-None-Match", first.header("ETag"))
                        .get(path)
                        .then()
                        .statusCode(200)
                        .extract()
                        .header("ETag"))
                .isNotEqualTo(first.header("ETag"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "pdf", "html", "txt"})
    void outsidersGetNoDocumentsOfAHiddenLetter(String format) {
        String draft = letter("{\"title\": \"A draft\", \"chamber\": \"house\", \"visibility\": \"public\"}");
        String internal =
                letter("{\"title\": \"For the office\", \"chamber\": \"house\", \"visibility\": \"internal\"}");
        move(internal, "open", "2021-02-01").statusCode(201);
        for (String hidden : List.of(draft, internal)) {
            String path = "/v1/letters/" + hidden + "/documents/letter." + format;
            anonymous().get(path).then().statusCode(404).body("code", is("not-found"));
            editor().get(path).then().statusCode(200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "letter.doc, format",
        "envelope.pdf, part",
        "letter.pdf?columns=4, columns",
        "letter.pdf?columns=0, columns",
        "letter.pdf?sort=updated, sort",
        "letter.pdf?grouping=party, grouping",
        "letter.pdf?date=2021-02-30, date",
        "letter.pdf?signatureSpace=perhaps, signatureSpace"
    })
    void unknownOptionIsNamed(String document, String parameter) {
        anonymous()
                .get("/v1/letters/" + open("house", "") + "/documents/" + document)
                .then()
                .statusCode(400)
                .body("code", is("invalid-parameter"))
                .body("errors[0].parameter", is(parameter));
    }

    @Test
    void userTextIsEscapedInEveryFormat() throws Exception {
        String hostile =
                "<script>alert(1)</script>]]>&amp;<!--{inject:visitor.token}{#raw}{{body}}\" onload='x'\u0001\u000b\ufffe";
        String seen = "<script>alert(1)</script>]]>&amp;<!--{inject:visitor.token}{#raw}{{body}}\" onload='x'";
        String json = hostile.replace("\"", "\\\"")
                .replace("\u0001", "\\u0001")
                .replace("\u000b", "\\u000b")
                .replace("\ufffe", "\\ufffe");
        String id = letter("""
                {"title": "%1$s", "chamber": "house", "visibility": "public", "text": "%1$s", "summary": "%1$s",
                 "recipients": [{"name": "%1$s", "title": "%1$s", "agency": "%1$s"}]}""".formatted(json));
        move(id, "open", "2021-02-01").statusCode(201);
        String organization = editor().body("{\"name\": \"" + json + "\"}")
                .post("/v1/organizations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        TestData.endorse(id, organization, DAY).statusCode(201);
        WordXml word = WordXml.of(get(id, "letter.docx").asByteArray());
        assertThat(word.lines().stream().filter(seen::equals)).hasSize(2);
        assertThat(word.lines()).contains(seen.replace("&amp;", "&"));
        assertThat(word.part("docProps/core.xml").getDocumentElement().getTextContent())
                .contains(seen);
        String page = get(id, "letter.html").asString();
        assertThat(page)
                .doesNotContain("<script", "]]>", "<!--{", "\u0001", "\ufffe")
                .contains("&lt;script&gt;");
        assertThat(get(id, "letter.txt").body().asString()).doesNotContain("\u0001", "\u000b", "\ufffe");
        try (PDDocument pdf = Loader.loadPDF(get(id, "letter.pdf").asByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("<script>alert(1)</script>")
                    .contains("{#raw}{{body}}");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo(seen);
            assertThat(pdf.getDocumentCatalog().getOpenAction()).isNull();
        }
    }

    @Test
    void htmlHasALanguageATitleAndNoExternalContent() {
        String page = new String(get(Congress.letterOfAll(), "letter.html").asByteArray(), StandardCharsets.UTF_8);
        assertThat(page)
                .contains("<html lang=\"en-US\">", "<title>End the 287(g) program</title>", "<h2>Endorsed by</h2>")
                .contains("<h1 class=\"title\">End the 287(g) program</h1>", "Nydia M. Vel\u00e1zquez")
                .doesNotContain("src=", "href=", "url(", "@import", "<script");
    }

    @Test
    void onlyStaffMayOverrideTheRecord() {
        String id = open("house", "");
        TestData.partner(UUID.fromString(TestData.organization("Indivisible")));
        for (String choice : List.of("date=2021-02-12", "salutation=Dear all:", "template=letterhead")) {
            String path = "/v1/letters/" + id + "/documents/letter.docx?" + choice;
            anonymous().get(path).then().statusCode(401);
            as(Role.PARTNER).get(path).then().statusCode(403);
        }
        as(Role.VIEWER)
                .get("/v1/letters/" + id + "/documents/letter.docx?date=2021-02-12")
                .then()
                .statusCode(200);
    }

    @Test
    void contractListsEveryFormat() {
        anonymous()
                .get("/openapi?format=yaml")
                .then()
                .body(containsString("/v1/letters/{letterId}/documents/{part}.{format}"));
    }
}
