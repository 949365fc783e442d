package org.signatory.ingest.releases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signatory.ingest.files.DateCellParser;

/** Extracts the day of a release or letter from its date line or dateline. */
final class ReleaseDateExtractor {

    private static final String MONTH =
            "(?:jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?|july?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)";
    private static final Pattern DAY =
            Pattern.compile("(?i)\\b(?:" + MONTH + " \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2} " + MONTH
                    + " \\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}/\\d{1,2}/\\d{2,4})\\b");
    private static final int HEAD = 12;
    private static final int DATELINE = 120;
    private static final int MAX_LINE_LENGTH = 60;

    private ReleaseDateExtractor() {}

    static Optional<ExtractedText<LocalDate>> in(List<Paragraph> paragraphs) {
        List<Paragraph> head = paragraphs.subList(0, Math.min(HEAD, paragraphs.size()));
        Optional<ExtractedText<LocalDate>> own = head.stream()
                .filter(it -> it.text().length() <= MAX_LINE_LENGTH)
                .flatMap(it -> day(it, MAX_LINE_LENGTH, true).stream())
                .findFirst();
        if (own.isPresent()) {
            return own;
        }
        return head.stream().flatMap(it -> day(it, DATELINE, false).stream()).findFirst();
    }

    private static Optional<ExtractedText<LocalDate>> day(Paragraph paragraph, int within, boolean sure) {
        if (paragraph.text().startsWith("http")) {
            return Optional.empty();
        }
        Matcher day = DAY.matcher(paragraph.text());
        if (!day.find() || day.start() > within) {
            return Optional.empty();
        }
        return DateCellParser.of(day.group()).map(found -> paragraph.part(found, day.start(), day.end(), sure));
    }
}
