package org.signatory.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.signatory.documents.WordXml.elements;
import static org.signatory.documents.WordXml.text;
import static org.signatory.support.TestData.anonymous;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signatory.support.Programs;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;
import org.w3c.dom.Element;

/** Tests the longest possible signature block page by page: all Members of both chambers on one day. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesOfAllTest {

    private static final Set<String> OFFICES = Set.of("Member of Congress", "United States Senator");
    private static final int SEATS = 538;

    private String letter;
    private List<String> names;

    @BeforeEach
    void sign() {
        if (letter != null) {
            return;
        }
        TestData.reset();
        letter = Congress.letterOfAll();
        names = Congress.names(letter);
        assertThat(names)
                .hasSize(SEATS)
                .contains(
                        "Nydia M. Vel\u00e1zquez",
                        "Tony C\u00e1rdenas",
                        "Nanette Diaz Barrag\u00e1n",
                        "Ben Ray Luj\u00e1n")
                .contains("Ra\u00fal M. Grijalva", "Linda T. S\u00e1nchez", "Jenniffer Gonz\u00e1lez-Col\u00f3n")
                .contains("Eleanor Holmes Norton", "Jes\u00fas G. \"Chuy\" Garc\u00eda", "Kaiali\u2019i Kahele");
    }

    /** Returns the file, which is also saved in target/documents. */
    private byte[] file(String document, String query) throws IOException {
        byte[] file = anonymous()
                .get("/v1/letters/" + letter + "/documents/" + document + query)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        Path seen =
                Files.createDirectories(Path.of("target/documents")).resolve(query.replaceAll("\\W+", "-") + document);
        Files.write(seen, file);
        return file;
    }

    @Test
    void wordFileHasEveryNameOnceInOrderWithoutPageBreaks() throws Exception {
        WordXml word = WordXml.of(file("letter.docx", ""));
        List<Element> rows = elements(word.part("word/document.xml"), "tr");
        List<String> signed = new ArrayList<>();
        for (Element row : rows) {
            assertThat(elements(elements(row, "trPr").get(0), "cantSplit")).hasSize(1);
            for (Element paragraph : elements(row, "p")) {
                List<String> lines = List.of(text(paragraph).split("\n"));
                if (!lines.equals(List.of(""))) {
                    assertThat(elements(paragraph, "keepLines")).hasSize(1);
                    assertThat(lines).hasSize(2);
                    assertThat(OFFICES).contains(lines.get(1));
                    signed.add(lines.get(0));
                }
            }
        }
        assertThat(signed).isEqualTo(names);
        assertThat(rows).hasSize(SEATS / 2);
        assertThat(word.partNames()).contains("word/styles.xml").contains("word/footer1.xml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?columns=1",
                "?columns=1&signatureSpace=true",
                "?columns=3",
                "?columns=3&signatureSpace=true"
            })
    void pdfHasEveryNameOnceInOrderWithoutPageBreaks(String query) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(file("letter.pdf", query))) {
            List<String> signed = new ArrayList<>();
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                signed.addAll(signers(page(pdf, page)));
            }
            assertThat(signed).isEqualTo(names);
        }
    }

    private static List<String> page(PDDocument pdf, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        // In drawing order, which is the reading order.
        stripper.setSortByPosition(false);
        return stripper.getText(pdf)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /**
     * Returns the names on a page that are followed by their line. A long name may take two lines in a narrow column.
     */
    private List<String> signers(List<String> lines) {
        List<String> signers = new ArrayList<>();
        String before = "";
        for (String line : lines) {
            if (OFFICES.contains(line)) {
                assertThat(names).as("above a line").contains(before);
                signers.add(before);
            }
            before = names.stream().noneMatch(line::equals) && names.contains(before + " " + line)
                    ? before + " " + line
                    : line;
        }
        assertThat(names.stream().filter(name -> lines.contains(name)))
                .as("names on a page that have their line there")
                .allSatisfy(name -> assertThat(signers).contains(name));
        return signers;
    }

    @Test
    void pdfIsTaggedAndEmbedsItsFonts() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(file("letter.pdf", "?grouping=chamber"))) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("en-US");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("End the 287(g) program");
            assertThat(new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("pdfuaid");
            List<String> tags = tags(catalog.getStructureTreeRoot()).toList();
            assertThat(tags).contains("Document", "P", "H1");
            assertThat(tags.stream().filter("P"::equals).count()).isGreaterThan(SEATS * 2L);
            assertThat(tags.stream().filter("H1"::equals)).hasSize(3);
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    assertThat(font.getName()).contains("LiberationSerif");
                }
                assertThat(page.getAnnotations()).isEmpty();
                assertThat(page.getMediaBox().getWidth()).isEqualTo(612);
                assertThat(page.getMediaBox().getHeight()).isEqualTo(792);
            }
        }
    }

    private static Stream<String> tags(PDStructureNode node) {
        return node.getKids().stream()
                .filter(PDStructureElement.class::isInstance)
                .map(PDStructureElement.class::cast)
                .flatMap(element -> Stream.concat(Stream.of(element.getStructureType()), tags(element)));
    }

    /** Reads the PDF with Poppler; skipped with a message if it is not installed. */
    @Test
    void popplerReadsTheSameNames() throws Exception {
        Path file = Files.createTempFile("letter", ".pdf");
        try {
            Files.write(file, file("letter.pdf", "?columns=1"));
            List<String> lines = poppler(file);
            assertThat(lines.stream().map(String::strip).filter(names::contains))
                    .containsExactlyElementsOf(names);
        } finally {
            Files.delete(file);
        }
    }

    private static List<String> poppler(Path file) throws IOException, InterruptedException {
        assumeTrue(Programs.has("pdftotext"), "pdftotext is not installed here");
        Process process = new ProcessBuilder("pdftotext", "-enc", "UTF-8", file.toString(), "-").start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return text.lines().toList();
    }
}
