package org.signatory.ingest.files;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/** Reads the text of a web page or an HTML email, without scripts, navigation and hidden parts. */
final class HtmlText implements NodeVisitor {

    private static final Set<String> SKIPPED = Set.of(
            "head",
            "script",
            "style",
            "template",
            "noscript",
            "nav",
            "aside",
            "footer",
            "button",
            "select",
            "textarea",
            "svg",
            "iframe",
            "object");
    private static final Set<String> STRUCK_OUT = Set.of("s", "strike", "del");
    private static final Set<String> PARAGRAPHS = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol");

    private final ExtractedDocumentBuilder text = new ExtractedDocumentBuilder();
    private int skipped;
    private int struckOut;
    private int rows;

    private HtmlText() {}

    static ExtractedDocument of(String html) {
        if (html.chars().filter(c -> c == '<').count() > 2L * FileLimits.MAX_IN_MEMORY_ELEMENTS) {
            throw FileFormatException.of(
                    "The page has more than %,d HTML elements. Upload a file with only the list or letter.",
                    FileLimits.MAX_IN_MEMORY_ELEMENTS);
        }
        Parser parser = Parser.htmlParser().setMaxDepth(FileLimits.MAX_DEPTH);
        HtmlText reader = new HtmlText();
        Jsoup.parse(html, "", parser).traverse(reader);
        return reader.text.document();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words);
        } else if (node instanceof Element element) {
            skipped += isSkipped(element) ? 1 : 0;
            struckOut += isStruckOut(element) ? 1 : 0;
            if (skipped == 0) {
                start(element);
            }
        }
    }

    private void start(Element element) {
        switch (element.normalName()) {
            case "tr" -> {
                rows++;
                text.startRow();
            }
            case "td", "th" -> {
                if (rows > 0) {
                    text.startCell();
                }
            }
            case "br" -> text.append("\n");
            default -> {
                if (element.isBlock()) {
                    text.startLine();
                }
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        if (skipped == 0) {
            end(element);
        }
        skipped -= isSkipped(element) ? 1 : 0;
        struckOut -= isStruckOut(element) ? 1 : 0;
    }

    private void end(Element element) {
        String name = element.normalName();
        switch (name) {
            case "tr" -> {
                rows--;
                text.endRow();
            }
            case "td", "th" -> {
                if (rows > 0) {
                    text.endCell();
                }
            }
            case "table" -> text.endTable();
            default -> {
                if (element.isBlock()) {
                    text.startLine();
                }
            }
        }
        if (PARAGRAPHS.contains(name) && !(text.isInCell() && name.equals("table"))) {
            text.append("\n");
        }
    }

    private static boolean isSkipped(Element element) {
        return SKIPPED.contains(element.normalName())
                || element.hasAttr("hidden")
                || element.attr("style").replace(" ", "").contains("display:none");
    }

    private static boolean isStruckOut(Element element) {
        return STRUCK_OUT.contains(element.normalName()) || ExtractedDocumentBuilder.isStruckOut(element.attr("style"));
    }

    private void append(TextNode node) {
        if (skipped > 0) {
            return;
        }
        String words = StringUtil.normaliseWhitespace(node.getWholeText());
        String part = text.endsWithSpace() ? words.stripLeading() : words;
        if (struckOut > 0) {
            text.appendStruckOut(words);
        } else if (!part.isEmpty()) {
            text.append(part);
        }
    }
}
