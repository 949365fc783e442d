package org.signatory.ingest.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.signatory.fuzz.HostileFile;
import org.signatory.fuzz.HostileFiles;
import org.signatory.fuzz.HostileZip;
import org.signatory.ingest.signers.ParsedSignerUpload;
import org.signatory.ingest.signers.SignerImportInput;
import org.signatory.matching.DatedNameIndex;
import org.signatory.matching.MatchScope;
import org.signatory.matching.NameIndex;
import org.signatory.roster.RosterMemberLoader;

/** Files that cost a reader much more than they weigh. */
class HostileFilesTest {

    /** What is wrong with them is not looked at, or not in each of them. */
    private static final List<String> READ = List.of(
            "xlsx: damaged parts",
            "xlsx: a long number format",
            "pdf: ranges of characters",
            "pdf: nested arrays",
            "html: nested tables",
            "rtf: nested groups");

    /** How many files of each kind are read. */
    private static final int SEEDS = Integer.getInteger("hostile.seeds", 1);

    static Stream<String> kinds() {
        return HostileFiles.kinds().stream().filter(kind -> !kind.startsWith("yaml"));
    }

    private static final DatedNameIndex ROSTER =
            NameIndex.of(RosterMemberLoader.bundled(), Map.of()).on(LocalDate.of(2021, 2, 12));

    private static SignerImportInput draft(byte[] content) {
        return new SignerImportInput(null, content, null, true, null, null, null, null, null, null, false, null);
    }

    /** Reads a file by each way in which one is read; null where all of them take it. */
    private static FileFormatException refusal(byte[] content) {
        try {
            FileKind kind = FileKind.of(content);
            switch (kind) {
                case XLSX -> XlsxReader.read(content);
                case TEXT -> {
                    TextDecoder text = TextDecoder.of(content);
                    CsvSheetReader.is(text.text());
                    CsvSheetReader.read(text);
                }
                case JSON -> ParsedSignerUpload.of(draft(content), ROSTER, MatchScope.ANY);
                default -> DocumentTextReader.read(content, kind);
            }
            return null;
        } catch (FileFormatException e) {
            return e;
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    @DisplayName("A hostile file is rejected with a sentence, or read within the limits")
    void isRejectedOrRead(String kind) {
        for (long seed = 1; seed <= SEEDS; seed++) {
            HostileFile file = HostileFiles.of(kind, new SplittableRandom(seed));
            FileFormatException refusal = refusal(file.content());
            if (refusal == null) {
                assertThat(kind).isIn(READ);
            } else {
                assertThat(refusal).hasMessageMatching("[A-Z].*\\.");
            }
        }
    }

    @Test
    void archiveIsCheckedWithoutUnpacking() {
        byte[] zip = HostileZip.empty()
                .part("zeros", "", "\0".repeat(1_000_000), 20, "")
                .part("word/document.xml", "")
                .bytes();
        assertThat(refusal(zip)).hasMessageContaining("16 MiB");
    }

    @Test
    @DisplayName("No byte of a part is inflated to find the kind of a file or to reject it by its stated size")
    void rejectedPartIsNotInflated() throws IOException {
        byte[] large = HostileZip.empty()
                .part("zeros", "", "\0".repeat(1_000_000), 20, "")
                .part("word/document.xml", "")
                .bytes();
        byte[] small = HostileZip.document("<w:p><w:r><w:t>", "Jan Schakowsky ", 50, "</w:t></w:r></w:p>")
                .bytes();
        corruptParts(large);
        corruptParts(small);
        assertThat(FileKind.of(small)).isEqualTo(FileKind.DOCX);
        assertThat(refusal(small)).hasMessageContaining("damaged");
        assertThat(refusal(large)).hasMessageContaining("16 MiB");
    }

    /** Gives the compressed data of each part a block type that no inflater accepts. */
    private static void corruptParts(byte[] zip) throws IOException {
        try (ZipFile parts = ZipFile.builder().setByteArray(zip.clone()).get()) {
            parts.getEntries().asIterator().forEachRemaining(part -> zip[(int) part.getDataOffset()] = 0x07);
        }
    }

    @Test
    void limitIsNamed() {
        assertThat(refusal(HostileFiles.of("xlsx: cells in the last column", new SplittableRandom(1))
                        .content()))
                .hasMessageContaining("column GR, the last of the 200");
        assertThat(refusal(
                        HostileFiles.of("txt: titles", new SplittableRandom(1)).content()))
                .hasMessageContaining("1,000,000 characters");
        assertThat(refusal(HostileFiles.of("docx: nested tables", new SplittableRandom(1))
                        .content()))
                .hasMessageContaining("200 levels deep");
        assertThat(refusal(HostileFiles.of("pdf: many pages", new SplittableRandom(1))
                        .content()))
                .hasMessageContaining("200 pages");
    }

    @Test
    void damagedCopiesAreRejectedOrRead() {
        SplittableRandom random = new SplittableRandom(7);
        List<byte[]> good = List.of(
                HostileZip.workbook("<row>" + "<c><v>7</v></c>" + "</row>", "<row/>", 10)
                        .bytes(),
                HostileZip.document("<w:p><w:r><w:t>", "Jan Schakowsky ", 50, "</w:t></w:r></w:p>")
                        .bytes(),
                org.signatory.fuzz.HostilePdf.page(
                                "BT /F1 12 Tf (Jan Schakowsky) Tj ET".getBytes(StandardCharsets.US_ASCII), "")
                        .bytes(),
                "<html><body><table><tr><td>Jan Schakowsky</td></tr></table><s>x</s>"
                        .getBytes(StandardCharsets.US_ASCII),
                "{\\rtf1\\ansi{\\fonttbl{\\f0 Times;}}\\intbl Jan Schakowsky\\cell\\row\\pard\\u225?\\par}"
                        .getBytes(StandardCharsets.US_ASCII),
                ("From: a\nSubject: b\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>x\n"
                                + "--b\nContent-Transfer-Encoding: base64\n\nSmFuIFNjaGFrb3dza3k=\n--b--\n")
                        .getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < 600; i++) {
            byte[] copy = good.get(i % good.size()).clone();
            for (int k = 0; k <= i % 4; k++) {
                copy[random.nextInt(copy.length)] = (byte) random.nextInt();
            }
            FileFormatException refusal = refusal(copy);
            assertThat(refusal == null || refusal.getMessage().endsWith(".")).isTrue();
        }
    }
}
