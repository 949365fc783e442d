package org.signatory.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.signatory.documents.WordXml.elements;
import static org.signatory.documents.WordXml.text;
import static org.signatory.documents.WordZip.paragraph;
import static org.signatory.support.TestData.anonymous;
import static org.signatory.support.TestData.as;
import static org.signatory.support.TestData.editor;
import static org.signatory.support.TestData.lead;
import static org.signatory.support.TestData.letter;
import static org.signatory.support.TestData.move;
import static org.signatory.support.TestData.sign;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signatory.security.Role;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;
import org.w3c.dom.Element;

/** Tests Word templates of offices. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class TemplatesTest {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String PATH = "/v1/document-templates/letterhead";

    private String letter;

    @BeforeEach
    void open() {
        TestData.reset();
        letter = letter("""
                {"title": "On roads {{body}}", "chamber": "house", "visibility": "public",
                 "recipients": [{"name": "Alejandro Mayorkas", "title": "Secretary"}],
                 "text": "First.\\n\\nSecond {{title}}."}""");
        move(letter, "open", "2021-02-01").statusCode(201);
        lead(letter, "2021-02-12", "S001145").statusCode(200);
        for (String each : List.of("Q000023", "N000147")) {
            sign(letter, each, "2021-02-12").statusCode(201);
        }
        TestData.endorse(letter, TestData.organization("ACLU"), "2021-02-12").statusCode(201);
    }

    private static RequestSpecification word(Role role) {
        return RestAssured.given()
                .header("Authorization", "Bearer secret-of-the-" + role.name().toLowerCase())
                .contentType(WORD);
    }

    private static ValidatableResponse save(byte[] file) {
        return word(Role.EDITOR).body(file).put(PATH).then();
    }

    private WordXml made(String query) throws Exception {
        return WordXml.of(editor().get(
                        "/v1/letters/" + letter + "/documents/letter.docx?template=letterhead&date=2021-02-12" + query)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
    }

    @Test
    void placeholdersSplitByWordAreFilled() throws Exception {
        save(WordZip.of(paragraph("Washington, {", "{da", "te}", "}; re: {{ Title }}")
                                + paragraph("{{recip", "ients}}")
                                + paragraph("{{", "salutation", "}}")
                                + paragraph("{{body}}")
                                + paragraph("Sincerely,")
                                + paragraph("{{signatures}}")
                                + paragraph("{", "{", "endorsers", "}", "}"))
                        .bytes())
                .statusCode(201)
                .body(
                        "placeholders",
                        contains("date", "recipients", "salutation", "title", "body", "signatures", "endorsers"));
        WordXml word = made("&columns=2");
        assertThat(word.lines().stream().filter(line -> !line.isEmpty()))
                .containsExactly(
                        "Washington, February 12, 2021; re: On roads {{body}}",
                        "Alejandro Mayorkas",
                        "Secretary",
                        "Dear Secretary Mayorkas:",
                        "First.",
                        "Second {{title}}.",
                        "Sincerely,",
                        "Jan Schakowsky",
                        "Member of Congress",
                        "Eleanor Holmes Norton",
                        "Member of Congress",
                        "Mike Quigley",
                        "Member of Congress",
                        "Endorsed by",
                        "ACLU");
        assertThat(text(word.part("word/header1.xml").getDocumentElement())).isEqualTo("Congress of the United States");
        assertThat(text(word.part("word/footer1.xml").getDocumentElement()))
                .isEqualTo("Washington, DC 20515, February 12, 2021");
        List<Element> columns = elements(word.part("word/document.xml"), "gridCol");
        assertThat(columns).hasSize(2);
        assertThat(columns.get(0).getAttributeNS(WordXml.W, "w")).isEqualTo("4180");
    }

    @Test
    void filledTextKeepsTheFormatOfThePlaceholder() throws Exception {
        String style = "<w:pPr><w:pStyle w:val=\"Letter\"/><w:spacing w:line=\"360\"/></w:pPr>";
        String font = "<w:rPr><w:rFonts w:ascii=\"Georgia\"/><w:i/></w:rPr>";
        save(WordZip.of("<w:p>" + style + "<w:r>" + font + "<w:t>{{bo</w:t></w:r><w:r><w:t>dy}}</w:t></w:r></w:p>")
                        .bytes())
                .statusCode(201);
        List<Element> paragraphs = elements(made("").part("word/document.xml"), "p");
        assertThat(paragraphs.stream().map(WordXml::text)).containsExactly("First.", "Second {{title}}.");
        assertThat(paragraphs).allSatisfy(paragraph -> {
            assertThat(elements(paragraph, "pStyle").get(0).getAttributeNS(WordXml.W, "val"))
                    .isEqualTo("Letter");
            assertThat(elements(paragraph, "spacing").get(0).getAttributeNS(WordXml.W, "line"))
                    .isEqualTo("360");
            assertThat(elements(paragraph, "rFonts").get(0).getAttributeNS(WordXml.W, "ascii"))
                    .isEqualTo("Georgia");
            assertThat(elements(paragraph, "i")).hasSize(1);
        });
    }

    @Test
    void templateEndingInSignaturesEndsInAParagraph() throws Exception {
        save(WordZip.of(paragraph("{{signatures}}")).bytes()).statusCode(201);
        Element body = elements(made("").part("word/document.xml"), "body").get(0);
        assertThat(body.getFirstChild().getLocalName()).isEqualTo("tbl");
        assertThat(body.getFirstChild().getNextSibling().getLocalName()).isEqualTo("p");
        assertThat(text(body)).doesNotContain("{{");
    }

    @Test
    void endorsersStartANewPageOrAreLeftOut() throws Exception {
        save(WordZip.of(paragraph("{{body}}") + paragraph("{{endorsers}}")).bytes())
                .statusCode(201);
        WordXml word = made("");
        assertThat(word.lines()).endsWith("Endorsed by", "ACLU");
        assertThat(elements(word.part("word/document.xml"), "pageBreakBefore")).hasSize(1);
        letter = TestData.openLetter("house", "2021-02-01");
        assertThat(String.join("\n", made("").lines())).doesNotContain("Endorsed", "{{");
    }

    @Test
    void replacingATemplateRequiresItsETag() throws Exception {
        byte[] first = WordZip.of(paragraph("{{body}}")).bytes();
        byte[] second = WordZip.of(paragraph("Re: {{title}}")).bytes();
        String etag = save(first).statusCode(201).extract().header("ETag");
        save(first).statusCode(200);
        save(second).statusCode(428).body("code", is("if-match-required"));
        word(Role.EDITOR).header("If-Match", etag).body(second).put(PATH).then().statusCode(200);
        word(Role.EDITOR).header("If-Match", etag).body(first).put(PATH).then().statusCode(412);
        String now = editor().get(PATH).then().statusCode(200).extract().header("ETag");
        assertThat(editor().get(PATH).asByteArray()).isEqualTo(second);
        editor().header("If-None-Match", now).get(PATH).then().statusCode(304);
        assertThat(made("").lines()).containsExactly("Re: On roads {{body}}");
        editor().get("/v1/document-templates")
                .then()
                .body("items", hasSize(1))
                .body("items[0].name", is("letterhead"))
                .body("items[0].size", is(second.length))
                .body("items[0].placeholders", contains("date", "title"));
        editor().delete(PATH).then().statusCode(428);
        editor().header("If-Match", etag).delete(PATH).then().statusCode(412);
        editor().header("If-Match", now).delete(PATH).then().statusCode(204);
        editor().get(PATH).then().statusCode(404);
        save(first).statusCode(201);
        editor().header("If-Match", now).delete(PATH).then().statusCode(412);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {{singatures}}         | The file has an unknown placeholder, {{singatures}}
            nothing                | The file has no placeholders
            Here: {{signatures}}   | in its own paragraph
            """)
    void templateThatCannotBeFilledIsRejectedWithAReason(String text, String reason) throws Exception {
        save(WordZip.of(paragraph(text)).footer(paragraph("Washington")).bytes())
                .statusCode(422)
                .body("code", is("file-unreadable"))
                .body("detail", containsString(reason));
    }

    @Test
    void signatureBlockInATableOrHeaderIsRejected() throws Exception {
        String table = "<w:tbl><w:tr><w:tc>" + paragraph("{{body}}") + "</w:tc></w:tr></w:tbl>" + paragraph("{{date}}");
        save(WordZip.of(table).bytes()).statusCode(422).body("detail", containsString("outside of tables"));
        save(WordZip.of(paragraph("{{date}}"))
                        .header(paragraph("{{endorsers}}"))
                        .bytes())
                .statusCode(422)
                .body("detail", containsString("headers"));
    }

    @Test
    void templateMayHaveLinksButNoExternalContent() throws Exception {
        save(WordZip.of(paragraph("{{body}}"))
                        .link("image", "http://localhost/pixel.png")
                        .bytes())
                .statusCode(422)
                .body("detail", containsString("(image http://localhost/pixel.png)"));
        save(WordZip.of(paragraph("{{body}}"))
                        .link("attachedTemplate", "file:///C:/office.dotm")
                        .bytes())
                .statusCode(422)
                .body("detail", containsString("(attachedTemplate file:"));
        save(WordZip.of(paragraph("{{body}}"))
                        .link("hyperlink", "https://www.congress.gov/")
                        .bytes())
                .statusCode(201);
    }

    @Test
    void filesOtherThanWordAreRejected() throws Exception {
        for (String text : List.of("", "{", "PK\u0003\u0004", "%PDF-1.7", "<w:document/>")) {
            save(text.getBytes(StandardCharsets.UTF_8)).statusCode(422).body("code", is("file-unreadable"));
        }
        save(WordZip.of(paragraph("{{body}}"))
                        .type("application/vnd.ms-word.document.macroEnabled.main+xml")
                        .bytes())
                .statusCode(422)
                .body("detail", containsString("macros"));
        byte[] whole = WordZip.of(paragraph("{{body}}")).bytes();
        save(java.util.Arrays.copyOf(whole, whole.length / 2)).statusCode(422).body("code", is("file-unreadable"));
        save(WordZip.of("<w:p><w:r>").bytes()).statusCode(422).body("code", is("file-unreadable"));
    }

    @Test
    void zipBombIsRejected() throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                zip.write(zeros);
            }
        }
        assertThat(file.size()).isLessThan(1 << 20);
        save(file.toByteArray()).statusCode(422).body("detail", containsString("16 MiB"));
    }

    @Test
    void xmlEntitiesAreNotResolved() throws Exception {
        byte[] file = WordZip.of(paragraph("{{body}}")).header(paragraph("x")).bytes();
        String xml = "<!DOCTYPE w [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>";
        ByteArrayOutputStream hostile = new ByteArrayOutputStream();
        try (var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(file));
                ZipOutputStream zip = new ZipOutputStream(hostile)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String part = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write((entry.getName().equals("word/document.xml")
                                ? xml + part.replace("{{body}}", "{{body}}&a;")
                                : part)
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        save(hostile.toByteArray()).statusCode(422).body("code", is("file-unreadable"));
    }

    @Test
    void onlyStaffUseTemplatesAndUnknownNamesListThem() throws Exception {
        save(WordZip.of(paragraph("{{body}}")).bytes()).statusCode(201);
        TestData.partner(UUID.fromString(TestData.organization("Indivisible")));
        String path = "/v1/letters/" + letter + "/documents/";
        for (String name : List.of("letterhead", "nothing")) {
            anonymous()
                    .get(path + "letter.docx?template=" + name)
                    .then()
                    .statusCode(401)
                    .body("detail", containsString("Only staff can use templates"));
            as(Role.PARTNER)
                    .get(path + "letter.docx?template=" + name)
                    .then()
                    .statusCode(403)
                    .body("detail", containsString("Only staff can use templates"));
        }
        as(Role.VIEWER).get(path + "letter.docx?template=letterhead").then().statusCode(200);
        as(Role.VIEWER)
                .get(path + "letter.docx?template=nothing")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", is("template"));
        for (String other : List.of("letter.pdf", "signatures.docx", "endorsers.txt")) {
            editor().get(path + other + "?template=letterhead")
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", is("template"));
        }
    }

    @Test
    void nameNotAllowedInUrlsIsRejected() throws Exception {
        word(Role.EDITOR)
                .body(WordZip.of(paragraph("{{body}}")).bytes())
                .put("/v1/document-templates/Letter%20Head")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", is("templateName"));
    }
}
