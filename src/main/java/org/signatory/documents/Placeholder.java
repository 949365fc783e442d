package org.signatory.documents;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;

/** Lists the placeholders of a template, written as {@code {{date}}}. */
@RequiredArgsConstructor
enum Placeholder {
    DATE(false),
    DELIVERY(false),
    RECIPIENTS(true),
    RE(false),
    SALUTATION(false),
    TITLE(false),
    BODY(true),
    CLOSING(false),
    SIGNATURES(true),
    CC(true),
    ENCLOSURES(true),
    ENDORSERS(true);

    /** The first group is the name. */
    static final Pattern WRITTEN = Pattern.compile("\\{\\{\\s*([^{}]{1,40}?)\\s*}}");

    private final boolean block;

    static Optional<Placeholder> named(String name) {
        return Arrays.stream(values())
                .filter(each -> each.word().equalsIgnoreCase(name))
                .findFirst();
    }

    /** Returns the placeholder that is the whole text. */
    static Optional<Placeholder> alone(String text) {
        var matcher = WRITTEN.matcher(text.strip());
        return matcher.matches() ? named(matcher.group(1)) : Optional.empty();
    }

    /**
     * Returns whether the placeholder is replaced by paragraphs or a table, so that it must be a paragraph of its
     * own.
     */
    boolean isBlock() {
        return block;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String written() {
        return "{{" + word() + "}}";
    }

    /** Returns the value of a placeholder within a paragraph. */
    String line(PrintableLetter paper) {
        return switch (this) {
            case DATE -> paper.date();
            case DELIVERY -> paper.delivery();
            case RE -> paper.reLine();
            case SALUTATION -> paper.salutation();
            case CLOSING -> paper.closing();
            case TITLE -> paper.title();
            default -> throw new IllegalStateException("No line: " + this);
        };
    }
}
