package org.signatory.ingest.signers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.signatory.ingest.signers.ReadUpload.signed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signatory.fuzz.HostileZip;
import org.signatory.ingest.files.FileFormatException;

/** Signers of letters, pages and mails, by the kind of file. */
class DocumentFormatsTest {

    private static final List<String> FOUR = List.of("S001145", "Q000023", "V000081", "K000389");

    private static String run(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static String cell(String content) {
        return "<w:tc>" + content + "</w:tc>";
    }

    private static String signature(String name) {
        return run(name) + run("Member of Congress") + run("Illinois") + run("");
    }

    private static ParsedSignerUpload docx(String body) {
        return ReadUpload.of(
                HostileZip.document(run("Sincerely,") + body, "", 0, "").bytes());
    }

    @Test
    void cellsWithSeveralParagraphsAreReadOneAfterAnother() {
        assertThat(signed(docx("<w:tbl><w:tr>"
                        + cell(signature("Jan Schakowsky") + signature("Mike Quigley"))
                        + cell(signature("Nydia M. Velázquez") + signature("Ro Khanna"))
                        + "</w:tr></w:tbl>")))
                .isEqualTo(FOUR);
    }

    @Test
    void tablesInTablesAreRead() {
        String inner = "<w:tbl><w:tr>" + cell(run("Jan Schakowsky")) + cell(run("Mike Quigley")) + "</w:tr><w:tr>"
                + cell(run("Nydia M. Velázquez")) + cell(run("Ro Khanna")) + "</w:tr></w:tbl>" + run("");

        assertThat(signed(docx("<w:tbl><w:tr>" + cell(inner) + cell(run("")) + "</w:tr></w:tbl>")))
                .isEqualTo(FOUR);
    }

    @Test
    void textBoxesAndContentControlsAreRead() {
        String box = "<w:p><w:r><w:pict><v:shape xmlns:v=\"urn:v\"><v:textbox><w:txbxContent>"
                + signature("Jan Schakowsky") + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>";
        String control = "<w:sdt><w:sdtContent>" + signature("Mike Quigley") + "</w:sdtContent></w:sdt>";

        assertThat(signed(docx(box + control))).containsExactly("S001145", "Q000023");
    }

    @Test
    @DisplayName("Struck-out names of a Word file are reported and are no signers")
    void struckOutNamesAreReported() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("Sincerely,");
            document.createParagraph().createRun().setText("Jan Schakowsky");
            XWPFRun struck = document.createParagraph().createRun();
            struck.setStrikeThrough(true);
            struck.setText("Barbara Lee");
            XWPFRun notStruck = document.createParagraph().createRun();
            notStruck.setStrikeThrough(false);
            notStruck.setText("Mike Quigley");
            document.write(out);
        }

        ParsedSignerUpload upload = ReadUpload.of(out.toByteArray());

