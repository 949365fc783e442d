package org.signatory.ingest.releases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.signatory.matching.NamePassage;

/** Extracts the opening paragraphs of a release, which say what its letter is about. */
final class SummaryExtractor {

    private static final int MAX_PARAGRAPHS = 3;
    private static final int MAX_LENGTH = 2_000;

    /** Shorter paragraphs are headlines, dates and bylines. */
    private static final int MIN_LENGTH = 100;

    private static final Pattern LOWERCASE = Pattern.compile("\\p{Ll}{2}");
    private static final String ENDS = ".!?:\u201d\")";
    private static final Pattern DATELINE = Pattern.compile(
            "^(?=\\p{Lu}{3})(?:\\p{Lu}[\\p{L}.]*,?\\s){1,4}(?:\\([^()]{1,30}\\)\\s)?[\u2013\u2014-]{1,2}\\s(?=\\p{Lu})");

    private SummaryExtractor() {}

    /**
     * Returns the first paragraphs, without quotes and, after the first paragraph, without those that list names.
     *
     * @param lists the passages with several names
     */
    static Optional<String> in(List<ReleaseLine> lines, List<NamePassage> lists) {
        List<String> found = new ArrayList<>();
        int length = 0;
        for (ReleaseLine it : ReleaseLine.unwrapped(lines)) {
            boolean prose = it.text().length() >= MIN_LENGTH && !it.isQuote() && isSentence(it.text());
            if (!prose || !found.isEmpty() && names(it, lists)) {
                continue;
            }
            String paragraph = DATELINE.matcher(it.text()).replaceFirst("");
            length += paragraph.length();
            if (found.size() == MAX_PARAGRAPHS || length > MAX_LENGTH) {
                break;
            }
            found.add(paragraph);
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(String.join("\n\n", found));
    }

    private static boolean isSentence(String paragraph) {
        return ENDS.indexOf(paragraph.charAt(paragraph.length() - 1)) >= 0
                && LOWERCASE.matcher(paragraph).find();
    }

    private static boolean names(ReleaseLine paragraph, List<NamePassage> lists) {
        return lists.stream().anyMatch(it -> it.start() < paragraph.end() && it.end() > paragraph.start());
    }
}
