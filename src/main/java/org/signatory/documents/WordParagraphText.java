package org.signatory.documents;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;

/** Reads and replaces the text of a Word paragraph, which Word splits into runs at arbitrary positions. */
final class WordParagraphText {

    private static final String WORD =
            "declare namespace w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' ";
    private static final QName SPACE = new QName(XMLConstants.XML_NS_URI, "space");

    private final List<XmlObject> pieces;
    private final List<String> texts;

    private WordParagraphText(List<XmlObject> pieces) {
        this.pieces = pieces;
        this.texts = pieces.stream().map(WordParagraphText::text).toList();
    }

    static WordParagraphText of(XmlObject paragraph) {
        return new WordParagraphText(List.of(paragraph.selectPath(WORD + ".//w:t")));
    }

    /** Returns all paragraphs in a part of a file, including those in tables and text boxes. */
    static List<WordParagraphText> within(XmlObject part) {
        return Arrays.stream(part.selectPath(WORD + ".//w:p"))
                .map(WordParagraphText::of)
                .toList();
    }

    String text() {
        return String.join("", texts);
    }

    List<String> placeholders() {
        return Placeholder.WRITTEN
                .matcher(text())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toList());
    }

    /** Replaces placeholders with values. Placeholders within values are not replaced. */
    void fill(Function<Placeholder, String> values) {
        List<MatchResult> found = Placeholder.WRITTEN.matcher(text()).results().toList();
        // From the last to the first, so that earlier positions stay valid.
        for (int i = found.size() - 1; i >= 0; i--) {
            MatchResult match = found.get(i);
            Placeholder.named(match.group(1))
                    .filter(each -> !each.isBlock())
                    .ifPresent(each -> replace(match.start(), match.end(), values.apply(each)));
        }
    }

    /** Puts the new text into the first run, so that its style remains. */
    private void replace(int start, int end, String with) {
        int offset = 0;
        String left = with;
        for (int i = 0; i < pieces.size(); i++) {
            int length = texts.get(i).length();
            int from = Math.max(start, offset) - offset;
            int to = Math.min(end, offset + length) - offset;
            if (from < to) {
                String now = text(pieces.get(i));
                set(pieces.get(i), now.substring(0, from) + left + now.substring(to));
                left = "";
            }
            offset += length;
        }
    }

    private static String text(XmlObject piece) {
        try (XmlCursor cursor = piece.newCursor()) {
            return cursor.getTextValue();
        }
    }

    private static void set(XmlObject piece, String text) {
        try (XmlCursor cursor = piece.newCursor()) {
            cursor.setTextValue(text);
            cursor.setAttributeText(SPACE, "preserve");
        }
    }
}
