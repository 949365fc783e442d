package org.signatory.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Represents a paragraph of a text: a single line, or lines that were wrapped by a program. */
record TextBlock(int start, int end, boolean afterBlank) {

    private static final int LONG_LINE_LENGTH = 45;
    private static final int MANY_WORDS_COUNT = 7;

    /** Separators or lowercase words, which lines of names in columns lack. */
    private static final Pattern FLOWING =
            Pattern.compile("[,;](?!\\s*(?:[JS]r|I{2,3}|IV|M\\.?D|Ph\\.?D|Esq)\\b)|\\s\\p{Ll}{2,}\\s.*\\s\\p{Ll}{2,}");

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

    /** Joins wrapped lines, which are long and have many words. A list of names has one line per name. */
    private static List<TextBlock> joined(String text, List<TextBlock> block) {
        if (block.size() < 2) {
            return block;
        }
        long full = block.subList(0, block.size() - 1).stream()
                .filter(line -> line.length() >= LONG_LINE_LENGTH && isFlowing(line.in(text)))
                .count();
        if (full < (block.size() - 1) * 0.7) {
            return block;
        }
        return List.of(new TextBlock(block.get(0).start, block.get(block.size() - 1).end, block.get(0).afterBlank));
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
