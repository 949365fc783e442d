package org.signatory.ingest.files;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Identifies the kind of a file by its content. */
public enum FileKind {
    XLSX,
    DOCX,
    PDF,
    TEXT;

    private static final byte[] OLE2 = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

    /** Rejects an unsupported file, in a sentence that says what to do. */
    public static FileKind of(byte[] content) {
        if (startsWith(content, "%PDF-".getBytes(StandardCharsets.US_ASCII))) {
            return PDF;
        }
        if (startsWith(content, OLE2)) {
            throw new FileFormatException(
                    "The file is protected by a password or in an old Office format. Save it as .xlsx, .docx or CSV without a password.");
        }
        return startsWith(content, new byte[] {'P', 'K', 3, 4}) ? zipped(content) : TEXT;
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        return content.length >= start.length
                && java.util.Arrays.equals(content, 0, start.length, start, 0, start.length);
    }

    private static FileKind zipped(byte[] content) {
        OfficeArchive archive = OfficeArchive.open(content, FileLimits.MAX_UNPACKED_BYTES);
        if (archive.hasPartUnder("xl/")) {
            return XLSX;
        }
        if (archive.hasPartUnder("word/")) {
            return DOCX;
        }
        throw new FileFormatException(
                "The file is a ZIP archive, not a spreadsheet or a letter. Unpack it and send one file at a time.");
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