        assertThat(signed(upload)).containsExactly("S001145", "Q000023");
        assertThat(upload.notices()).containsExactly("not read because the text is struck out: \"Barbara Lee\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Signed by:</p><p>Jan Schakowsky</p><p>Mike Quigley - NO</p><p>~~Barbara Lee~~</p>",
                "{\\rtf1\\ansi Signed by:\\par Jan Schakowsky\\par Mike Quigley - NO\\par ~~Barbara Lee~~\\par}",
                "From: a@example.org\nSubject: Letter\n\nSigned by:\nJan Schakowsky\nMike Quigley - NO\n~~Barbara Lee~~\n",
                "Signed by:\nJan Schakowsky\nMike Quigley - NO\n~~Barbara Lee~~\n"
            })
    void notesOnLinesCountInEachKindOfFile(String file) {
        assertThat(signed(ReadUpload.of(file))).containsExactly("S001145");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thanks,\nKelly",
                "Thank you!\n\nKelly",
                "Best,\nJohn Larson\nLegislative Director",
                "Best regards,\n\nJohn Larson\nLegislative Director\nOffice of Rep. Jan Schakowsky"
            })
    void theCloserOfAMailSignsNothingAndIsNotInDoubt(String closing) {
        ParsedSignerUpload upload = ReadUpload.of("From: a@example.org\nSubject: Letter\n\n"
                + "Please add to the letter:\n\nJan Schakowsky\nMike Quigley\n\n" + closing + "\n");

        assertThat(signed(upload)).containsExactly("S001145", "Q000023");
    }

    @Test
    void footnotesNameNoSigners() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("Sincerely,");
            document.createParagraph().createRun().setText("Jan Schakowsky");
            document.createFootnote().createParagraph().createRun().setText("Barbara Lee");
            document.write(out);
        }

        assertThat(signed(ReadUpload.of(out.toByteArray()))).containsExactly("S001145");
    }

    @Test
    void aTableOfResponsesInAWordFileIsReadByItsHeaders() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            String[] cells = {"Member", "Signed?", "Jan Schakowsky", "yes", "Barbara Lee", "no"};
            List<XWPFTableCell> all = document.createTable(3, 2).getRows().stream()
                    .flatMap(row -> row.getTableCells().stream())
                    .toList();
            for (int i = 0; i < cells.length; i++) {
                all.get(i).setText(cells[i]);
            }
            document.write(out);
        }

        ParsedSignerUpload upload = ReadUpload.of(out.toByteArray());

        assertThat(signed(upload)).containsExactly("S001145");
        assertThat(ReadUpload.with(SheetResponse.DECLINED, upload)).containsExactly("L000551");
    }

    private static ParsedSignerUpload pdf(String[]... columns) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            PDFont font = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                print(content, font, 40, 720, 14, "Sincerely,");
                for (int i = 0; i < columns.length; i++) {
                    // The lines of the last column have a distance of their own.
                    print(content, font, 40 + i * 180, 690, i == 2 ? 12 : 14, columns[i]);
                }
            }
            document.save(out);
        }
        return ReadUpload.of(out.toByteArray());
    }

    private static void print(PDPageContentStream content, PDFont font, float x, float y, float pitch, String... lines)
            throws IOException {
        for (int i = 0; i < lines.length; i++) {
            content.beginText();
            content.setFont(font, 10);
            content.newLineAtOffset(x, y - i * pitch);
            content.showText(lines[i]);
            content.endText();
        }
    }

    @Test
    @DisplayName("A copy line next to a signature column belongs to no other column")
    void aCopyLineNextToSignaturesIsNoSigner() throws IOException {
        ParsedSignerUpload upload = pdf(
                new String[] {
                    "Jan Schakowsky",
                    "Member of Congress",
                    "Mike Quigley",
                    "Member of Congress",
                    "Marcy Kaptur",
                    "Member of Congress"
                },
                new String[] {
                    "Nydia M. Velázquez",
                    "Member of Congress",
                    "Ro Khanna",
                    "Member of Congress",
                    "Rick Larsen",
                    "Member of Congress"
                },
                new String[] {
                    "Gwen Moore",
                    "Member of Congress",
                    "CC: The Honorable Jeanne Shaheen,",
                    "United States Senate",
                    "The Honorable John Thune, Majority",
                    "Whip"
                });

        assertThat(signed(upload))
                .containsExactlyInAnyOrder("S001145", "Q000023", "K000009", "V000081", "K000389", "L000560", "M001160");
    }

    @Test
    void aTableOfResponsesInAPdfIsReadByItsHeaders() throws IOException {
        ParsedSignerUpload upload =
                pdf(new String[] {"Member", "Jan Schakowsky", "Barbara Lee"}, new String[] {"State", "IL", "CA"});

        assertThat(signed(upload)).containsExactly("S001145", "L000551");
        assertThat(upload.names()).extracting(UploadedName::affiliation).containsExactly("IL", "CA");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><head><title>Barbara Lee</title></head><body><nav>Barbara Lee</nav><p>Signed by:</p><ul><li>Jan"
                        + " Schakowsky</li><li>Mike Quigley<li>Nydia M. Vel&aacute;zquez</li><li>Ro Khanna</ul>"
                        + "<script>var a = 'Barbara Lee'</script><p style='display: none'>Barbara Lee</p></body></html>",
                "<table><tr><th>Member</th><th>Signed?</th></tr><tr><td>Jan Schakowsky<td>yes<tr><td>Mike Quigley<td>yes"
                        + "<tr><td>Nydia M. Velázquez<td>yes<tr><td>Ro Khanna<td>yes<tr><td>Barbara Lee<td>no</table>",
                "<div>Sincerely,</div><div>Jan Schakowsky<br>Mike Quigley<br/>Nydia&nbsp;M.&nbsp;Velázquez<br>Ro"
                        + " Khanna<br><s>Barbara Lee</s></div>",
                "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Times;}}{\\info{\\author Barbara Lee}}{\\header Barbara Lee\\par}"
                        + "Sincerely,\\par Jan Schakowsky\\par Mike Quigley\\par Nydia M. Vel\\'e1zquez\\par {\\v Barbara Lee\\par}"
                        + "{\\strike Barbara Lee}{\\footnote Barbara Lee}Ro Khanna\\par}",
                "{\\rtf1\\ansi Sincerely,\\par\\trowd\\cellx4000\\cellx8000\\pard\\intbl Jan Schakowsky\\par Member of"
                        + " Congress\\par Mike Quigley\\par Member of Congress\\cell Nydia M. Vel\\u225?zquez\\par Member of"
                        + " Congress\\par Ro Khanna\\par Member of Congress\\cell\\row\\pard}"
            })
    void pagesAndRtfFilesAreReadAsTheyAreShown(String file) {
        assertThat(signed(ReadUpload.of(file))).isEqualTo(FOUR);
    }

    private static final String NAMES =
            "Please add the following Members:\n\nJan Schakowsky\nMike Quigley\nNydia M. Velázquez\nRo Khanna\n";

    private static final String HEADERS = "From: Barbara Lee <lee@example.org>\nTo: Adam Smith <smith@example.org>\n"
            + "Subject: Gwen Moore\nMIME-Version: 1.0\n";

    private static String base64(String text, String charset) {
        return Base64.getMimeEncoder().encodeToString(text.getBytes(java.nio.charset.Charset.forName(charset)));
    }

    @Test
    void theBodyOfAMailIsReadInAnyEncoding() {
        for (String charset : List.of("utf-8", "windows-1252", "utf-16le")) {
            assertThat(signed(ReadUpload.of(HEADERS + "Content-Type: text/plain; charset=\"" + charset
                            + "\"\nContent-Transfer-Encoding: base64\n\n" + base64(NAMES, charset))))
                    .isEqualTo(FOUR);
        }
        assertThat(signed(ReadUpload.of(HEADERS
                        + "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n"
                        + NAMES.replace("á", "=C3=A1").replace("Quigley", "Quig=\nley"))))
                .isEqualTo(FOUR);
    }

    @Test
    @DisplayName("A mail's text is read once, and its attachments are named")
    void aMailInTwoFormsIsReadOnce() {
        ParsedSignerUpload upload = ReadUpload.of(HEADERS
                + "Content-Type: multipart/mixed; boundary=m\n\n--m\nContent-Type: multipart/alternative; boundary=a\n\n"
                + "--a\nContent-Type: text/plain; charset=utf-8\n\n" + NAMES + "\n--a\nContent-Type: text/html;"
                + " charset=utf-8\n\n<p>" + NAMES.replace("\n", "<br>") + "</p>\n--a--\n--m\nContent-Type:"
                + " application/pdf; name=\"letter.pdf\"\nContent-Disposition: attachment\n\nx\n--m--\n");

        assertThat(signed(upload)).isEqualTo(FOUR);
        assertThat(upload.kind()).isEqualTo("eml");
        assertThat(upload.notices())
                .containsExactly(
                        "attachments were not read; upload the attachment that contains the list: \"letter.pdf\"");
    }

    @Test
    void aMailWithNothingButAnAttachmentSaysSo() {
        assertThatThrownBy(() -> ReadUpload.of(HEADERS
                        + "Content-Type: multipart/mixed; boundary=m\n\n--m\nContent-Type: text/plain\n\nSee the file.\n"
                        + "--m\nContent-Type: application/pdf\nContent-Disposition: attachment; filename=\"letter.pdf\"\n\nx\n"
                        + "--m--\n"))
                .hasMessageContaining("names no Member as a signer")
                .hasMessageContaining("\"letter.pdf\"");
    }

    @Test
    void aTextWithoutSignersIsRefused() {
        assertThatThrownBy(() -> ReadUpload.of("The meeting is on Friday."))
                .isInstanceOf(FileFormatException.class)
                .hasMessageStartingWith("The text names no Member as a signer.");
    }
}
