package org.signatory.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signatory.documents.WordXml.elements;
import static org.signatory.documents.WordXml.text;
import static org.signatory.support.TestData.editor;
import static org.signatory.support.TestData.lead;
import static org.signatory.support.TestData.letter;
import static org.signatory.support.TestData.move;
import static org.signatory.support.TestData.sign;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;
import org.w3c.dom.Element;

@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
@DisplayName("A text in Markdown has its structure in every format")
class MarkdownDocumentsTest {

    private static final String TEXT = """
            We write to urge you to end the **287(g) program**, the *Secure Communities* program, and the use of ICE \
            detainers.[^gao] See the [report of 2021](https://www.gao.gov/products/gao-21-186).

            ## Background

            The current immigration enforcement regime depends on the time and resources of local law enforcement agencies.[^law]

            1. End the agreements:
               - in jails
               - in the field
            2. Report to Congress.[^gao]

            | Fiscal year | Agreements |
            |:--|--:|
            | 2019 | 89 |
            | 2020 | **150** |

            > Communities lose their trust.

            ### Next steps

            We look forward to your response.

            [^gao]: U.S. Government Accountability Office, *Immigration Enforcement*, GAO-21-186.
            [^law]: 8 U.S.C. § 1357(g).
            """;

    @BeforeEach
    void reset() {
        TestData.reset();
    }

    private static String open(String text) throws Exception {
        String id = letter(new ObjectMapper()
                .writeValueAsString(Map.of(
                        "title", "End the 287(g) program",
                        "chamber", "house",
                        "visibility", "public",
                        "text", text,
                        "recipients",
                                List.of(Map.of(
                                        "honorific", "The Honorable",
                                        "name", "Alejandro Mayorkas",
                                        "title", "Secretary",
                                        "agency", "Department of Homeland Security",
                                        "street", "301 7th Street, SW",
                                        "city", "Washington, DC 20528")))));
        move(id, "open", "2021-02-01").statusCode(201);
        lead(id, "2021-02-10", "S001145", "Q000023", "E000297").statusCode(200);
        for (String each : List.of("N000147", "G000586", "D000197")) {
            sign(id, each, "2021-02-11").statusCode(201);
        }
        return id;
    }

    private static byte[] file(String id, String format) throws Exception {
        byte[] file = editor().get("/v1/letters/" + id + "/documents/letter." + format + "?date=2021-02-11")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        Files.write(Files.createDirectories(Path.of("target/documents")).resolve("markdown." + format), file);
        return file;
    }

    @Test
    void plainTextHasMarksForListsAndNotes() throws Exception {
        assertThat(new String(file(open(TEXT), "txt"), StandardCharsets.UTF_8))
                .contains("""
                        We write to urge you to end the 287(g) program, the Secure Communities
                        program, and the use of ICE detainers.[1] See the report of 2021
                        (https://www.gao.gov/products/gao-21-186).

                        Background

                        The current immigration enforcement regime depends on the time and
                        resources of local law enforcement agencies.[2]

                        1. End the agreements:
                           - in jails
                           - in the field
                        2. Report to Congress.[1]

                        Fiscal year | Agreements
                        2019 | 89
                        2020 | 150

                          Communities lose their trust.

                        Next steps

                        We look forward to your response.

                        Sincerely,
                        """)
                .endsWith("""
                        Eleanor Holmes Norton
                        Member of Congress

                        [1] U.S. Government Accountability Office, Immigration Enforcement,
                            GAO-21-186.

                        [2] 8 U.S.C. § 1357(g).
                        """);
    }

    @Test
    void htmlHasElementsAndLinkedNotes() throws Exception {
        String html = new String(file(open(TEXT), "html"), StandardCharsets.UTF_8);
        assertThat(html)
                .contains(
                        "<strong>287(g) program</strong>",
                        "<em>Secure Communities</em>",
                        "<h2>Background</h2>",
                        "<h3>Next steps</h3>",
                        "<sup id=\"ref-1\"><a href=\"#note-1\" aria-label=\"Footnote 1\">1</a></sup>",
                        "href=\"https://www.gao.gov/products/gao-21-186\"",
                        "<th align=\"right\">Agreements</th>",
                        "<blockquote>")
                .containsOnlyOnce("id=\"ref-1\"");
        assertThat(html.indexOf("8 U.S.C.")).isGreaterThan(html.indexOf("Eleanor Holmes Norton"));
    }

    @Test
    void wordFileHasRealListsTablesLinksAndFootnotes() throws Exception {
        byte[] file = file(open(TEXT), "docx");
        WordXml word = WordXml.of(file);
        List<Element> notes = elements(word.part("word/footnotes.xml"), "footnote");
        assertThat(notes.stream().map(WordXml::text).map(String::strip).filter(note -> !note.isEmpty()))
                .containsExactly(
                        "U.S. Government Accountability Office, Immigration Enforcement, GAO-21-186.",
                        "8 U.S.C. \u00a7 1357(g).");
        assertThat(elements(word.part("word/document.xml"), "footnoteReference"))
                .extracting(each -> each.getAttributeNS(WordXml.W, "id"))
                .containsExactlyElementsOf(notes.subList(2, 4).stream()
                        .map(each -> each.getAttributeNS(WordXml.W, "id"))
                        .toList());
        assertThat(elements(word.part("word/document.xml"), "numPr")).hasSize(4);
        assertThat(elements(word.part("word/document.xml"), "tblHeader")).hasSize(1);
        assertThat(text(elements(word.part("word/document.xml"), "hyperlink").get(0)))
                .isEqualTo("report of 2021");
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(file))) {
            assertThat(read.getHyperlinks())
                    .extracting(link -> link.getURL())
                    .containsExactly("https://www.gao.gov/products/gao-21-186");
            assertThat(read.getFootnotes()).hasSize(4);
        }
    }

    @Test
    void pdfHasEachFootnoteOnThePageThatRefersToIt() throws Exception {
        String pages = IntStream.rangeClosed(1, 40)
                .mapToObj(i -> "Paragraph " + i + ". " + "We ask for a report. ".repeat(14)
                        + (i % 3 == 0 ? "[^" + i + "]" : ""))
                .collect(Collectors.joining("\n\n"));
        String notes = Stream.iterate(3, i -> i + 3)
                .limit(13)
                .map(i -> "[^" + i + "]: Source of paragraph " + i + ".")
                .collect(Collectors.joining("\n"));
        try (PDDocument pdf = Loader.loadPDF(file(open(pages + "\n\n" + notes), "pdf"))) {
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                String words = page(pdf, page);
                assertThat(words.lines()
                                .filter(line -> line.contains("Source of paragraph"))
                                .map(line -> line.replaceAll(".*paragraph (\\d+)\\..*", "$1"))
                                .toList())
                        .as("notes on page %d", page)
                        .isEqualTo(words.lines()
                                .filter(line -> line.matches("Paragraph \\d+\\. .*"))
                                .map(line -> line.replaceAll("Paragraph (\\d+)\\..*", "$1"))
                                .filter(number -> Integer.parseInt(number) % 3 == 0)
                                .toList());
            }
        }
    }

    private static String page(PDDocument pdf, int page) throws Exception {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf);
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "pdf", "docx", "txt"})
    void everyFormatOfTheWholeTextIsMade(String format) throws Exception {
        assertThat(file(open(TEXT), format)).isNotEmpty();
    }
}
