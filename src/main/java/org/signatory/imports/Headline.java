package org.signatory.imports;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a release or letter is called. */
final class Headline {

    private static final Pattern SUBJECT = Pattern.compile("(?i)^(?:re|subject|subj)\\s*:\\s*(.+)$");
    private static final Pattern NO_TITLE = Pattern.compile(
            "(?i)^(?:https?://.*|\\(.*\\)|press releases?|news|for immediate release.*|media contact.*|contact:?.*|letter|home|the honorable .*|dear .*|.{0,3})$");
    private static final Pattern DATELINE = Pattern.compile(
            "^[^a-z]{2,40}(?:, D\\.?C\\.?)?\\s*[\u2013\u2014-].*|^(?i:washington, d\\.?c\\.?).{0,12}[\u2013\u2014-].*");
    private static final int HEAD = 8;
    private static final int LONGEST = 300;
    private static final int LONGEST_OF_A_SENTENCE = 120;

    private Headline() {}

    static Optional<Part<String>> in(List<Paragraph> paragraphs) {
        List<Paragraph> head = paragraphs.subList(0, Math.min(HEAD, paragraphs.size()));
        for (Paragraph it : head) {
            java.util.regex.Matcher subject = SUBJECT.matcher(it.text());
            if (subject.matches()) {
                return Optional.of(it.part(subject.group(1), subject.start(1), subject.end(1), true));
            }
        }
        for (Paragraph it : head) {
            if (NO_TITLE.matcher(it.text()).matches()) {
                continue;
            }
            boolean headline = it.text().length() <= LONGEST
                    && !it.text().endsWith(".")
                    && !it.text().endsWith(":")
                    && !DATELINE.matcher(it.text()).matches()
                    && it.text().split("\\s+").length > 3;
            if (headline) {
                return Optional.of(it.whole(it.text(), true));
            }
            if (it.text().split("\\s+").length > 8) {
                int cut = Math.min(it.text().length(), LONGEST_OF_A_SENTENCE);
                return Optional.of(it.part(it.text().substring(0, cut).strip(), 0, cut, false));
            }
        }
        return Optional.empty();
    }
}
