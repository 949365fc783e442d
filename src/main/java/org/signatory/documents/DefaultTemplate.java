package org.signatory.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** Provides the default template, without a letterhead. */
final class DefaultTemplate {

    private static final long INCH = 1440;
    private static final long WIDTH = INCH * 17 / 2;
    private static final long HEIGHT = INCH * 11;

    private DefaultTemplate() {}

    static XWPFDocument of(DocumentKind part) {
        XWPFDocument document = new XWPFDocument();
        styles(document);
        page(document);
        if (part == DocumentKind.LETTER) {
            add(document, "Date", Placeholder.DATE.written());
            add(document, "InsideAddress", Placeholder.DELIVERY.written());
            add(document, "InsideAddress", Placeholder.RECIPIENTS.written());
            add(document, "MessageHeader", Placeholder.RE.written());
            add(document, "Salutation", Placeholder.SALUTATION.written());
            add(document, "BodyText", Placeholder.BODY.written());
            add(document, "Closing", Placeholder.CLOSING.written());
        }
        if (part != DocumentKind.ENDORSERS) {
            add(document, "Signature", Placeholder.SIGNATURES.written());
        }
        if (part == DocumentKind.LETTER) {
            add(document, "Normal", Placeholder.CC.written());
            add(document, "Normal", Placeholder.ENCLOSURES.written());
        }
        if (part != DocumentKind.SIGNATURES) {
            add(document, "Normal", Placeholder.ENDORSERS.written());
        }
        return document;
    }

    private static void styles(XWPFDocument document) {
        try (InputStream styles = DefaultTemplate.class.getResourceAsStream("/documents/styles.xml")) {
            document.createStyles()
                    .setStyles(StylesDocument.Factory.parse(styles).getStyles());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XmlException e) {
            throw new IllegalStateException("The styles of letters cannot be read", e);
        }
    }

    private static void page(XWPFDocument document) {
        document.getProperties().getCoreProperties().setCreator("Signatory");
        XWPFParagraph number = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        number.setAlignment(ParagraphAlignment.CENTER);
        number.getCTP().addNewFldSimple().setInstr("PAGE");
        CTSectPr section = document.getDocument().getBody().getSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(WIDTH));
        size.setH(BigInteger.valueOf(HEIGHT));
        CTPageMar margins = section.addNewPgMar();
        BigInteger inch = BigInteger.valueOf(INCH);
        margins.setLeft(inch);
        margins.setRight(inch);
        margins.setTop(inch);
        margins.setBottom(inch);
        margins.setHeader(BigInteger.valueOf(INCH / 2));
        margins.setFooter(BigInteger.valueOf(INCH / 2));
        // The first page has no number.
        section.addNewTitlePg();
    }

    private static void add(XWPFDocument document, String style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        paragraph.createRun().setText(text);
    }
}
