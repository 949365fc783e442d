package org.signatory.documents;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;

/** Creates paragraphs and tables in the style of the placeholder paragraph. */
final class WordPlaceholderContent {

    private static final int LINE_SPACING = 240;
    private static final int SIGNATURE_SPACING = 840;
    private static final int SMALL_SPACING = 80;

    /** Average width of a character of a label. */
    private static final int LABEL_CHARACTER = 100;

    private static final int LABEL_SPACING = 160;

    private final CTBody content = CTBody.Factory.newInstance();
    private final CTPPr look;
    private final CTRPr letters;
    private final int width;

    /** @param width the width of the page between its margins, in twentieths of a point */
    WordPlaceholderContent(CTP place, int width) {
        this.look = place.isSetPPr() ? (CTPPr) place.getPPr().copy() : CTPPr.Factory.newInstance();
        if (look.isSetSectPr()) {
            look.unsetSectPr();
        }
        this.letters = place.getRList().stream()
                .filter(CTR::isSetRPr)
                .map(run -> (CTRPr) run.getRPr().copy())
                .findFirst()
                .orElse(null);
        this.width = width;
    }

    void recipients(PrintableLetter paper) {
        for (List<String> lines : paper.recipients()) {
            for (int i = 0; i < lines.size(); i++) {
                CTP line = paragraph(content.addNewP(), List.of(lines.get(i)));
                if (i < lines.size() - 1) {
                    space(line, 0, 0);
                }
            }
        }
    }

    void line(String words) {
        paragraph(content.addNewP(), List.of(words));
    }

    /** Adds lines with a label in the margin of the first one. */
    void labeled(PrintedLabeledLines part) {
        if (part.isEmpty()) {
            return;
        }
        CTP lines = paragraph(content.addNewP(), part.lines());
        if (!part.label().isEmpty()) {
            int indent = part.label().length() * LABEL_CHARACTER + LABEL_SPACING;
            CTPPr properties = lines.getPPr();
            CTInd margin = properties.isSetInd() ? properties.getInd() : properties.addNewInd();
            margin.setLeft(BigInteger.valueOf(indent));
            margin.setHanging(BigInteger.valueOf(indent));
            CTR label = lines.insertNewR(0);
            if (letters != null) {
                label.setRPr(letters);
            }
            label.addNewT().setStringValue(part.label());
            label.addNewTab();
        }
    }

    /** Adds the text of the letter; its links, lists and footnotes go into parts of the file. */
    void body(PrintableLetter paper, XWPFDocument document) {
        ParsedMarkdown text = paper.text();
        WordTableWriter tables = new WordTableWriter(content::addNewTbl, content::addNewP, width);
        WordFootnoteWriter notes = new WordFootnoteWriter(document, text, tables, letters);
        new WordMarkdownWriter(
                        notes,
                        document.getPackagePart(),
                        content::addNewP,
                        tables,
                        new WordParagraphWriter.Style(look, letters))
                .write(text.document());
    }

    void endorsers(PrintableLetter paper) {
        if (!paper.endorsers().isEmpty()) {
            heading(PrintableLetter.ENDORSED);
            paper.endorsers().forEach(name -> space(paragraph(content.addNewP(), List.of(name)), 0, SMALL_SPACING));
        }
    }

    /** Begins the content on a new page. */
    void onNextPage() {
        content.getPList().stream()
                .findFirst()
                .ifPresent(first -> first.getPPr().addNewPageBreakBefore());
    }

    void signatures(SignatureBlock block, int columns, boolean space) {
        for (SignatureBlock.Group group : block.groups()) {
            if (!group.heading().isEmpty()) {
                heading(group.heading());
            }
            WordTable table = new WordTable(content.addNewTbl(), columns, width);
            for (List<SignatureBlock.Signer> signers : group.rows(columns)) {
                List<CTP> cells = table.row();
                for (int i = 0; i < signers.size(); i++) {
                    sign(cells.get(i), signers.get(i), space);
                }
            }
        }
    }

    /**
     * Adds the name and the line below it as one paragraph with its lines kept together, so that they stay together if a user
     * converts the table to text. Keeping two paragraphs together would make LibreOffice move the whole table to one page.
     */
    private void sign(CTP cell, SignatureBlock.Signer signer, boolean space) {
        CTP lines = paragraph(cell, List.of(signer.name(), signer.office()));
        space(lines, space ? SIGNATURE_SPACING : 0, LINE_SPACING + LINE_SPACING / 2);
        CTPPr properties = lines.getPPr();
        if (!properties.isSetKeepLines()) {
            properties.addNewKeepLines();
        }
        if (properties.isSetKeepNext()) {
            properties.unsetKeepNext();
        }
        if (properties.isSetJc()) {
            // Justified, the name would be stretched over the column.
            properties.unsetJc();
        }
    }

    private void heading(String text) {
        CTP heading = paragraph(content.addNewP(), List.of(text));
        CTR run = heading.getRArray(0);
        CTRPr bold = run.isSetRPr() ? run.getRPr() : run.addNewRPr();
        if (bold.sizeOfBArray() == 0) {
            bold.addNewB();
        }
        keep(heading);
        heading.getPPr().addNewOutlineLvl().setVal(BigInteger.ZERO);
    }

    private static void keep(CTP paragraph) {
        CTPPr properties = paragraph.getPPr();
        if (!properties.isSetKeepNext()) {
            properties.addNewKeepNext();
        }
        if (!properties.isSetKeepLines()) {
            properties.addNewKeepLines();
        }
    }

    private static void space(CTP paragraph, int before, int after) {
        CTPPr properties = paragraph.getPPr();
        CTSpacing spacing = properties.isSetSpacing() ? properties.getSpacing() : properties.addNewSpacing();
        spacing.setBefore(BigInteger.valueOf(before));
        spacing.setAfter(BigInteger.valueOf(after));
    }

    private CTP paragraph(CTP paragraph, List<String> lines) {
        paragraph.setPPr(look);
        CTR run = paragraph.addNewR();
        if (letters != null) {
            run.setRPr(letters);
        }
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                run.addNewBr();
            }
            run.addNewT().setStringValue(lines.get(i));
        }
        return paragraph;
    }

    /** Inserts the content before a position in a file. */
    void insertBefore(XmlObject place) {
        // Copying fails if a value that was set has not been written into the content yet.
        content.xmlText();
        try (XmlCursor from = content.newCursor();
                XmlCursor to = place.newCursor()) {
            from.copyXmlContents(to);
        }
    }
}
