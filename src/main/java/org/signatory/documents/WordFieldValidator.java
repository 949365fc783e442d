package org.signatory.documents;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses the instructions of fields, which Word splits and nests, and accepts only those that display something. */
final class WordFieldValidator {

    private static final Set<String> ACCEPTED = Set.of(
            "=",
            "ADVANCE",
            "AUTHOR",
            "COMMENTS",
            "CREATEDATE",
            "DATE",
            "DOCPROPERTY",
            "EDITTIME",
            "EQ",
            "FILENAME",
            "FORMCHECKBOX",
            "FORMDROPDOWN",
            "FORMTEXT",
            "HYPERLINK",
            "IF",
            "KEYWORDS",
            "LASTSAVEDBY",
            "MERGEFIELD",
            "NOTEREF",
            "NUMPAGES",
            "NUMWORDS",
            "PAGE",
            "PAGEREF",
            "PRINTDATE",
            "QUOTE",
            "REF",
            "SAVEDATE",
            "SECTION",
            "SECTIONPAGES",
            "SEQ",
            "STYLEREF",
            "SUBJECT",
            "SYMBOL",
            "TIME",
            "TITLE",
            "TOC");

    private static final Pattern NAME = Pattern.compile("\\s*(=|[A-Za-z0-9]+)");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    /** One letter, or a format such as {@code \\* MERGEFORMAT}. Other words with a backslash are paths. */
    private static final Pattern SWITCH = Pattern.compile("\\\\(?:[a-zA-Z]|[*@#!]\\w*)");

    private static final Set<String> SWITCHES_WITH_WORD = Set.of("\\l", "\\o", "\\t");

    /** Represents a field with its instruction so far; any text after the separator is its result. */
    private static final class Field {
        private final StringBuilder instruction = new StringBuilder();
        private boolean shown;
    }

    private final Deque<Field> open = new ArrayDeque<>();
    private final Field loose = new Field();

    /** @param type the type of the mark: begin, separate or end */
    void mark(String type) {
        Field field = open.peek();
        switch (type) {
            case "begin" -> {
                if (field != null && !field.shown) {
                    checkNesting(field.instruction.toString());
                }
                open.push(new Field());
            }
            case "separate" -> {
                if (field != null) {
                    check(field.instruction.toString());
                    field.shown = true;
                }
            }
            case "end" -> {
                if (field != null) {
                    check(open.pop().instruction.toString());
                }
            }
            default -> throw WordMarkupValidator.refusal("a field mark of unknown type \"" + type + "\"");
        }
    }

    /** Returns whether text at this place belongs to the instruction of a field. */
    boolean isInstruction() {
        return !open.isEmpty() && !open.peek().shown;
    }

    void append(String text) {
        (open.isEmpty() ? loose : open.peek()).instruction.append(text);
    }

    /** Checks the fields that were not closed. */
    void end() {
        check(loose.instruction.toString());
        open.forEach(field -> check(field.instruction.toString()));
    }

    /** The inner field's result becomes part of the instruction, so it must not be the name or a link's address. */
    private static void checkNesting(String instruction) {
        Matcher name = NAME.matcher(instruction);
        boolean whole = name.lookingAt() && (name.group(1).equals("=") || name.end() < instruction.length());
        if (!whole || name.group(1).equalsIgnoreCase("HYPERLINK")) {
            throw WordMarkupValidator.refusal("a field with a name or address that is computed by another field");
        }
        check(instruction);
    }

    /** Rejects an instruction unless its field is known to be harmless. */
    static void check(String instruction) {
        if (instruction.isBlank()) {
            return;
        }
        Matcher name = NAME.matcher(instruction);
        String word = name.lookingAt() ? name.group(1).toUpperCase(Locale.ROOT) : instruction.strip();
        if (!ACCEPTED.contains(word)) {
            throw WordMarkupValidator.refusal("the field " + word);
        }
        if (instruction.contains("{{")) {
            throw WordMarkupValidator.refusal("a placeholder in the field " + word);
        }
        if (word.equals("HYPERLINK")) {
            checkLink(instruction.substring(name.end()));
        }
    }

    private static void checkLink(String words) {
        Matcher word = WORD.matcher(words);
        boolean skip = false;
        while (word.find()) {
            String bare = word.group(2);
            if (bare != null && SWITCH.matcher(bare).matches()) {
                skip = SWITCHES_WITH_WORD.contains(bare.toLowerCase(Locale.ROOT));
            } else if (skip) {
                skip = false;
            } else if (!WordTemplateSafetyValidator.isWebOrMail(bare == null ? word.group(1) : bare)) {
                throw WordMarkupValidator.refusal("a link to " + (bare == null ? word.group(1) : bare));
            }
        }
    }
}
