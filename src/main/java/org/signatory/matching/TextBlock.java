package org.signatory.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Represents a paragraph of a text: a single line, or lines that were wrapped by a program. */
record TextBlock(int start, int end, boolean afterBlank) {

    private static final int LONG_LINE_LENGTH = 45;
    private static final int MANY_WORDS_COUNT = 7;
    /** The number of lines in which a table in a paragraph may begin. */
    private static final int MAX_TITLE_LINES = 3;

    private static final double MOST = 0.6;

    /** Separators or lowercase words, which lines of names in columns lack. */
    private static final Pattern FLOWING =
            Pattern.compile("[,;](?!\\s*(?:[JS]r|I{2,3}|IV|M\\.?D|Ph\\.?D|Esq)\\b)|\\s\\p{Ll}{2,}\\s.*\\s\\p{Ll}{2,}");

    /** The end of a line after which a sentence or a list continues. */
    private static final Pattern OPEN_END =
            Pattern.compile("(?:[,;&(\u2013\u2014-]|\\b\\p{Ll}+|\\b(?i:reps?|sens?|dels?|[dm]rs?|ms|hon|rev)\\.)\\s*$");

    /** The end of a line with a single word after a separator, which may be the given name of a longer name. */
    private static final Pattern LAST_WORD = Pattern.compile("(?:[,;(]|\\band|\\.)\\s+\\p{Lu}[\\p{L}.'\u2019-]*\\s*$");

    /** A line with a surname, a comma and a given name. */
    private static final Pattern LAST_FIRST =
            Pattern.compile("\\W*\\p{Lu}[^,;]{1,30},\\s+\\p{Lu}[^,;]{1,30}(?:,\\s*(?:[JS]r|I{2,3}|IV)\\.?)?\\s*");

    private static final Pattern CONTINUED = Pattern.compile("\\s*(?:\\p{Ll}|[,;)&]|\\([DRI]-|\\([A-Z]{2}[-)])");
    private static final Pattern SEPARATORS = Pattern.compile("[,;]|\\band\\b|\\s\\p{Ll}{3,}");

    /** The start of a line that begins a sentence or a list of its own: "The letter", "Republicans (2):". */
    private static final Pattern OPENING = Pattern.compile(
            "\\s*(?:(?:The|This|These|Other|Additional|In|It|A|An|Signed|Co-?signed|Led)\\s|[^,.;:]{1,40}:(?:\\s|$))");

    /** The end of a sentence, other than of an abbreviation. */
    private static final Pattern CLOSING = Pattern.compile("(?:\\p{Ll}{4}|[)\\d])[.!?][\"\u201d)]?\\s*$|:\\s*$");

    static List<TextBlock> of(String text) {
        List<TextBlock> units = new ArrayList<>();
        List<TextBlock> block = new ArrayList<>();
        boolean blank = true;
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (text.substring(start, end).isBlank()) {
                units.addAll(joined(text, block));
                block.clear();
                blank = true;
            } else {
                block.add(new TextBlock(start, end, blank));
                blank = false;
            }
            start = end + 1;
        }
        units.addAll(joined(text, block));
        return units;
    }

    /** Joins wrapped lines. A list of names has one line per name. */
    private static List<TextBlock> joined(String text, List<TextBlock> block) {
        boolean isTable =
                block.stream().limit(MAX_TITLE_LINES).anyMatch(line -> NameTableFinder.isHeader(line.in(text)))
                        || block.stream().allMatch(line -> hasColumns(line.in(text)));
        if (block.size() < 2 || isTable || !isWrapped(text, block)) {
            return block;
        }
        List<TextBlock> all = new ArrayList<>();
        TextBlock open = block.get(0);
        for (TextBlock line : block.subList(1, block.size())) {
            if (isBreak(text, open, line)) {
                all.add(open);
                open = line;
            } else {
                open = new TextBlock(open.start, line.end, open.afterBlank);
            }
        }
        all.add(open);
        return all;
    }

    /** Returns whether a line has tabs between at least three columns. */
    private static boolean hasColumns(String line) {
        int first = line.indexOf('\t');
        return first >= 0 && line.indexOf('\t', first + 1) >= 0;
    }

    /** Returns whether most lines continue in the next line. */
    private static boolean isWrapped(String text, List<TextBlock> block) {
        int breaks = block.size() - 1;
        long turned = block.stream()
                .filter(line -> LAST_FIRST.matcher(line.in(text)).matches())
                .count();
        boolean enumerates = block.stream()
                .anyMatch(line ->
                        SEPARATORS.matcher(line.in(text)).results().limit(2).count() > 1);
        int continued = 0;
        for (int i = 0; i < breaks; i++) {
            String line = block.get(i).in(text);
            String next = block.get(i + 1).in(text);
            boolean continues = line.length() >= LONG_LINE_LENGTH && isFlowing(line)
                    || OPEN_END.matcher(line).find()
                    || CONTINUED.matcher(next).lookingAt()
                    || enumerates && LAST_WORD.matcher(line).find();
            continued += continues ? 1 : 0;
        }
        return enumerates && turned <= block.size() * MOST && continued >= breaks * MOST;
    }

    /** Returns whether a line begins a new sentence or list. */
    private static boolean isBreak(String text, TextBlock before, TextBlock line) {
        String last = text.substring(text.lastIndexOf('\n', before.end - 1) + 1, before.end);
        if (isAlone(last) || isAlone(line.in(text))) {
            return true;
        }
        String end = text.substring(Math.max(before.start, before.end - LONG_LINE_LENGTH), before.end);
        return CLOSING.matcher(end).find()
                || ListLabelSplitter.isLabeled(text, line)
                || !OPEN_END.matcher(end).find()
                        && OPENING.matcher(line.in(text)).lookingAt();
    }

    /** Returns whether a line is never part of a wrapped paragraph. */
    private static boolean isAlone(String line) {
        return TextSectionKind.isClosing(line)
                || NonSignerSections.isHeading(line)
                || SignatureOfficeRecognizer.isNamed(line);
    }

    private static boolean isFlowing(String line) {
        return line.strip().split("\\s+").length >= MANY_WORDS_COUNT
                && FLOWING.matcher(line).find();
    }

    int length() {
        return end - start;
    }

    String in(String text) {
        return text.substring(start, end);
    }
}
