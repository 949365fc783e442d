package org.signatory.letters;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;

/** Lists the parts of a letter that begin with a label, which people type or leave out. */
@RequiredArgsConstructor
public enum LetterPartLabel {
    RE("RE:", "(?:re|subject)\\s*:"),
    CC("cc:", "c\\.?c\\.?\\s*:"),
    ENCLOSURES("Enclosures:", "(?:encl?\\.|encls?|enclosures?|attachments?)(?:\\s*\\(\\d+\\))?\\s*(?::|$)");

    private final String label;
    private final Pattern written;

    LetterPartLabel(String label, String written) {
        this(label, Pattern.compile("^\\s*(?i:" + written + ")\\s*"));
    }

    /** Returns the label as letters print it. */
    public String label() {
        return label;
    }

    /** Returns whether a line begins with the label of the part. */
    public boolean begins(String line) {
        return written.matcher(line).find();
    }

    /** Returns a line without the label and outer space; null if nothing is left. */
    public String words(String line) {
        if (line == null) {
            return null;
        }
        Matcher matcher = written.matcher(line);
        String words = (matcher.find() ? line.substring(matcher.end()) : line).strip();
        return words.isEmpty() ? null : words;
    }

    /**
     * Returns lines without labels. A line that is only a label is left out, unless it says that there are enclosures
     * and no line names them.
     *
     * @param lines null is an empty list
     */
    public List<String> lines(List<String> lines) {
        if (lines == null) {
            return List.of();
        }
        boolean unnamed = this == ENCLOSURES && lines.stream().allMatch(this::isLabel);
        return lines.stream()
                .filter(line -> unnamed || !isLabel(line))
                .map(line -> Objects.requireNonNullElse(words(line), line == null ? "" : line.strip()))
                .distinct()
                .toList();
    }

    /** Returns whether a line has no words other than the label. */
    public boolean isLabel(String line) {
        return line != null && begins(line) && words(line) == null;
    }
}
