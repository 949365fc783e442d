package org.signatory.ingest.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.signatory.fuzz.HostileZip;
import org.signatory.matching.MatchScope;
import org.signatory.matching.MentionedMembers;
import org.signatory.matching.NameIndex;
import org.signatory.roster.RosterMemberLoader;

/** Letters as files, signature block included. */
class DocumentTest {

    private static final NameIndex ROSTER = NameIndex.of(RosterMemberLoader.bundled(), Map.of());

    private static List<String> signers(String text) {
        return MentionedMembers.of(text, ROSTER.on(LocalDate.of(2021, 2, 12)), MatchScope.ANY).signers().stream()
                .map(it -> it.match().matched() ? it.match().person().bioguideId() : it.written())
                .toList();
    }

    private static byte[] pdf(String[]... lines) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(page(document, lines));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static PDPage page(PDDocument document, String[]... lines) throws IOException {
        PDPage page = new PDPage();
        PDFont font = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            float y = 700;
            for (String[] line : lines) {
                for (int i = 0; i < line.length; i++) {
                    content.beginText();
                    content.setFont(font, 12);
                    content.newLineAtOffset(72 + i * 220, y);
                    content.showText(line[i]);
                    content.endText();
                }
                y -= 16;
            }
        }
        return page;
    }

    @Test
    void twoColumnSignatureBlockIsReadFromAPdf() throws IOException {
        byte[] file = pdf(
                new String[] {"We urge you to end the program."},
                new String[] {"Sincerely,"},
                new String[] {"Jan Schakowsky", "Mike Quigley"},
                new String[] {"Member of Congress", "Member of Congress"},
                new String[] {"Debbie Wasserman Schultz", "Jesús G. \"Chuy\" García"},
                new String[] {"Member of Congress", "Member of Congress"});

        assertThat(FileKind.of(file)).isEqualTo(FileKind.PDF);
        String text = DocumentTextReader.read(file, FileKind.PDF).text();
        assertThat(signers(text)).containsExactly("S001145", "W000797", "Q000023", "G000586");
    }

    @Test
    void pdfWithoutTextIsRejected() throws IOException {
        byte[] file = pdf();

        assertThatThrownBy(() -> DocumentTextReader.read(file, FileKind.PDF))
                .hasMessage("There is no text in the file; it may be a scanned image. Paste the list as text.");
    }

    @Test
    void protectedPdfIsRejected() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(page(document, new String[] {"Jan Schakowsky"}));
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(out);
        }

        assertThatThrownBy(() -> DocumentTextReader.read(out.toByteArray(), FileKind.PDF))
                .hasMessage("The file is protected. Save it as a PDF without protection and upload the new file.");
    }

    @Test
    void damagedPdfIsRejected() {
        assertThatThrownBy(
                        () -> DocumentTextReader.read("%PDF-1.7 cut".getBytes(StandardCharsets.US_ASCII), FileKind.PDF))
                .isInstanceOf(FileFormatException.class);
    }

    @Test
    void documentIsReadWithItsTables() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("Sincerely,");
            XWPFTable table = document.createTable(2, 2);
            table.getRow(0).getCell(0).setText("Jan Schakowsky");
            table.getRow(0).getCell(1).setText("Mike Quigley");
            table.getRow(1).getCell(0).setText("Member of Congress");
            table.getRow(1).getCell(1).setText("Member of Congress");
            document.write(out);
        }

        assertThat(FileKind.of(out.toByteArray())).isEqualTo(FileKind.DOCX);
        String text = DocumentTextReader.read(out.toByteArray(), FileKind.DOCX).text();
        assertThat(text).contains("Jan Schakowsky\tMike Quigley");
        assertThat(signers(text)).containsExactly("S001145", "Q000023");
    }

    @Test
    void deletedTextIsIgnoredAndContentControlsAreRead() {
        byte[] file = HostileZip.document(
                        "<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:moveFrom><w:r><w:t>Mike Quigley</w:t></w:r></w:moveFrom>"
                                + "<w:del><w:r><w:delText>Nydia</w:delText><w:t>Nydia</w:t></w:r></w:del>"
                                + "<w:ins><w:r><w:t>Jan Schakowsky</w:t></w:r></w:ins></w:p>"
                                + "<w:sdt><w:sdtContent><w:p><w:r><w:t>Ro</w:t><w:tab/><w:t>Khanna</w:t></w:r></w:p>"
                                + "</w:sdtContent></w:sdt>",
                        "",
                        0,
                        "")
                .bytes();

        assertThat(DocumentTextReader.read(file, FileKind.DOCX).text().lines())
                .containsExactly("Jan Schakowsky", "Ro\tKhanna");
    }
}
