package org.signatory.matching;

import java.util.List;

/**
 * Turns the signers of a long text without punctuation into questions. Such a text, as some archives store releases, has
 * no sentences that could show who signed.
 */
final class UnpunctuatedText {

    /** Shorter texts are names or headlines, which need no punctuation. */
    private static final int MIN_WORDS = 60;

    /** Prose has a mark or a new line every twenty words. */
    private static final int MAX_WORDS_PER_BREAK = 50;

    private static final String BREAKS = ".,;:!?\n|\t\u2022\u00b7\u2013\u2014/()";

    private UnpunctuatedText() {}

    /** Replaces the roles of the signers and of their passages if the text has hardly any punctuation. */
    static void settle(List<NamePassage> lists, List<Mention> mentions, String text) {
        if (mentions.stream().anyMatch(it -> it.role().isCounted()) && isUnpunctuated(text)) {
            lists.replaceAll(it -> it.role().isCounted() ? it.as(MentionRole.UNCLEAR) : it);
            mentions.replaceAll(it -> it.role().isCounted() ? it.withRole(MentionRole.UNCLEAR) : it);
        }
    }

    private static boolean isUnpunctuated(String text) {
        int words = 0;
        int breaks = 0;
        for (int i = 1; i < text.length(); i++) {
            if (Character.isWhitespace(text.charAt(i)) && Character.isLetterOrDigit(text.charAt(i - 1))) {
                words++;
            }
            if (BREAKS.indexOf(text.charAt(i)) >= 0) {
                breaks++;
            }
        }
        return words >= MIN_WORDS && breaks * MAX_WORDS_PER_BREAK < words;
    }
}
