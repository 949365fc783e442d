package org.signatory.documents;

import java.util.List;
import java.util.stream.Stream;
import org.signatory.letters.LetterPartLabel;

/**
 * Represents a label and the lines next to it, such as the recipients of copies.
 *
 * @param label empty if the only line is a label itself, such as "Enclosures (2)"
 */
public record PrintedLabeledLines(String label, List<String> lines) {

    /** Joins the lines of a letter's field and those of its text. */
    static PrintedLabeledLines of(LetterPartLabel part, List<String> field, List<String> text) {
        List<String> lines = part
                .lines(Stream.concat(field.stream(), text.stream()).toList())
                .stream()
                .map(PrintTextCleaner::line)
                .filter(line -> !line.isEmpty())
                .toList();
        boolean unnamed = lines.stream().allMatch(part::isLabel);
        boolean one = part == LetterPartLabel.ENCLOSURES && lines.size() == 1;
        return new PrintedLabeledLines(unnamed ? "" : one ? "Enclosure:" : part.label(), lines);
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }
}
