package org.signatory.imports;

/** Reads letters that are files as text. */
final class Documents {

    private Documents() {}

    static String text(byte[] content, FileKind kind) {
        String text = kind == FileKind.PDF ? PdfText.of(content) : WordText.of(content);
        if (text.isBlank()) {
            throw new UnreadableFile("There is no text in the file; it may be a scanned image. Send the list as text.");
        }
        return text;
    }
}
