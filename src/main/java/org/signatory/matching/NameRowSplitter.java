package org.signatory.matching;

import java.util.ArrayList;
import java.util.List;

/** Splits a row of signatures that lost the gaps between its columns, as in "Joe Neguse Jason Crow Diana DeGette". */
final class NameRowSplitter {

    private static final int MAX_WORDS = 5;

    /** Returns the text from one word up to another. */
    interface Words {
        String between(int from, int to);
    }

    private final NameMatcher matcher;
    private final int min;

    /** @param min the least number of names in a row */
    NameRowSplitter(NameMatcher matcher, int min) {
        this.matcher = matcher;
        this.min = min;
    }

    /** Returns the first and last word of each name if the words consist of full names of serving Members; else none. */
    List<int[]> of(List<int[]> words, Words text) {
        List<int[]> names = new ArrayList<>();
        int from = 0;
        while (from < words.size()) {
            int to = end(words.size(), from, text);
            if (to < 0) {
                return List.of();
            }
            names.add(new int[] {from, to});
            from = to;
        }
        boolean serving = names.size() >= min
                && matcher.firmness(names.stream()
                                .map(it -> text.between(it[0], it[1]))
                                .toList())
                        > 0;
        return serving ? names : List.of();
    }

    /** Returns the end of the shortest full name from here on, with suffixes such as M.D.; -1 if there is none. */
    private int end(int size, int from, Words text) {
        for (int to = from + 2; to <= Math.min(size, from + MAX_WORDS); to++) {
            if (matcher.isFullName(text.between(from, to))) {
                int last = to;
                while (last < size && WrittenName.isSuffix(text.between(last, last + 1))) {
                    last++;
                }
                return last;
            }
        }
        return -1;
    }
}
