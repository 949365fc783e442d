package org.signatory.ingest.releases;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Extracts the headline of a release or letter. */
final class HeadlineExtractor {

    private static final Pattern SUBJECT = Pattern.compile("(?i)^(?:re|subject|subj)\\s*:\\s*(.+)$");
    private static final Pattern NOT_A_TITLE = Pattern.compile(
            "(?i)^(?:https?://.*|\\(.*\\)|press releases?|news|for immediate release.*|media contact.*|contact:?.*|letter|home|the honorable .*|dear .*|.{0,3})$");
    private static final Pattern DATELINE = Pattern.compile(
            "^[^a-z]{2,40}(?:, D\\.?C\\.?)?\\s*[\u2013\u2014-].*|^(?i:washington, d\\.?c\\.?).{0,12}[\u2013\u2014-].*");
    private static final int HEAD = 8;
    private static final int MAX_LENGTH = 300;
    private static final int MAX_SENTENCE_LENGTH = 120;

    private HeadlineExtractor() {}

    static Optional<ExtractedText<String>> in(List<Paragraph> paragraphs) {
        List<Paragraph> head = paragraphs.subList(0, Math.min(HEAD, paragraphs.size()));
        for (Paragraph it : head) {
            java.util.regex.Matcher subject = SUBJECT.matcher(it.text());
            if (subject.matches()) {
                return Optional.of(it.part(subject.group(1), subject.start(1), subject.end(1), true));
            }
        }
        for (Paragraph it : head) {
            if (NOT_A_TITLE.matcher(it.text()).matches()) {
                continue;
            }
            boolean headline = it.text().length() <= MAX_LENGTH
                    && !it.text().endsWith(".")
                    && !it.text().endsWith(":")
                    && !DATELINE.matcher(it.text()).matches()
                    && it.text().split("\\s+").length > 3;
            if (headline) {
                return Optional.of(it.whole(it.text(), true));
            }
            if (it.text().split("\\s+").length > 8) {
                int cut = Math.min(it.text().length(), MAX_SENTENCE_LENGTH);
                return Optional.of(it.part(it.text().substring(0, cut).strip(), 0, cut, false));
            }
        }
        return Optional.empty();
    }
}
