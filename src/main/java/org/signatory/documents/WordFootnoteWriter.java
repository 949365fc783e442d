package org.signatory.documents;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFFootnotes;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFtnEdn;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFtnEdn;

/** Adds the footnotes of a text to a Word file, which numbers them and prints each at the foot of its page. */
final class WordFootnoteWriter {

    /** 10 points, in half points. */
    private static final BigInteger SIZE = BigInteger.valueOf(20);

    private static final BigInteger SPACE_AFTER = BigInteger.valueOf(60);

    private final XWPFDocument document;
    private final ParsedMarkdown text;
    private final WordTableWriter tables;
    private final WordLists lists;
    private final CTRPr letters;
    private final Set<FootnoteDefinition> printed = new HashSet<>();

    /** @param letters the style of the text that has the footnotes; can be null */
    WordFootnoteWriter(XWPFDocument document, ParsedMarkdown text, WordTableWriter tables, CTRPr letters) {
        this.document = document;
        this.text = text;
        this.tables = tables;
        this.lists = new WordLists(document);
        this.letters = letters;
    }

    ParsedMarkdown text() {
        return text;
    }

    WordLists lists() {
        return lists;
    }

    /** Adds a reference to a footnote; the first one creates the footnote, others repeat its number. */
    void refer(FootnoteDefinition footnote, WordParagraphWriter from) {
        CTR reference = from.raisedRun();
        if (printed.add(footnote)) {
            reference.addNewFootnoteReference().setId(create(footnote));
        } else {
            reference.addNewT().setStringValue(String.valueOf(text.number(footnote)));
        }
    }

    private BigInteger create(FootnoteDefinition footnote) {
        XWPFFootnotes part = document.createFootnotes();
        if (part.getFootnotesList().isEmpty()) {
            separate(part, -1, STFtnEdn.SEPARATOR);
            separate(part, 0, STFtnEdn.CONTINUATION_SEPARATOR);
        }
        XWPFFootnote created = document.createFootnote();
        CTFtnEdn note = created.getCTFtnEdn();
        WordParagraphWriter.Style style = style();
        WordParagraphWriter first = new WordParagraphWriter(note.addNewP(), style);
        first.raisedRun().addNewFootnoteRef();
        first.text(" ");
        new WordMarkdownWriter(this, part.getPackagePart(), note::addNewP, tables.within(note), style)
                .startingWith(first)
                .write(footnote);
        return created.getId();
    }

    /** Adds the line above the footnotes of a page. */
    private static void separate(XWPFFootnotes part, int id, STFtnEdn.Enum type) {
        CTFtnEdn line = CTFtnEdn.Factory.newInstance();
        line.setId(BigInteger.valueOf(id));
        line.setType(type);
        CTR run = line.addNewP().addNewR();
        if (type == STFtnEdn.SEPARATOR) {
            run.addNewSeparator();
        } else {
            run.addNewContinuationSeparator();
        }
        part.addFootnote(line);
    }

    private WordParagraphWriter.Style style() {
        CTPPr paragraph = CTPPr.Factory.newInstance();
        CTSpacing spacing = paragraph.addNewSpacing();
        spacing.setBefore(BigInteger.ZERO);
        spacing.setAfter(SPACE_AFTER);
        CTRPr run = letters == null ? CTRPr.Factory.newInstance() : (CTRPr) letters.copy();
        (run.sizeOfSzArray() == 0 ? run.addNewSz() : run.getSzArray(0)).setVal(SIZE);
        (run.sizeOfSzCsArray() == 0 ? run.addNewSzCs() : run.getSzCsArray(0)).setVal(SIZE);
        return new WordParagraphWriter.Style(paragraph, run);
    }
}
