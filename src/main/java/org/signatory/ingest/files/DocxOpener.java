package org.signatory.ingest.files;

import java.io.IOException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.xml.sax.SAXException;

/** Opens Word files. */
public final class DocxOpener {

    private DocxOpener() {}

    /** Checks a file before it is opened. */
    @FunctionalInterface
    public interface Check {
        void check(OPCPackage file) throws IOException, OpenXML4JException, SAXException;
    }

    /**
     * Opens an uploaded file, which the caller must close.
     *
     * @throws FileFormatException if it is not a Word file, is damaged, exceeds a limit or does not pass the check
     */
    public static XWPFDocument open(byte[] content, Check check) {
        if (FileKind.of(content) != FileKind.DOCX) {
            throw new FileFormatException(
                    "This is not a Word file. Save the document as .docx and upload the new file.");
        }
        return OoxmlOpener.whole(content, file -> {
            check.check(file);
            return new XWPFDocument(file);
        });
    }
}
