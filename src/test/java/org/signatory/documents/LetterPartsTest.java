package org.signatory.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.signatory.support.TestData.as;
import static org.signatory.support.TestData.editor;
import static org.signatory.support.TestData.lead;
import static org.signatory.support.TestData.letter;
import static org.signatory.support.TestData.move;
import static org.signatory.support.TestData.sign;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.signatory.security.Role;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
@DisplayName("A printed letter has each part once and in its place")
class LetterPartsTest {

    private static final String PARTS = """
            "delivery": "Via email", "reLine": "RE: 287(g) agreements",
            "cc": ["cc: The Honorable Gene L. Dodaro", "The Honorable Mike Johnson"],
            "enclosures": ["GAO-21-186"]""";

    @BeforeEach
    void reset() {
        TestData.reset();
    }

    private static String open(String more) {
        String id = letter("""
                {"title": "End the 287(g) program", "visibility": "public", "chamber": "house",
                 "recipients": [{"honorific": "The Honorable", "name": "Alejandro Mayorkas", "title": "Secretary"}],
                """ + more + "}");
        move(id, "open", "2021-02-01").statusCode(201);
        lead(id, "2021-02-11", "S001145").statusCode(200);
        sign(id, "Q000023", "2021-02-11").statusCode(201);
        return id;
    }

    private static byte[] file(String id, String document) throws Exception {
        byte[] file = editor().get("/v1/letters/" + id + "/documents/" + document)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        Files.write(
                Files.createDirectories(Path.of("target/documents"))
                        .resolve("parts-" + document.replaceAll("\\?.*", "")),
                file);
        return file;
    }

    private static final String PRINTED = """
            February 11, 2021

            Via email

            The Honorable Alejandro Mayorkas
            Secretary

            RE: 287(g) agreements

            Dear Secretary Mayorkas:

            We urge you to end the program.

            Sincerely,

            Jan Schakowsky
            Member of Congress

            Mike Quigley
            Member of Congress

            cc: The Honorable Gene L. Dodaro
                The Honorable Mike Johnson

            Enclosure: GAO-21-186
            """;

    @Test
    void fieldsArePrintedInEveryFormatInTheirOrder() throws Exception {
        String id = open(PARTS + ", \"text\": \"We urge you to end the program.\"");
        assertThat(new String(file(id, "letter.txt?date=2021-02-11"))).isEqualTo(PRINTED);
        assertEveryFormat(id);
    }

    @Test
    @DisplayName("The parts in a pasted text are printed like fields, each once")
    void partsOfTheTextAreInTheirPlaces() throws Exception {
        String id = open(
                "\"delivery\": \"Via email\", \"cc\": [\"The Honorable Gene L. Dodaro\"], \"text\": \"RE: 287(g) agreements"
                        + "\\n\\nDear Secretary Mayorkas:\\n\\nWe urge you to end the program.\\n\\nSincerely,\\n\\n"
                        + "cc: The Honorable Gene L. Dodaro\\nThe Honorable Mike Johnson\\n\\nEnclosure: GAO-21-186\"");
        assertThat(new String(file(id, "letter.txt?date=2021-02-11"))).isEqualTo(PRINTED);
        assertEveryFormat(id);
    }

    private static void assertEveryFormat(String id) throws Exception {
        String words = PRINTED.replaceAll("\\s+", " ").strip();
        String word = WordXml.of(file(id, "letter.docx?date=2021-02-11&columns=1")).lines().stream()
                .collect(Collectors.joining(" "));
        String page = new String(file(id, "letter.html?date=2021-02-11&columns=1"))
                .replaceAll("(?s).*</h1>", "")
                .replaceAll("<[^>]*>", " ");
        try (PDDocument pdf = Loader.loadPDF(file(id, "letter.pdf?date=2021-02-11&columns=1"))) {
            assertThat(Stream.of(word, page, new PDFTextStripper().getText(pdf)))
                    .allSatisfy(each ->
                            assertThat(each.replaceAll("\\s+", " ").strip()).isEqualTo(words));
        }
    }

    @Test
    void templateWithoutTheNewPlaceholdersHasTheParts() throws Exception {
        String id = open(PARTS + ", \"text\": \"We urge you to end the program.\"");
        editor().contentType(DocumentFormat.WORD)
                .body(WordZip.of(WordZip.paragraph("{{date}}")
                                + WordZip.paragraph("{{recipients}}")
                                + WordZip.paragraph("{{salutation}}")
                                + WordZip.paragraph("{{body}}")
                                + WordZip.paragraph("Sincerely,")
                                + WordZip.paragraph("{{signatures}}"))
                        .bytes())
                .put("/v1/document-templates/plain")
                .then()
                .statusCode(201);
        String word = WordXml.of(file(id, "letter.docx?date=2021-02-11&columns=1&template=plain")).lines().stream()
                .collect(Collectors.joining(" "));
        assertThat(word.replaceAll("\\s+", " ").strip())
                .isEqualTo(PRINTED.replaceAll("\\s+", " ").strip());
    }

    private static void importCommittees(String file) {
        as(Role.ADMIN)
                .contentType("application/yaml")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/v1/committees/imports?asOf=2021-02-01")
                .then()
                .statusCode(201);
    }

    @Test
    @DisplayName("The leaders of a committee sign with their titles, and the product reads its own file back")
    void leadersOfACommitteeHaveTheirTitles() throws Exception {
        importCommittees("[{type: house, name: House Committee on the Judiciary, thomas_id: HSJU}]");
        importCommittees("HSJU: [{party: majority, rank: 1, title: Chair, bioguide: S001145},"
                + " {party: majority, rank: 2, bioguide: Q000023}]");
        String id = open("\"summary\": \"Asks.\"");
        String block = new String(file(id, "signatures.txt?date=2021-02-11&committee=hsju"));
        assertThat(block).isEqualTo("""
                        Jan Schakowsky
                        Chair, House Committee on the Judiciary

                        Mike Quigley
                        Member of Congress
                        """);
        editor().body(Map.of("text", block, "asOf", "2021-02-11"))
                .post("/v1/members/match")
                .then()
                .statusCode(200)
                .body("mentions.bioguideId", contains("S001145", "Q000023"));
        editor().get("/v1/letters/" + id + "/documents/letter.txt?committee=HSJU&date=2021-01-01")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", is("committee"));
    }

    @Test
    void fieldsCanBeReadAndChanged() {
        String id = open(PARTS);
        editor().get("/v1/letters/" + id)
                .then()
                .body("delivery", is("Via email"))
                .body("reLine", is("287(g) agreements"))
                .body("cc", contains("The Honorable Gene L. Dodaro", "The Honorable Mike Johnson"))
                .body("enclosures", contains("GAO-21-186"));
        editor().header("If-Match", "*")
                .body("{\"reLine\": null, \"cc\": [\"  \"]}")
                .patch("/v1/letters/" + id)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("/cc/0"));
        editor().header("If-Match", "*")
                .body("{\"reLine\": null, \"cc\": [], \"enclosures\": [\"Enclosure\"]}")
                .patch("/v1/letters/" + id)
                .then()
                .statusCode(200)
                .body("reLine", nullValue())
                .body("cc.size()", is(0))
                .body("enclosures", contains("Enclosure"));
    }
}
