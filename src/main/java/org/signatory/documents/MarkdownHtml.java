package org.signatory.documents;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;

/** Renders the text of a letter as XHTML: with the footnotes in their places for a page on paper, or as a list for a screen. */
public final class MarkdownHtml {

    private static final int MAX_LEVEL = 6;

    private final ParsedMarkdown text;
    private final int level;
    private final boolean paper;

    private MarkdownHtml(ParsedMarkdown text, int level, boolean paper) {
        this.text = text;
        this.level = level;
        this.paper = paper;
    }

    /**
     * Renders the text of a letter with its footnotes at the end, for a page of the dashboard.
     *
     * @param level the level of the first heading in the page
     */
    public static String ofPage(String text, int level) {
        ParsedMarkdown parsed = ParsedMarkdown.parse(text);
        return forScreen(parsed, level) + footnotes(parsed, level);
    }

    /** Renders a text whose footnotes move to the foot of their pages. */
    static String forPaper(ParsedMarkdown text) {
        return new MarkdownHtml(text, 1, true).render(text.document());
    }

    /**
     * Renders a text without its footnotes, which {@link #footnotes} returns.
     *
     * @param level the level of the first heading in the page
     */
    static String forScreen(ParsedMarkdown text, int level) {
        return new MarkdownHtml(text, level, false).render(text.document());
    }

    /** Returns the list of footnotes; empty without any. */
    static String footnotes(ParsedMarkdown text, int level) {
        MarkdownHtml html = new MarkdownHtml(text, level, false);
        StringBuilder list = new StringBuilder();
        for (FootnoteDefinition footnote : text.footnotes()) {
            int number = text.number(footnote);
            list.append(
                    "<li id=\"note-%d\">%s<a href=\"#ref-%d\" aria-label=\"Back to the text of footnote %d\">↩</a></li>\n"
                            .formatted(number, html.contents(footnote), number, number));
        }
        return list.isEmpty()
                ? ""
                : "<section class=\"notes\" aria-label=\"Footnotes\"><ol>\n" + list + "</ol></section>\n";
    }

    private String contents(FootnoteDefinition footnote) {
        StringBuilder contents = new StringBuilder();
        for (Node child = footnote.getFirstChild(); child != null; child = child.getNext()) {
            contents.append(render(child));
        }
        return contents.toString();
    }

    private String render(Node node) {
        return HtmlRenderer.builder()
                .escapeHtml(true)
                .extensions(List.of(TablesExtension.create()))
                .nodeRendererFactory(Footnotes::new)
                .attributeProviderFactory(context -> this::attribute)
                .build()
                .render(node);
    }

    private void attribute(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Link && !paper) {
            attributes.put("rel", "noopener noreferrer nofollow");
        }
    }

    /** Renders footnotes, and headings at the levels that the page has for them. */
    private final class Footnotes implements NodeRenderer {

        private final HtmlNodeRendererContext context;
        private final HtmlWriter html;
        private int last;

        Footnotes(HtmlNodeRendererContext context) {
            this.context = context;
            this.html = context.getWriter();
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Heading.class, FootnoteReference.class, FootnoteDefinition.class);
        }

        @Override
        public void render(Node node) {
            if (node instanceof Heading heading) {
                String tag = "h" + Math.min(MAX_LEVEL, heading.getLevel() + level - 1);
                html.line();
                html.tag(tag);
                children(heading);
                html.tag("/" + tag);
                html.line();
            } else if (node instanceof FootnoteReference reference) {
                refer(text.footnote(reference));
            } else if (node instanceof FootnoteDefinition definition && text.number(definition) == 0) {
                children(definition);
            }
        }

        private void children(Node parent) {
            for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
                context.render(child);
            }
        }

        /** A footnote is put where the text refers to it first; the style of the page prints its number. */
        private void refer(FootnoteDefinition footnote) {
            int number = text.number(footnote);
            boolean first = number > last;
            last = Math.max(last, number);
            if (paper && first) {
                html.tag("div", Map.of("class", "footnote"));
                for (Node child = footnote.getFirstChild(); child != null; child = child.getNext()) {
                    // The first paragraph is in the line of the number.
                    if (child instanceof Paragraph && child.getPrevious() == null) {
                        children(child);
                    } else {
                        context.render(child);
                    }
                }
                html.tag("/div");
            } else if (paper) {
                html.raw("<sup>" + number + "</sup>");
            } else {
                html.raw("<sup%s><a href=\"#note-%d\" aria-label=\"Footnote %d\">%d</a></sup>"
                        .formatted(first ? " id=\"ref-" + number + "\"" : "", number, number, number));
            }
        }
    }
}
