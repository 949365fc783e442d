package org.signatory.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds full names of Members that no other part of the reader has found. */
final class LeftoverNameFinder {

    private static final int MAX_WORDS = 4;
    private static final Pattern WORD = Pattern.compile("\\p{Lu}[\\p{L}.'\u2019-]{0,40}");
    private static final Pattern END = Pattern.compile("[.\u2019']+s?$");

    private static final Pattern TITLED = Pattern.compile(
            "\\b(?i:reps?|sens?|senators?|representatives?|dels?|delegates?|congress(?:(?:wo)?m[ae]n|members?))\\b\\.?[ \u00a0]{1,2}"
                    + "(" + WORD + "(?:[ \u00a0]{1,2}" + WORD + "){0,3})");

    private final String text;
    private final NameMatcher matcher;

    LeftoverNameFinder(String text, NameMatcher matcher) {
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

    /** Returns the spans from a title to a surname in the roster. */
    List<TextSpan> titled() {
        List<TextSpan> spans = new ArrayList<>();
        Matcher title = TITLED.matcher(text);
        while (title.find()) {
            matcher.budget().checkTime();
            Matcher word = WORD.matcher(text).region(title.start(1), title.end(1));
            boolean found = false;
            while (!found && word.find()) {
                int to = end(word.start(), word.end());
                found = to > word.start() && matcher.isSurname(text.substring(word.start(), to));
                if (found) {
                    spans.add(new TextSpan(title.start(), to));
                }
            }
        }
        return spans;
    }

    /** Returns the end of a word without a period or possessive. */
    private int end(int from, int to) {
        Matcher end = END.matcher(text).region(from, to);
        return end.find() ? end.start() : to;
    }

    private boolean isGap(int from, int to) {
        return to - from <= 2 && text.substring(from, to).isBlank();
    }

    /** Returns the full name of a serving Member that ends with the last word, or null. */
    private NameSpan nameAtEnd(List<int[]> words) {
        int last = words.size() - 1;
        int from = words.get(last)[0];
        int to = end(from, words.get(last)[1]);
        if (to <= from || !matcher.isSurname(text.substring(from, to))) {
            return null;
        }
        for (int first = Math.max(0, last - MAX_WORDS + 1); first < last; first++) {
            String name = text.substring(words.get(first)[0], to);
            if (matcher.isFullName(name)
                    && matcher.match(name, null, WrittenAffiliation.NONE, MatchScope.ANY)
                                    .status()
                            != NameMatch.Status.UNMATCHED) {
                return NameSpan.plain(words.get(first)[0], to, last - first + 1);
            }
        }
        return null;
    }
}
