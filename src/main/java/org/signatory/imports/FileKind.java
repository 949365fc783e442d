package org.signatory.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What a file is, seen from its content. */
enum FileKind {
    XLSX,
    DOCX,
    PDF,
    TEXT;

    private static final int MOST_ENTRIES = 2_000;
    private static final byte[] OLE2 = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

    /** Refuses what is none of these, in a sentence that says what to do. */
    static FileKind of(byte[] content) {
        if (startsWith(content, "%PDF-".getBytes(StandardCharsets.US_ASCII))) {
            return PDF;
        }
        if (startsWith(content, OLE2)) {
            throw new UnreadableFile(
                    "The file is protected by a password or in an old Office format. Save it as .xlsx, .docx or CSV without a password.");
        }
        return startsWith(content, new byte[] {'P', 'K', 3, 4}) ? zipped(content) : TEXT;
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        return content.length >= start.length
                && java.util.Arrays.equals(content, 0, start.length, start, 0, start.length);
    }

    private static FileKind zipped(byte[] content) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            ZipEntry entry = zip.getNextEntry();
            for (int n = 0; entry != null && n < MOST_ENTRIES; n++) {
                if (entry.getName().startsWith("xl/")) {
                    return XLSX;
                }
                if (entry.getName().startsWith("word/")) {
                    return DOCX;
                }
                // The parts are not read here, so a small file that unpacks to a huge one does no harm.
                if (entry.getCompressedSize() < 0 && !entry.isDirectory() && n > 0 && zip.available() == 0) {
                    break;
                }
                entry = zip.getNextEntry();
            }
        } catch (IOException e) {
            throw new UnreadableFile("The file is damaged.");
        }
        throw new UnreadableFile("The file is a ZIP archive, and no spreadsheet or letter. Send one file at a time.");
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
