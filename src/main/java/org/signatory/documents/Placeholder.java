package org.signatory.documents;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a template leaves to be filled in, written as {@code {{date}}}. */
enum Placeholder {
    DATE(false),
    ADDRESSEES(true),
    SALUTATION(false),
    TITLE(false),
    BODY(true),
    SIGNATURES(true),
    ENDORSERS(true);

    /** The first group is the name. */
    static final Pattern WRITTEN = Pattern.compile("\\{\\{\\s*([^{}]{1,40}?)\\s*}}");

    private final boolean block;

    Placeholder(boolean block) {
        this.block = block;
    }

    static Optional<Placeholder> named(String name) {
        return Arrays.stream(values())
                .filter(each -> each.word().equalsIgnoreCase(name))
                .findFirst();
    }

    /** The placeholder of which this text consists. */
    static Optional<Placeholder> alone(String text) {
        var matcher = WRITTEN.matcher(text.strip());
        return matcher.matches() ? named(matcher.group(1)) : Optional.empty();
    }

    /** Whether paragraphs or a table take its place, so that it must stand in a paragraph of its own. */
    boolean isBlock() {
        return block;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String written() {
        return "{{" + word() + "}}";
    }

    /** What takes the place of one that is no block. */
    String line(LetterDocument paper) {
        return switch (this) {
            case DATE -> paper.date();
            case SALUTATION -> paper.salutation();
            case TITLE -> paper.title();
            default -> throw new IllegalStateException("No line: " + this);
        };
    }
}
