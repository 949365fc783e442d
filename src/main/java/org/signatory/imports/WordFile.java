package org.signatory.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Word files, opened within the limits for packed files. */
public final class WordFile {

    private WordFile() {}

    /** Opens a file that somebody sent; whoever calls closes it. */
    public static XWPFDocument open(byte[] content) {
        if (FileKind.of(content) != FileKind.DOCX) {
            throw new UnreadableFile("This is no Word file. Save it as .docx and send that.");
        }
        XlsxSheet.limit();
        try {
            return new XWPFDocument(new ByteArrayInputStream(content));
        } catch (IOException | RuntimeException e) {
            // A damaged file makes the reader fail in any way, with a null pointer too.
            throw XlsxSheet.unreadable(e);
        }
    }
}
