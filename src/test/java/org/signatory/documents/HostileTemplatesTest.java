package org.signatory.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.signatory.documents.WordZip.paragraph;

import java.io.IOException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signatory.ingest.files.DocxOpener;
import org.signatory.ingest.files.FileFormatException;

/** Tests templates whose documents would load or run something. */
class HostileTemplatesTest {

    private static final String OUTSIDE = " TargetMode=\"External\"";
    private static final String DOCUMENT = "word/_rels/document.xml.rels";
    private static final String PACKAGE = "_rels/.rels";
    private static final String VML =
            "xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\"";

    private static String run(String content) {
        return "<w:r>" + content + "</w:r>";
    }

    private static String mark(String type) {
        return run("<w:fldChar w:fldCharType=\"" + type + "\"/>");
    }

    private static String code(String text) {
        return run("<w:instrText xml:space=\"preserve\">" + text.replace("<", "&lt;") + "</w:instrText>");
    }

    /** Creates a template with a body placeholder and this XML in a paragraph. */
    private static WordZip with(String content) {
        return WordZip.of(paragraph("{{body}}") + "<w:p>" + content + "</w:p>");
    }

    private static void refused(WordZip template, String reason) throws IOException {
        byte[] bytes = template.bytes();
        assertThatThrownBy(() -> WordTemplateFile.read(bytes))
                .isInstanceOf(FileFormatException.class)
                .hasMessageContaining(reason);
    }

