package org.signatory.ingest.files;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signatory.fuzz.HostileZip;

/** Files that are refused by name. */
class UnsupportedFilesTest {

    private static void isRefused(byte[] content, String reason) {
        assertThatThrownBy(() -> FileKind.of(content))
                .isInstanceOf(FileFormatException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void anOldSpreadsheetIsNamed() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            book.createSheet().createRow(0).createCell(0).setCellValue("Name");
            book.write(out);
        }

        isRefused(
                out.toByteArray(),
                "This is an old Excel spreadsheet (.xls). Save the spreadsheet as .xlsx or .csv and upload it again.");
    }

    @ParameterizedTest
    @CsvSource({
        "WordDocument, old Word document",
        "EncryptedPackage, password-protected",
        "__substg1.0_1000001F, Outlook"
    })
    void otherOldFilesAreNamed(String stream, String reason) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(new byte[] {1}), stream);
            files.writeFilesystem(out);
        }

        isRefused(out.toByteArray(), reason);
    }

    @ParameterizedTest
    @CsvSource({
        "application/vnd.oasis.opendocument.spreadsheet, OpenDocument spreadsheet (.ods)",
        "application/vnd.oasis.opendocument.text, OpenDocument text document (.odt)",
        "application/epub+zip, ZIP archive"
    })
    void archivesAreNamedByTheirMediaType(String type, String reason) {
        isRefused(HostileZip.empty().part("mimetype", type).bytes(), reason);
    }

    @ParameterizedTest
    @CsvSource({"\u0089PNG, picture", "GIF89a, picture", "'\u001f\u008b', compressed"})
    void filesWithoutTextAreNamed(String start, String reason) {
        isRefused(start.getBytes(StandardCharsets.ISO_8859_1), reason);
    }

    @Test
    void xmlIsRefusedByName() {
        isRefused("<?xml version=\"1.0\"?><billStatus><bill/></billStatus>".getBytes(StandardCharsets.UTF_8), "XML");
    }
}
