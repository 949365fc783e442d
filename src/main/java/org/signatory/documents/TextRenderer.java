package org.signatory.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Creates plain text documents, for email and screen readers. */
final class TextRenderer {

    private static final int WIDTH = 72;

    private TextRenderer() {}

    static String of(PrintableLetter paper, DocumentKind part) {
        return marked(
                paper.retraction(),
                switch (part) {
                    case LETTER -> letter(paper);
                    case SIGNATURES -> paper.signatures().text();
                    case ENDORSERS -> endorsers(paper);
                });
    }

    /** Puts the notice of a retraction, if any, and an empty line before a text. */
    static String marked(String retraction, String text) {
        return retraction.isEmpty() ? text : wrapped(List.of(retraction)) + "\n\n" + text;
    }

    private static String letter(PrintableLetter paper) {
        List<String> blocks = new ArrayList<>();
        blocks.add(paper.date());
        blocks.add(wrapped(List.of(paper.delivery())));
        paper.recipients().forEach(lines -> blocks.add(wrapped(lines)));
        blocks.add(wrapped(List.of(paper.reLine())));
        blocks.add(wrapped(List.of(paper.salutation())));
        ParsedMarkdown text = paper.text();
        blocks.add(MarkdownPlain.of(text, WIDTH));
        blocks.add(paper.closing());
        blocks.add(paper.signatures().text().stripTrailing());
        blocks.add(labeled(paper.cc()));
        blocks.add(labeled(paper.enclosures()));
        blocks.add(MarkdownPlain.footnotes(text, WIDTH));
        blocks.removeIf(String::isEmpty);
        String endorsers = endorsers(paper);
        return String.join("\n\n", blocks) + "\n" + (endorsers.isEmpty() ? "" : "\n\n" + endorsers);
    }

    private static String labeled(PrintedLabeledLines part) {
        String mark = part.label().isEmpty() ? "" : part.label() + " ";
        return part.isEmpty() ? "" : MarkdownPlain.hanging(mark, wrapped(part.lines(), WIDTH - mark.length()));
    }

    private static String endorsers(PrintableLetter paper) {
        return paper.endorsers().isEmpty() ? "" : PrintableLetter.ENDORSED + "\n\n" + wrapped(paper.endorsers()) + "\n";
    }

    private static String wrapped(List<String> lines) {
        return wrapped(lines, WIDTH);
    }

    /** Breaks lines between words; a word that is longer than a line, such as a URL, stays whole. */
    static String wrapped(List<String> lines, int width) {
        return lines.stream().map(line -> wrapped(line, width)).collect(Collectors.joining("\n"));
    }

    private static String wrapped(String line, int width) {
        StringBuilder text = new StringBuilder();
        int column = 0;
        for (String word : line.split(" ")) {
            int length = word.codePointCount(0, word.length());
            if (column > 0) {
                boolean fits = column + 1 + length <= width;
                text.append(fits ? ' ' : '\n');
                column = fits ? column + 1 : 0;
            }
            text.append(word);
            column += length;
        }
        return text.toString();
    }
}
