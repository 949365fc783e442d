package org.signatory.ingest.releases;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.signatory.ingest.files.DateCellParser;

/**
 * Extracts the day of a release or letter from a line with a date, the dateline or the address it was published at. Days in the body are background, deadlines or other letters, and are never used.
 */
final class ReleaseDateExtractor {

    private static final String MONTH =
            "(?:jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?|july?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)";
    private static final String DATE = "(?:" + MONTH + " {0,2}\\d{1,2}(?:st|nd|rd|th)?,? {1,2}\\d{4}|\\d{1,2} " + MONTH
            + ",? \\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[/.-]\\d{1,2}[/.-](?:\\d{4}|\\d{2}))";
    private static final String WEEKDAY = "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sat|sun)(?:day)?\\.?,? )?";
    private static final Pattern DAY = Pattern.compile("(?i)\\b" + DATE + "\\b");

    /** Words next to a date on a line that gives the day of publication. */
    private static final Pattern LABELS = Pattern.compile(
            "(?i)\\b(?:for (?:immediate|planned) release|press releases?|news releases?|releases?|date|posted|published|issued|updated|news|statements?|letters?|on|at|by|"
                    + "(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thu(?:rs)?|fri|sat|sun|"
                    + "\\d{1,2}:\\d{2}(?: ?[ap]\\.?m\\.?)?|e[sd]?t|washington|d\\.?c\\.?|contacts?:.{0,120})(?![\\p{L}\\d])");

