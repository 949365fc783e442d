package org.signatory.ingest.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jboss.logging.Logger;
import org.signatory.platform.logging.FailureDescription;

/** Reads the text of a PDF within {@link FileLimits}. */
final class PdfText extends PDFTextStripper {

    private static final Logger LOG = Logger.getLogger(PdfText.class);

    /** Limits nested forms, because a form that contains itself never ends. */
    private static final int MAX_FORM_DEPTH = 20;

    private final PdfTimeout deadline;
    private final List<List<SheetRow>> tables = new ArrayList<>();
    private PdfPageText layout = new PdfPageText();
    private int pages;
    private int operators;
    private int pageText;
    private int text;

    private PdfText(PdfTimeout deadline) {
        this.deadline = deadline;
        setSortByPosition(true);
    }

    static ExtractedDocument of(byte[] content) {
        PdfTimeout deadline = new PdfTimeout();
        PdfStreamCheck.check(content);
        try (PDDocument document = Loader.loadPDF(content)) {
            if (document.getNumberOfPages() > FileLimits.MAX_PDF_PAGES) {
                throw tooManyPages();
            }
            PdfStreamSizeLimit.limit(document, deadline);
            PdfText reader = new PdfText(deadline);
            String text = reader.getText(document);
            return new ExtractedDocument(text, reader.tables, List.of());
        } catch (FileFormatException e) {
            throw e;
        } catch (InvalidPasswordException e) {
            throw PdfStreamCheck.isProtected();
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // The library can throw any exception for a damaged file, and recurses into nested objects without a limit.
            LOG.debugf(FailureDescription.withoutValues(e), "A PDF could not be read");
            throw OoxmlArchive.damaged();
        }
    }

    private static FileFormatException tooManyPages() {
        return FileFormatException.of(
                "The file has more than %d pages. Upload a file with only the letter.", FileLimits.MAX_PDF_PAGES);
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        pageText = 0;
        // The number of pages in the file can be false.
        if (++pages > FileLimits.MAX_PDF_PAGES) {
            throw tooManyPages();
        }
        super.processPage(page);
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        if (getLevel() > MAX_FORM_DEPTH) {
            throw OoxmlArchive.damaged();
        }
        super.showForm(form);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operators > FileLimits.MAX_PDF_OPERATORS) {
            throw FileFormatException.of(
                    "The pages of the file have more than %,d drawing operators. Upload the letter as text or as a Word file.",
                    FileLimits.MAX_PDF_OPERATORS);
        }
        deadline.check();
        super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        int length = position.getUnicode().length();
        pageText += length;
        if (pageText > FileLimits.MAX_PDF_PAGE_TEXT) {
            throw FileFormatException.of(
                    "A page of the file has more than %,d characters. Upload a file with only the letter.",
                    FileLimits.MAX_PDF_PAGE_TEXT);
        }
        text += length;
        if (text > FileLimits.MAX_TEXT) {
            throw TextDecoder.tooLong();
        }
        super.processTextPosition(position);
    }

    @Override
    protected void writeString(String word, List<TextPosition> positions) {
        TextPosition first = positions.get(0);
        TextPosition last = positions.get(positions.size() - 1);
        layout.add(new PdfChunk(
                word,
                first.getXDirAdj(),
                last.getXDirAdj() + last.getWidthDirAdj(),
                first.getYDirAdj(),
                Math.max(first.getHeightDir(), first.getWidthOfSpace()),
                first.getWidthOfSpace()));
    }

    @Override
    protected void writeWordSeparator() {
        // The layout separates words.
    }

    @Override
    protected void writeLineSeparator() {
        // The layout separates lines.
    }

    @Override
    protected void endPage(PDPage page) throws IOException {
        output.write(layout.text());
        tables.addAll(layout.tables());
        layout = new PdfPageText();
        super.endPage(page);
    }
}
