package org.signatory.documents;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;

/** Writes the text of a letter, or of one footnote, into a Word file. */
final class WordMarkdownWriter extends AbstractVisitor {

    private static final String RULE = "* * *";

    private final WordFootnoteWriter notes;
    private final PackagePart part;
    private final Supplier<CTP> places;
    private final WordTableWriter tables;
    private final WordParagraphWriter.Style style;
    private final Deque<BigInteger> lists = new ArrayDeque<>();
    private WordParagraphWriter paragraph;
    private int quotes;
    private boolean marked;
    private boolean tight;

    /**
     * @param part the part of the file that has the links of the text
     * @param places adds an empty paragraph at the end
     */
    WordMarkdownWriter(
            WordFootnoteWriter notes,
            PackagePart part,
            Supplier<CTP> places,
            WordTableWriter tables,
            WordParagraphWriter.Style style) {
        this.notes = notes;
        this.part = part;
        this.places = places;
        this.tables = tables;
        this.style = style;
    }

    /** Writes into a paragraph that begins already, such as that of a footnote, before it begins others. */
    WordMarkdownWriter startingWith(WordParagraphWriter first) {
        paragraph = first;
        return this;
    }

    /** Writes the blocks in a node. */
    void write(Node parent) {
        visitChildren(parent);
    }

    private WordParagraphWriter begin() {
        if (paragraph == null) {
            paragraph = new WordParagraphWriter(places.get(), style);
        }
        paragraph.indent(WordLists.INDENT * (lists.size() + quotes));
        if (marked) {
            paragraph.number(lists.peek(), lists.size() - 1);
            marked = false;
        }
        if (tight) {
            paragraph.tighten();
        }
        return paragraph;
    }

    private void block(Node node) {
        begin();
        visitChildren(node);
        paragraph = null;
    }

    @Override
    public void visit(Paragraph node) {
        tight = node.getParent() instanceof ListItem item
                && ((ListBlock) item.getParent()).isTight()
                && !isLastOfLists(node);
        block(node);
        tight = false;
    }

    /** Returns whether a list and all lists around it end with a block, which then has space below. */
    private static boolean isLastOfLists(Node block) {
        Node last = block;
        while (last.getNext() == null
                && (last.getParent() instanceof ListItem || last.getParent() instanceof ListBlock)) {
            last = last.getParent();
        }
        return last instanceof ListBlock && !(last.getParent() instanceof ListItem);
    }

    @Override
    public void visit(Heading node) {
        begin().heading(node.getLevel());
        visitChildren(node);
        paragraph.bold(false);
        paragraph = null;
    }

    @Override
    public void visit(BlockQuote node) {
        quotes++;
        visitChildren(node);
        quotes--;
    }

    @Override
    public void visit(BulletList list) {
        list(list, notes.lists().bulleted());
    }

    @Override
    public void visit(OrderedList list) {
        list(list, notes.lists().numbered(lists.size(), list.getMarkerStartNumber()));
    }

    private void list(ListBlock list, BigInteger id) {
        lists.push(id);
        visitChildren(list);
        lists.pop();
    }

    @Override
    public void visit(ListItem item) {
        marked = true;
        if (item.getFirstChild() == null) {
            block(item);
        }
        visitChildren(item);
        marked = false;
    }

    @Override
    public void visit(ThematicBreak node) {
        begin().center();
        paragraph.text(RULE);
        paragraph = null;
    }

    @Override
    public void visit(CustomBlock node) {
        if (node instanceof TableBlock table) {
            tables.write(table, (cell, place) -> {
                WordParagraphWriter first = new WordParagraphWriter(place, style);
                first.bold(cell.isHeader());
                new WordMarkdownWriter(notes, part, places, tables, style)
                        .startingWith(first)
                        .write(cell);
            });
        } else if (node instanceof FootnoteDefinition definition && notes.text().number(definition) == 0) {
            visitChildren(node);
        }
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof FootnoteReference reference) {
            notes.refer(notes.text().footnote(reference), paragraph);
        } else {
            visitChildren(node);
        }
    }

    @Override
    public void visit(Text node) {
        paragraph.text(node.getLiteral());
    }

    @Override
    public void visit(HardLineBreak node) {
        paragraph.lineBreak();
    }

    @Override
    public void visit(Emphasis node) {
        boolean outer = paragraph.italic(true);
        visitChildren(node);
        paragraph.italic(outer);
    }

    @Override
    public void visit(StrongEmphasis node) {
        boolean outer = paragraph.bold(true);
        visitChildren(node);
        paragraph.bold(outer);
    }

    @Override
    public void visit(Link node) {
        paragraph.beginLink(part.addExternalRelationship(node.getDestination(), XWPFRelation.HYPERLINK.getRelation())
                .getId());
        visitChildren(node);
        paragraph.endLink();
    }
}
