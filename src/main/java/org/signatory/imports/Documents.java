package org.signatory.imports;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** Letters as files, read as text. */
final class Documents {

    private static final int MOST_PAGES = 200;
    private static final int LONGEST = 1_000_000;

    private Documents() {}

    static String text(byte[] content, FileKind kind) {
        String text = kind == FileKind.PDF ? pdf(content) : docx(content);
        if (text.isBlank()) {
            throw new UnreadableFile("There is no text in the file; it may be a scanned image. Send the list as text.");
        }
        if (text.length() > LONGEST) {
            throw new UnreadableFile("The file has more than a million characters. Send the letter alone.");
        }
        return text;
    }

    private static String pdf(byte[] content) {
        try (PDDocument document = Loader.loadPDF(content)) {
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw new UnreadableFile("The file has more than 200 pages. Send the letter alone.");
            }
            return new Columns().getText(document);
        } catch (InvalidPasswordException e) {
            throw new UnreadableFile("The file is protected by a password. Send it without one.");
        } catch (IOException e) {
            throw new UnreadableFile("The file is damaged. Open it, save it again and send that.");
        }
    }

    /** Shows a wide gap in a line as blanks, so that the columns of a signature block can be told apart. */
    private static final class Columns extends PDFTextStripper {

        private static final float WIDE = 3;

        private float end = -1;

        Columns() {
            setSortByPosition(true);
        }

        @Override
        protected void writeString(String text, List<TextPosition> positions) throws IOException {
            TextPosition first = positions.get(0);
            if (end >= 0 && first.getXDirAdj() - end > WIDE * first.getWidthOfSpace()) {
                writeString("   ");
            }
            writeString(text);
            TextPosition last = positions.get(positions.size() - 1);
            end = last.getXDirAdj() + last.getWidthDirAdj();
        }

        @Override
        protected void writeLineSeparator() throws IOException {
            end = -1;
            super.writeLineSeparator();
        }
    }

    private static String docx(byte[] content) {
        try (XWPFDocument document = WordFile.open(content)) {
            return document.getBodyElements().stream().map(Documents::text).collect(Collectors.joining("\n"));
        } catch (IOException | POIXMLException | OpenXML4JRuntimeException e) {
            throw XlsxSheet.unreadable(e);
        }
    }

    private static String text(IBodyElement element) {
        if (element instanceof XWPFParagraph paragraph) {
            return paragraph.getText();
        }
        if (element instanceof XWPFTable table) {
            return table.getRows().stream()
                    .map(row -> row.getTableCells().stream()
                            .map(cell -> cell.getText().replace('\n', ' '))
                            .collect(Collectors.joining("\t")))
                    .collect(Collectors.joining("\n"));
        }
        return "";
    }
}