    private static void accepted(WordZip template) throws IOException {
        assertThat(WordTemplateFile.read(template.bytes()).placeholders()).contains("body");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DDE excel a b                        | DDE
            DDEAUTO c:\\\\x.exe "/c y"            | DDEAUTO
            includepicture "http://localhost/a"  | INCLUDEPICTURE
            INCLUDETEXT "\\\\\\\\localhost\\\\a"  | INCLUDETEXT
            IMPORT "http://localhost/a"          | IMPORT
            LINK Excel.Sheet "a.xlsx"            | LINK
            EMBED Package                        | EMBED
            DATABASE \\d "a"                     | DATABASE
            AUTOTEXT x                           | AUTOTEXT
            MACROBUTTON x y                      | MACROBUTTON
            RD "a.docx"                          | RD
            HYPERLINK "file:///c:/a"             | file:///c:/a
            HYPERLINK \\o "https://ok" file.exe  | file.exe
            HYPERLINK "//localhost/a"            | //localhost/a
            HYPERLINK \\\\localhost\\a             | localhost
            HYPERLINK \\localhost                | localhost
            """)
    void loadingOrRunningFieldIsRejectedInEveryNotation(String instruction, String word) throws IOException {
        String code = instruction.replace("\\\\", "\\");
        int middle = 2;
        String cut = code(code.substring(0, middle)) + code(code.substring(middle));
        refused(with(mark("begin") + cut + mark("separate") + run("<w:t>x</w:t>") + mark("end")), word);
        refused(with(mark("begin") + cut + mark("end")), word);
        refused(with(mark("begin") + cut), word);
        refused(with(cut), word);
        refused(with(mark("begin") + code(" IF 1 = 1 ") + mark("begin") + cut + mark("end") + mark("end")), word);
        refused(with("<w:fldSimple w:instr=\"" + code.replace("\"", "&quot;") + "\"/>"), word);
        refused(with("").header("<w:p>" + mark("begin") + cut + mark("end") + "</w:p>"), word);
        refused(
                WordZip.of(paragraph("{{body}}") + "<w:p>" + mark("begin") + code(code.substring(0, middle))
                        + "</w:p><w:p>" + code(code.substring(middle)) + mark("end") + "</w:p>"),
                word);
        refused(
                with(mark("begin")
                        + run("<w:delInstrText>" + code.replace("<", "") + "</w:delInstrText>")
                        + mark("end")),
                word);
    }

    @Test
    void nestedFieldInANameOrAddressIsRejected() throws IOException {
        String inner = mark("begin") + code("QUOTE \"DEAUTO\"") + mark("end");
        refused(with(mark("begin") + inner + code(" excel a") + mark("end")), "computed by another field");
        refused(with(mark("begin") + code("D") + inner + mark("end")), "computed by another field");
        refused(with(mark("begin") + code("HYPERLINK ") + inner + mark("end")), "computed by another field");
    }

    @Test
    @DisplayName("Plain text before the separator of a field counts as its instruction")
    void textInAnInstructionIsRejected() throws IOException {
        String include = run("<w:t>INCLUDEPICTURE \"http://localhost/a\"</w:t>");
        refused(with(mark("begin") + include + mark("separate") + mark("end")), "INCLUDEPICTURE");
        refused(with(mark("begin") + code("QUOTE ") + run("<w:t>{{title}}</w:t>") + mark("end")), "placeholder");
        accepted(with(
                mark("begin") + code("QUOTE \"a\"") + mark("separate") + run("<w:t>{{title}}</w:t>") + mark("end")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<svg/>", " \n<?xml version=\"1.0\"?><svg/>"})
    void pictureThatIsMarkupIsRejected(String content) throws IOException {
        refused(
                with("").part("word/media/a.png", "image/png", content)
                        .relationship(DOCUMENT, "image", "media/a.png", ""),
                "SVG");
    }

    @Test
    void displayFieldsAreAccepted() throws IOException {
        accepted(with(mark("begin") + code(" PA") + code("GE ") + mark("separate") + run("<w:t>1</w:t>") + mark("end")
                + "<w:fldSimple w:instr=\" NUMPAGES \"/>"
                + mark("begin") + code("HYPERLINK \"https://www.congress.gov/\" \\o \"Congress\"") + mark("separate")
                + mark("end")
                + mark("begin") + code("HYPERLINK \\l \"top\"") + mark("end")
                + "<w:fldSimple w:instr=\" DATE \"/><w:fldSimple w:instr=\" REF top \"/>"
                + mark("begin") + code("IF ") + mark("begin") + code(" PAGE ") + mark("end") + code(" = 1 \"a\" \"b\"")
                + mark("end")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <w:altChunk r:id="rId20"/>                          | altChunk
            <w:subDoc r:id="rId20"/>                            | subDoc
            <w:r><w:object/></w:r>                              | object
            <w:r><w:control/></w:r>                             | control
            <w:mailMerge/>                                      | mailMerge
            <w:attachedTemplate r:id="rId20"/>                  | attachedTemplate
            <w:r><w:pict><v:imagedata src="http://localhost/a"/></w:pict></w:r>    | src
            <w:r><w:pict><v:imagedata o:href="http://localhost/a"/></w:pict></w:r> | href
            <w:r><w:pict><v:imagedata r:href="rId20"/></w:pict></w:r>              | href
            <w:r><w:pict><v:imagedata o:althref="a"/></w:pict></w:r>               | althref
            <w:r><w:pict><v:rect href="file:///a"/></w:pict></w:r>                 | href
            <w:r><w:pict><v:fill r:link="rId20"/></w:pict></w:r>                   | link
            <w:r><w:pict><v:imagedata r:id="rId20"/></w:pict></w:r>                | rId20
            """)
    void markupThatLoadsContentIsRejected(String markup, String word) throws IOException {
        String known = markup.replaceAll("<v:(\\w+)", "<v:$1 " + VML);
        refused(with(known).relationship(DOCUMENT, "hyperlink", "http://localhost/a", OUTSIDE), word);
    }

