package org.signatory.ingest.files;

/** The text of a letter or release, whatever kind of file it comes in. */
public final class ReadableText {

    private ReadableText() {}

    /** Reads plain text, PDF and DOCX; a spreadsheet is refused. */
    public static String of(byte[] file) {
        FileKind kind = FileKind.of(file);
        if (kind == FileKind.XLSX) {
            throw new FileFormatException("This is a spreadsheet. Bring it to a letter as a list of signers.");
        }
        return kind == FileKind.TEXT ? TextDecoder.of(file).text() : DocumentTextReader.text(file, kind);
    }
}
