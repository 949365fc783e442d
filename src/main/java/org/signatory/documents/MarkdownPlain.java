package org.signatory.documents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/** Renders the text of a letter as plain text: "1" in brackets refers to a footnote, and a link has its URL in parentheses. */
final class MarkdownPlain {

    private static final int MIN_WIDTH = 24;
    private static final String RULE = "* * *";

    private final ParsedMarkdown text;
    private final int width;

    private MarkdownPlain(ParsedMarkdown text, int width) {
        this.text = text;
        this.width = width;
    }

    /** Returns the text without its footnotes; blocks are separated by empty lines. */
    static String of(ParsedMarkdown text, int width) {
        return new MarkdownPlain(text, width).blocks(text.document(), false);
    }

    /** Returns the footnotes, each with its number in brackets; empty without any. */
    static String footnotes(ParsedMarkdown text, int width) {
        List<String> notes = new ArrayList<>();
        for (FootnoteDefinition footnote : text.footnotes()) {
            String mark = "[" + text.number(footnote) + "] ";
            notes.add(hanging(mark, new MarkdownPlain(text, width - mark.length()).blocks(footnote, false)));
        }
        return String.join("\n\n", notes);
    }

    private String blocks(Node parent, boolean tight) {
        List<String> blocks = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            blocks.add(block(child));
        }
        blocks.removeIf(String::isEmpty);
        return String.join(tight ? "\n" : "\n\n", blocks);
    }

    private String block(Node node) {
        if (node instanceof Paragraph || node instanceof Heading) {
            return TextRenderer.wrapped(Arrays.asList(words(node).split("\n")), width);
        }
        if (node instanceof ListBlock list) {
            return list(list);
        }
        if (node instanceof BlockQuote) {
            return hanging("  ", within(2).blocks(node, false));
        }
        if (node instanceof TableBlock) {
            return rows(node);
        }
        if (node instanceof ThematicBreak) {
            return RULE;
        }
        return node instanceof FootnoteDefinition footnote && text.number(footnote) == 0 ? blocks(node, false) : "";
    }

    private MarkdownPlain within(int indent) {
        return new MarkdownPlain(text, Math.max(MIN_WIDTH, width - indent));
    }

    private String list(ListBlock list) {
        List<String> items = new ArrayList<>();
        int number = list instanceof OrderedList ordered ? ordered.getMarkerStartNumber() : 0;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            String mark = list instanceof BulletList ? "- " : number++ + ". ";
            items.add(hanging(mark, within(mark.length()).blocks(item, list.isTight())));
        }
        return String.join(list.isTight() ? "\n" : "\n\n", items);
    }

    /** Puts a mark before the first line, and as much space before the others. */
    static String hanging(String mark, String block) {
        return mark + block.replaceAll("\n(?=[^\n])", "\n" + " ".repeat(mark.length()));
    }

    /** Returns a line for each row, with the cells separated by vertical bars. */
    private String rows(Node table) {
        List<String> rows = new ArrayList<>();
        table.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomNode node) {
                if (node instanceof TableRow) {
                    List<String> cells = new ArrayList<>();
                    for (Node cell = node.getFirstChild(); cell instanceof TableCell; cell = cell.getNext()) {
                        cells.add(words(cell));
                    }
                    rows.add(TextRenderer.wrapped(List.of(String.join(" | ", cells)), width));
                } else {
                    visitChildren(node);
                }
            }
        });
        return String.join("\n", rows);
    }

    /** Returns the words of a paragraph, heading or cell. */
    private String words(Node parent) {
        Words words = new Words();
        words.visitChildren(parent);
        return words.text.toString();
    }

    private final class Words extends AbstractVisitor {

        private final StringBuilder text = new StringBuilder();

        @Override
        protected void visitChildren(Node parent) {
            super.visitChildren(parent);
        }

        @Override
        public void visit(Text node) {
            text.append(node.getLiteral());
        }

        @Override
        public void visit(HardLineBreak node) {
            text.append('\n');
        }

        @Override
        public void visit(Link link) {
            int start = text.length();
            visitChildren(link);
            String target = link.getDestination().replaceFirst("^mailto:", "");
            if (!text.substring(start).equals(target)) {
                text.append(" (").append(target).append(')');
            }
        }

        @Override
        public void visit(CustomNode node) {
            if (node instanceof FootnoteReference reference) {
                text.append('[')
                        .append(MarkdownPlain.this.text.number(MarkdownPlain.this.text.footnote(reference)))
                        .append(']');
            } else {
                visitChildren(node);
            }
        }

        @Override
        public void visit(CustomBlock node) {
            visitChildren(node);
        }
    }
}