    @ParameterizedTest
    @CsvSource({
        "image, http://localhost/a.png",
        "attachedTemplate, file:///C:/a.dotm",
        "http://localhost/hyperlink, http://localhost/a",
        "hyperlink, file:///C:/a.exe",
        "hyperlink, //localhost/a",
        "hyperlink, ms-word:ofe|u|http://localhost/a",
        "aFChunk, http://localhost/a",
        "frame, http://localhost/a",
        "oleObject, file:///C:/a"
    })
    void externalReferencesAreRejectedInEachPart(String type, String target) throws IOException {
        String word = type.replaceFirst(".*/", "");
        for (String file :
                new String[] {DOCUMENT, PACKAGE, "word/_rels/header1.xml.rels", "word/_rels/footer1.xml.rels"}) {
            refused(with("").relationship(file, type, target, OUTSIDE), "(" + word);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://www.congress.gov/", "http://www.congress.gov/", "mailto:letters@mail.house.gov"})
    void hyperlinksAreAccepted(String target) throws IOException {
        accepted(with("<w:hyperlink r:id=\"rId20\">" + run("<w:t>x</w:t>") + "</w:hyperlink>")
                .relationship(DOCUMENT, "hyperlink", target, OUTSIDE));
    }

    @ParameterizedTest
    @CsvSource({
        "word/vbaProject.bin, application/vnd.ms-office.vbaProject",
        "word/vbaProject.bin, image/png",
        "word/embeddings/a.bin, application/vnd.openxmlformats-officedocument.oleObject",
        "word/activeX/a.xml, application/vnd.ms-office.activeX+xml",
        "word/a.html, text/html",
        "word/a.xml, text/html",
        "word/media/a.svg, image/svg+xml",
        "word/charts/chart1.xml, application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
        "customUI/customUI.xml, application/vnd.ms-office.webextension+xml"
    })
    void unknownPartIsRejected(String name, String type) throws IOException {
        refused(with("").part(name, type, "<a/>"), name);
    }

    @ParameterizedTest
    @CsvSource({
        "a.jpeg, image/jpeg, image",
        "a.gif, image/gif, image",
        "a.bmp, image/bmp, image",
        "a.tiff, image/tiff, image",
        "a.emf, image/x-emf, image",
        "a.wmf, image/x-wmf, image",
        "a.odttf, application/vnd.openxmlformats-officedocument.obfuscatedFont, font"
    })
    void embeddedPicturesAndFontsAreAccepted(String name, String type, String relationship) throws IOException {
        accepted(with("").part("word/media/" + name, type, "x")
                .relationship(DOCUMENT, relationship, "media/" + name, ""));
    }

    @Test
    void partTypesMatchTheirContent() throws IOException {
        String styles = "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml";
        refused(
                with("").part("word/a.png", "image/png", "x").relationship(DOCUMENT, "header", "a.png", ""),
                "wrong type");
        refused(with("").part("word/a.xml", styles, "<a/>").relationship(DOCUMENT, "image", "a.xml", ""), "wrong type");
        refused(
                with("").part("word/a.xml", "application/xml", "<a/>").relationship(DOCUMENT, "footnotes", "a.xml", ""),
                "wrong type");
        refused(
                with("").part("word/a.xml", styles, "<a/>").relationship(DOCUMENT, "vbaProject", "a.xml", ""),
                "vbaProject");
        accepted(
                with("").part("word/media/a.png", "image/png", "x").relationship(DOCUMENT, "image", "media/a.png", ""));
        accepted(with("").part("customXml/item1.xml", "application/xml", "<a src=\"x\"/>")
                .relationship(DOCUMENT, "customXml", "../customXml/item1.xml", ""));
    }

    @Test
    void deeplyNestedAndVeryLongTemplatesAreRejected() throws IOException {
        String open = "<w:tbl><w:tr><w:tc>".repeat(2_000);
        refused(
                WordZip.of(paragraph("{{body}}") + open + "<w:p/>" + "</w:tc></w:tr></w:tbl>".repeat(2_000)),
                "200 levels deep");
        refused(WordZip.of(paragraph("{{body}}") + "<w:p/>".repeat(100_001)), "100,000 XML elements");
    }

    @Test
    void unlistedPartsAreNotRead() throws IOException {
        byte[] clean = with("").bytes();
        byte[] hostile = with("<w:altChunk r:id=\"rId20\"/>").bytes();
        // Programs that read from the start see the first archive; those that read the directory see the second.
        byte[] both = new byte[hostile.length + clean.length];
        System.arraycopy(hostile, 0, both, 0, hostile.length);
        System.arraycopy(clean, 0, both, hostile.length, clean.length);
        try (XWPFDocument read = DocxOpener.open(both, WordTemplateSafetyValidator::check)) {
            assertThat(read.getDocument().xmlText()).contains("{{body}}").doesNotContain("altChunk");
        } catch (FileFormatException refused) {
            assertThat(refused).hasMessageContaining("damaged");
        }
    }
}
