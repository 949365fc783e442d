package org.signatory.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Creates plain text documents, for email and screen readers. */
final class TextRenderer {

    private static final int WIDTH = 72;

    private TextRenderer() {}

    static String of(LetterDocument paper, DocumentPart part) {
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
        return retraction.isEmpty() ? text : wrapped(retraction) + "\n\n" + text;
    }

    private static String letter(LetterDocument paper) {
        List<String> blocks = new ArrayList<>();
        blocks.add(paper.date());
        paper.recipients().forEach(lines -> blocks.add(wrapped(lines)));
        if (!paper.salutation().isEmpty()) {
            blocks.add(wrapped(List.of(paper.salutation())));
        }
        paper.body().forEach(lines -> blocks.add(wrapped(lines)));
        blocks.add(LetterDocument.CLOSING);
        String block = paper.signatures().text().stripTrailing();
        if (!block.isEmpty()) {
            blocks.add(block);
        }
        String endorsers = endorsers(paper);
        return String.join("\n\n", blocks) + "\n" + (endorsers.isEmpty() ? "" : "\n\n" + endorsers);
    }

    private static String endorsers(LetterDocument paper) {
        return paper.endorsers().isEmpty() ? "" : LetterDocument.ENDORSED + "\n\n" + wrapped(paper.endorsers()) + "\n";
    }

    private static String wrapped(List<String> lines) {
        return lines.stream().map(TextRenderer::wrapped).collect(Collectors.joining("\n"));
    }

    /** Breaks lines between words; a word that is longer than a line, such as a URL, stays whole. */
    private static String wrapped(String line) {
        StringBuilder text = new StringBuilder();
        int column = 0;
        for (String word : line.split(" ")) {
            int length = word.codePointCount(0, word.length());
            if (column > 0) {
                boolean fits = column + 1 + length <= WIDTH;
                text.append(fits ? ' ' : '\n');
                column = fits ? column + 1 : 0;
            }
            text.append(word);
            column += length;
        }
        return text.toString();
    }
}
