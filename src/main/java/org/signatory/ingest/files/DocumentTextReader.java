package org.signatory.ingest.files;

/** Reads the text of uploaded letters. */
public final class DocumentTextReader {

    private DocumentTextReader() {}

    public static String text(byte[] content, FileKind kind) {
        String text = kind == FileKind.PDF ? PdfText.of(content) : DocxText.of(content);
        if (text.isBlank()) {
            throw new FileFormatException(
                    "There is no text in the file; it may be a scanned image. Send the list as text.");
        }
        return text;
    }
}
