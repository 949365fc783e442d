package org.signatory.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The day of a release or letter, by the line or dateline that stands at its head. */
final class ReleaseDate {

    private static final String MONTH =
            "(?:jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?|july?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)";
    private static final Pattern DAY =
            Pattern.compile("(?i)\\b(?:" + MONTH + " \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2} " + MONTH
                    + " \\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}/\\d{1,2}/\\d{2,4})\\b");
    private static final int HEAD = 12;
    private static final int DATELINE = 120;
    private static final int LONGEST_LINE = 60;

    private ReleaseDate() {}

    static Optional<Part<LocalDate>> in(List<Paragraph> paragraphs) {
        List<Paragraph> head = paragraphs.subList(0, Math.min(HEAD, paragraphs.size()));
        Optional<Part<LocalDate>> own = head.stream()
                .filter(it -> it.text().length() <= LONGEST_LINE)
                .flatMap(it -> day(it, LONGEST_LINE, true).stream())
                .findFirst();
        if (own.isPresent()) {
            return own;
        }
        return head.stream().flatMap(it -> day(it, DATELINE, false).stream()).findFirst();
    }

    private static Optional<Part<LocalDate>> day(Paragraph paragraph, int within, boolean sure) {
        if (paragraph.text().startsWith("http")) {
            return Optional.empty();
        }
        Matcher day = DAY.matcher(paragraph.text());
        if (!day.find() || day.start() > within) {
            return Optional.empty();
        }
        return SheetDates.of(day.group()).map(found -> paragraph.part(found, day.start(), day.end(), sure));
    }
}
