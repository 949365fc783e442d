package org.signatory.ingest.files;

/** Reads the text of a letter or release from any supported kind of file. */
public final class ReadableText {

    private ReadableText() {}

    /** Reads plain text, PDF and DOCX; a spreadsheet is refused. */
    public static String of(byte[] file) {
        FileKind kind = FileKind.of(file);
        if (kind == FileKind.XLSX) {
            throw new FileFormatException("This is a spreadsheet. Import it on a letter as a list of signers.");
        }
        return kind == FileKind.TEXT ? TextDecoder.of(file).text() : DocumentTextReader.text(file, kind);
    }
}
