package org.signatory.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds full names of Members that no other part of the reader has found. */
final class LeftoverNames {

    private static final int MAX_WORDS = 4;
    private static final Pattern WORD = Pattern.compile("\\p{Lu}[\\p{L}.'\u2019-]{0,40}");
    private static final Pattern END = Pattern.compile("[.\u2019']+s?$");

    private final String text;
    private final NameMatcher matcher;

    LeftoverNames(String text, NameMatcher matcher) {
        this.text = text;
        this.matcher = matcher;
    }

    /** Returns the names outside the given parts of the text. */
    List<NameSpan> outside(List<TextSpan> covered) {
        covered.sort(Comparator.comparingInt(TextSpan::start));
        List<NameSpan> names = new ArrayList<>();
        List<int[]> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        int next = 0;
        int coveredTo = 0;
        while (word.find()) {
            matcher.budget().checkTime();
            while (next < covered.size() && covered.get(next).start() < word.end()) {
                coveredTo = Math.max(coveredTo, covered.get(next++).end());
            }
            boolean adjoins = !words.isEmpty() && isGap(words.get(words.size() - 1)[1], word.start());
            if (word.start() < coveredTo || !adjoins) {
                words.clear();
            }
            if (word.start() >= coveredTo) {
                words.add(new int[] {word.start(), word.end()});
                NameSpan name = words.size() > 1 ? nameAtEnd(words) : null;
                if (name != null) {
                    names.add(name);
                    words.clear();
                }
            }
        }
        return names;
    }

    private boolean isGap(int from, int to) {
        return to - from <= 2 && text.substring(from, to).isBlank();
    }

    /** Returns the full name of a serving Member that ends with the last word, or null. */
    private NameSpan nameAtEnd(List<int[]> words) {
        int last = words.size() - 1;
        int from = words.get(last)[0];
        Matcher end = END.matcher(text).region(from, words.get(last)[1]);
        int to = end.find() ? end.start() : words.get(last)[1];
        if (to <= from || !matcher.isSurname(text.substring(from, to))) {
            return null;
        }
        for (int first = Math.max(0, last - MAX_WORDS + 1); first < last; first++) {
            String name = text.substring(words.get(first)[0], to);
            if (matcher.isFullName(name)
                    && matcher.match(name, null, Affiliation.NONE, MatchScope.ANY)
                                    .status()
                            != NameMatch.Status.UNMATCHED) {
                return NameSpan.plain(words.get(first)[0], to, last - first + 1);
            }
        }
        return null;
    }
}
