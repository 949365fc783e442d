package org.signatory.documents;

import java.math.BigInteger;
import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STVerticalAlignRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STUnderline;

/** Writes the runs of one paragraph of a Word file, in the style of its surroundings. */
final class WordParagraphWriter {

    private static final String LINK_COLOR = "0B3D91";

    /** Style of Word for numbers of footnotes; a template may have its own. */
    private static final String NOTE_STYLE = "FootnoteReference";

    private static final int MAX_OUTLINE_LEVEL = 8;

    /** Style of a paragraph and its runs; the style of the runs can be null. */
    record Style(CTPPr paragraph, CTRPr run) {}

    private final CTP paragraph;
    private final Style style;
    private CTHyperlink link;
    private boolean bold;
    private boolean italic;

    WordParagraphWriter(CTP paragraph, Style style) {
        this.paragraph = paragraph;
        this.style = style;
        paragraph.setPPr(style.paragraph());
    }

    void text(String words) {
        CTText text = run().addNewT();
        text.setStringValue(words);
        text.setSpace(SpaceAttribute.Space.PRESERVE);
    }

    void lineBreak() {
        run().addNewBr();
    }

    /** Adds an empty run with the current style. */
    CTR run() {
        CTR run = link == null ? paragraph.addNewR() : link.addNewR();
        CTRPr properties = style.run() == null
                ? CTRPr.Factory.newInstance()
                : (CTRPr) style.run().copy();
        if (bold && properties.sizeOfBArray() == 0) {
            properties.addNewB();
        }
        if (italic && properties.sizeOfIArray() == 0) {
            properties.addNewI();
        }
        if (link != null) {
            if (properties.sizeOfColorArray() == 0) {
                properties.addNewColor().setVal(LINK_COLOR);
            }
            if (properties.sizeOfUArray() == 0) {
                properties.addNewU().setVal(STUnderline.SINGLE);
            }
        }
        run.setRPr(properties);
        return run;
    }

    /** Adds an empty raised run, for the number of a footnote. */
    CTR raisedRun() {
        CTR run = run();
        run.getRPr().addNewRStyle().setVal(NOTE_STYLE);
        run.getRPr().addNewVertAlign().setVal(STVerticalAlignRun.SUPERSCRIPT);
        return run;
    }

    /** @return whether the text before was bold */
    boolean bold(boolean on) {
        boolean before = bold;
        bold = on;
        return before;
    }

    /** @return whether the text before was italic */
    boolean italic(boolean on) {
        boolean before = italic;
        italic = on;
        return before;
    }

    void beginLink(String relationship) {
        link = paragraph.addNewHyperlink();
        link.setId(relationship);
    }

    void endLink() {
        link = null;
    }

    /** @param twentieths additional indentation, in twentieths of a point */
    void indent(int twentieths) {
        if (twentieths > 0) {
            CTPPr properties = paragraph.getPPr();
            CTInd indent = properties.isSetInd() ? properties.getInd() : properties.addNewInd();
            indent.setLeft(BigInteger.valueOf(twentieths));
            if (indent.isSetFirstLine()) {
                indent.unsetFirstLine();
            }
        }
    }

    void number(BigInteger list, int level) {
        CTPPr properties = paragraph.getPPr();
        CTNumPr number = properties.isSetNumPr() ? properties.getNumPr() : properties.addNewNumPr();
        number.addNewIlvl().setVal(WordLists.level(level));
        number.addNewNumId().setVal(list);
        properties.getInd().setHanging(BigInteger.valueOf(WordLists.INDENT));
    }

    void tighten() {
        CTPPr properties = paragraph.getPPr();
        CTSpacing spacing = properties.isSetSpacing() ? properties.getSpacing() : properties.addNewSpacing();
        spacing.setAfter(BigInteger.ZERO);
    }

    void center() {
        CTPPr properties = paragraph.getPPr();
        (properties.isSetJc() ? properties.getJc() : properties.addNewJc()).setVal(STJc.CENTER);
    }

    /** Makes the paragraph a heading: bold, in the outline, and on the page of what follows. */
    void heading(int level) {
        CTPPr properties = paragraph.getPPr();
        if (!properties.isSetKeepNext()) {
            properties.addNewKeepNext();
        }
        if (!properties.isSetOutlineLvl()) {
            properties.addNewOutlineLvl();
        }
        properties.getOutlineLvl().setVal(BigInteger.valueOf(Math.min(level - 1, MAX_OUTLINE_LEVEL)));
        bold = true;
    }
}