    private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\d]");

    /** A day, a separator, and other words: the way some sites print a date before the headline. */
    private static final Pattern BEFORE_HEADLINE = Pattern.compile(
            "(?i)^" + WEEKDAY + "(?<day>" + DATE + ") ?(?:[|\u2013\u2014]|-(?= )|[\\s\u00a0]{3,}|\\().*");

    private static final String PLACE =
            "(?:\\p{Lu}(?!(?:n|fter|s|y|efore|etween|ince|rom|ntil|uring|ffective|y)\\b)[\\p{L}.'\u2019]*[,.]?[\\s\u00a0]{1,2}){1,5}";
    private static final Pattern DATELINE =
            Pattern.compile("^[\\[(]?(?:(?:FOR IMMEDIATE RELEASE|For Immediate Release)[: ]{1,3})?" + PLACE
                    + "?[\\])]?[\\s\u00a0]{0,2}[\u2013\u2014|-]{0,2}[\\s\u00a0]{0,2}[\\[(]?(?i:" + WEEKDAY + "(?<day>"
                    + DATE
                    + "))[\\])]?[\\s\u00a0]{0,2}(?:[\u2013\u2014|:-]|\\.{2,3}).*");
    private static final Pattern TODAY =
            Pattern.compile("(?i)\\btoday,? ?\\(?(?:on )?" + WEEKDAY + "(?<day>" + DATE + ")\\b");

    private static final Pattern ADDRESS = Pattern.compile("(?i)^(?:(?:source|url|link|from):? )?https?://\\S+$");
    private static final Pattern IN_ADDRESS = Pattern.compile("/(20\\d{2})[/-](\\d{1,2})[/-](\\d{1,2})(?:[/.-]|$)");
    private static final Pattern IN_QUERY =
            Pattern.compile("(?i)[?&](?:date|day|published|posted|releasedate)=(\\d{4})-?(\\d{2})-?(\\d{2})(?!\\d)");
    private static final Pattern ADDRESSED =
            Pattern.compile("^(?:The )?(?:Hon(?:orable|\\.) |Dear |VIA |Via |SENT |Sent |Re: |RE: ).*");

    private static final int HEAD = 15;
    private static final int MAX_LINE_LENGTH = 120;
    private static final int BODY_LENGTH = 200;
    private static final int SENTENCE_LENGTH = 60;
    private static final int MAX_LINE_PREFIX = 400;
    private static final int MAX_DIFFERENCE_DAYS = 31;
    private static final int LINES_TO_RECIPIENT = 3;

    private ReleaseDateExtractor() {}

    /**
     * Returns the text's own day; empty if the text gives none, or several that are far apart.
     *
     * @param published the day in the metadata of its page, which precedes the others and has no position; null if there
     *     is none
     */
    static Optional<ExtractedValue<LocalDate>> in(List<ReleaseLine> paragraphs, LocalDate published) {
        List<ReleaseLine> head = paragraphs.subList(0, Math.min(HEAD, paragraphs.size()));
        Optional<ExtractedValue<LocalDate>> metadata =
                Optional.ofNullable(published).map(day -> new ExtractedValue<>(day, 0, 0, true));
        List<ExtractedValue<LocalDate>> printed = printed(head);
        Optional<ExtractedValue<LocalDate>> address = address(head);
        List<ExtractedValue<LocalDate>> all = Stream.of(metadata.stream(), printed.stream(), address.stream())
                .flatMap(it -> it)
                .toList();
        boolean apart = all.stream()
                .anyMatch(
                        it -> Math.abs(ChronoUnit.DAYS.between(all.get(0).value(), it.value())) > MAX_DIFFERENCE_DAYS);
        return apart ? Optional.empty() : all.stream().findFirst();
    }

    /** Returns the days alone on a line before the body, then those of datelines. */
    private static List<ExtractedValue<LocalDate>> printed(List<ReleaseLine> head) {
        List<ExtractedValue<LocalDate>> lines = new ArrayList<>();
        List<ExtractedValue<LocalDate>> datelines = new ArrayList<>();
        for (ReleaseLine it : head) {
            if (it.isQuote() || it.text().startsWith("http")) {
                continue;
            }
            line(it).ifPresent(lines::add);
            String start =
                    it.text().substring(0, Math.min(MAX_LINE_PREFIX, it.text().length()));
            matched(it, start, DATELINE).or(() -> found(it, start, TODAY)).ifPresent(datelines::add);
            if (isBody(it) || it.text().startsWith("By ")) {
                break;
            }
        }
        lines.addAll(datelines);
        return lines;
    }

    private static boolean isBody(ReleaseLine it) {
        return it.text().length() > BODY_LENGTH
                || it.text().length() > SENTENCE_LENGTH && it.text().matches(".*[.:!?][\u201d\"]?$");
    }

    private static Optional<ExtractedValue<LocalDate>> line(ReleaseLine line) {
        Matcher day = DAY.matcher(line.text());
        if (line.text().length() > MAX_LINE_LENGTH || !day.find()) {
            return Optional.empty();
        }
        return isDateLine(line)
                ? part(line, day.group(), day.start(), day.end(), true)
                : matched(line, line.text(), BEFORE_HEADLINE);
    }

    /** Returns whether a line has a date and no other words than labels. */
    static boolean isDateLine(ReleaseLine line) {
        Matcher day = DAY.matcher(line.text());
        if (line.text().length() > MAX_LINE_LENGTH || !day.find()) {
            return false;
        }
        String rest =
                line.text().substring(0, day.start()) + " | " + line.text().substring(day.end());
        return !LETTERS.matcher(LABELS.matcher(rest).replaceAll(" ")).find();
    }

    /**
     * Returns the day above the recipient of a letter that the text prints. It is not certain: the letter can be an older
     * one, or a reply.
     */
    static Optional<ExtractedValue<LocalDate>> ofLetter(List<ReleaseLine> paragraphs) {
        List<ExtractedValue<LocalDate>> found = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            int to = Math.min(paragraphs.size(), i + 1 + LINES_TO_RECIPIENT);
            boolean addressed = paragraphs.subList(i + 1, to).stream()
                    .anyMatch(it -> ADDRESSED.matcher(it.text()).matches());
            if (addressed) {
                line(paragraphs.get(i))
                        .map(it -> new ExtractedValue<>(it.value(), it.start(), it.end(), false))
                        .ifPresent(found::add);
            }
        }
        boolean one = found.stream().map(ExtractedValue::value).distinct().count() == 1;
        return one ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static Optional<ExtractedValue<LocalDate>> address(List<ReleaseLine> head) {
        for (ReleaseLine it : head) {
            if (ADDRESS.matcher(it.text()).matches()) {
                for (Pattern form : List.of(IN_ADDRESS, IN_QUERY)) {
                    Matcher day = form.matcher(it.text());
                    if (day.find()) {
                        String written = day.group(1) + "-" + day.group(2) + "-" + day.group(3);
                        return part(it, written, day.start(1), day.end(3), true);
                    }
                }
            }
            if (isBody(it)) {
                break;
            }
        }
        return Optional.empty();
    }

    private static Optional<ExtractedValue<LocalDate>> matched(ReleaseLine it, String text, Pattern form) {
        Matcher day = form.matcher(text);
        return day.matches() ? part(it, day.group("day"), day.start("day"), day.end("day"), true) : Optional.empty();
    }

    private static Optional<ExtractedValue<LocalDate>> found(ReleaseLine it, String text, Pattern form) {
        Matcher day = form.matcher(text);
        return day.find() ? part(it, day.group("day"), day.start("day"), day.end("day"), true) : Optional.empty();
    }

    private static Optional<ExtractedValue<LocalDate>> part(
            ReleaseLine paragraph, String written, int from, int to, boolean sure) {
        String dashed = written.matches("[\\d.]+") ? written.replace('.', '/') : written;
        return DateCellParser.of(dashed).map(day -> paragraph.part(day, from, to, sure));
    }
}
