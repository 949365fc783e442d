package org.signatory.matching;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds words that show that a sentence is about a different letter or event from the rest of the text. */
final class OtherLetterCues {

    private static final String MONTHS =
            "(?:jan(?:uary|\\.)|feb(?:ruary|\\.)|march|april|may|june|july|aug(?:ust|\\.)|sept(?:ember|\\.)|oct(?:ober|\\.)|nov(?:ember|\\.)|dec(?:ember|\\.))";
    private static final List<String> MONTH_STARTS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern MONTH = pattern("\\b" + MONTHS);
    private static final Pattern DAY = Pattern.compile("\\s(\\d{1,2})(?!\\d)");
    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

    private static final String DOCUMENT = "(?:letters?|briefs?|statements?|petitions?|cartas?|inquir(?:y|ies))";

    /** A document described as another one, such as "a similar letter". */
    private static final Pattern OTHER = pattern(
            "\\b(?:similar|another|separate|companion|previous|earlier|prior|follow-?up|initial|original|first|second|past|recent|(?:his|her|their) own)\\s(?:\\w+\\s){0,2}"
                    + DOCUMENT + "\\b|\\b(?:\\d{4}|" + MONTHS + ")\\s(?:\\d{1,2}(?:, \\d{4})? )?(?:\\w+\\s)?" + DOCUMENT
                    + "\\b|\\b(?:previously|formerly)\\b");

    private static final Pattern OWN = pattern("\\b(?:his|her|their) own (?:\\w+ )?" + DOCUMENT + "\\b");
    private static final Pattern TODAY = pattern("\\btoday\\b(?!['\u2019])");

    private static final Pattern PERFECT =
            pattern("\\b(?:have|has) (?:also |previously |long |repeatedly |already |since )?"
                    + "(?:led|sent|written|been|\\w{2,12}ed)\\b(?! by)");

    /** A day, month or year at the start of a sentence, or an adverb of the past. */
    private static final Pattern THEN =
            pattern("^\\W*(?:in|on|since|during|back in|by)\\s(?:(?:early|late|mid|the)[\\s-])?(?:"
                    + "(?:" + MONTHS
                    + "\\s)(?:\\d{1,2}(?!\\d)(?:st|nd|rd|th)?,?\\s?)?(?:of )?(?:\\d{4})?|(?:19|20)\\d\\d|spring|summer|fall|winter|\\d{3}th congress)"
                    + "|\\b" + MONTHS + "\\s(?:19|20)\\d\\d:(?=\\s)"
                    + "|\\b(?:last|this past) (?:month|week|year|fall|spring|summer|winter|congress|" + MONTHS
                    + "(?: (?:19|20)\\d\\d)?)\\b|\\bearlier (?:this|last)\\b|\\b(?:years?|months?|weeks?) ago\\b"
                    + "|\\bin (?:" + MONTHS + " (?:of )?)?(?:19|20)\\d\\d\\b|\\bprior to\\b");

    /** A time before the text's own day, whatever that day is. */
    private static final Pattern RELATIVE = pattern(
            "^\\W*(?:(?:last|this past) (?:month|week|year|fall|spring|summer|winter|congress)|earlier (?:this|last) \\w+|(?:\\w+ )?(?:years?|months?|weeks?) ago)\\b");

    /** The place at the start of a release. */
    private static final Pattern PLACE = Pattern.compile("^[^.\\n\u2013\u2014]{2,40}\\s?[\u2013\u2014-]{1,2}\\s*");

    /** A time so long before the text's own day that a letter of that time is not news. */
    private static final Pattern LONG_BEFORE = pattern(
            "\\b(?:earlier (?:this|last)|last|this past) (?:month|year|spring|summer|fall|winter|congress)\\b|\\b(?:years?|months?) ago\\b");

    /** A sentence that says what happens on the text's own day. */
    private static final Pattern NOW = Pattern.compile("(?:^|[.!?][\"\u201d]?\\s{1,4})(?:Today|This week|Yesterday),");

    private static final Pattern DATE = pattern("^[\\s,(]{1,3}" + MONTHS + "\\s\\d{1,2}, (?:19|20)\\d\\d\\b");
    private static final Pattern DATED = pattern("(?:19|20)\\d\\d|\\b(?:last|earlier|ago)\\b");
    private static final Pattern INDEFINITE =
            pattern("\\b(?:a|an|una?|letters)\\s(?:[\\w-]+\\s){0,4}" + DOCUMENT + "\\b|\\bsent letters\\b");
    private static final Pattern DEFINITE =
            pattern("\\b(?:the|this|today['\u2019]s|their|la|esta)\\s(?:[\\w-]+\\s){0,2}" + DOCUMENT + "\\b");
    private static final Pattern ANY = pattern("\\b" + DOCUMENT + "\\b");
    private static final Pattern EVENT = pattern(
            "\\b(?:introduc\\w+|co-?sponsor\\w*|sponsor\\w*|voted|hearing|visited|met with|amendment|press conference|passed|legislation|bill|floor|roundtable|markup)\\b");

    private static final Pattern IN_MONTH =
            pattern("\\W*(?:back )?in (?:early |late |mid-?)?(?<month>" + MONTHS + ")(?!\\s(?:of |\\d))");
    /** A letter that was sent in a month. */
    private static final Pattern LETTER_IN_MONTH =
            pattern("\\bletters?\\b(?:(?!\\b(?:\\w+ing|that|which|about|on)\\b)[^.;,]){0,60}\\s(?:back )?in (?<month>"
                    + MONTHS + ")(?=\\s*(?:[.,]|\\d{4}|about\\b|asking\\b|urging\\b))");

    /** Someone who sent a letter. */
    private static final Pattern SENT =
            pattern("\\b(?:sent|wrote|led|signed|joined|penned)\\b[^.;]{0,120}\\bletters?\\b");

    private static final int MAX_TEXT = 6_000;
    private static final Pattern EARLIER = pattern(
            "\\b(?:earlier (?:this|last)|last) (?:month|year|spring|summer|fall|winter|congress)\\b(?!['\u2019])");
    private static final Pattern BACKGROUND = pattern(
            "[^:]{3,120}\\b(?:has|have) (?:been|long|led|worked|fought|also|consistently|repeatedly|previously|continued|pushed"
                    + "|championed|advocated|taken)\\b[^:]{0,200}:");
    private static final Pattern ON_DAY = pattern("\\bon " + MONTHS + "\\s\\d{1,2}\\b");

    private static final Pattern SALUTATION = Pattern.compile("\\bDear \\p{Lu}");
    private static final Pattern SENTENCE_START = Pattern.compile("(?:^|\\n|[.!?][\"\u201d]?\\s)\\s*(?=[A-Z])");
    private static final Pattern LETTERS = pattern("\\bletters?\\b");

    /** Words that date the news by an earlier letter, as in "The announcement comes weeks after". */
    private static final Pattern COMES_AFTER =
            pattern("\\b(?:comes?|came|follows?)\\s(?:[\\w-]+\\s){0,5}(?:after|letters?)\\b[^;]{0,160}\\bletters?\\b");

    private static final int MAX_LOOK_AHEAD = 3_000;
    private static final int MAX_LOOK_BACK = 300;
    private static final int MAX_HEADING = 320;

    private static final int MAX_DATE = 30;

    /** The number of months after which a letter is no longer news. */
    private static final int MAX_MONTHS = 1;

    private OtherLetterCues() {}

    private static Pattern pattern(String regex) {
        return Pattern.compile("(?i)" + regex);
    }

    static boolean isNamed(String words) {
        return ANY.matcher(words).find();
    }

    static boolean isDefinite(String words) {
        return DEFINITE.matcher(words).find();
    }

    /** Returns the date directly after names, as in "a letter from Rep. Garcia, July 21, 2023", or null. */
    static TextSpan date(String words, LocalDate day) {
        TextSpan date = first(DATE, words);
        return date == null ? longBefore(words.substring(0, Math.min(words.length(), MAX_DATE)), day) : date;
    }

    /** Returns the words that refer to an earlier action, or null. */
    static TextSpan perfect(String words) {
        return first(PERFECT, words);
    }

    /** Returns the words for a bill, vote or meeting, or null. */
    static TextSpan event(String words) {
        return first(EVENT, words);
    }

    /** Returns the words for another time with its year, or null. */
    static TextSpan dated(String words) {
        TextSpan then = first(THEN, words);
        return then != null && DATED.matcher(then.in(words)).find() ? then : null;
    }

    /** Returns the words for a year, or for a month of a year, that ended long before a day, or null. */
    static TextSpan longBefore(String words, LocalDate day) {
        TextSpan then = first(THEN, words);
        String written = then == null ? "" : then.in(words);
        Matcher year = YEAR.matcher(written);
        if (!year.find()) {
            return longAgo(words, day);
        }
        Matcher month = MONTH.matcher(written);
        boolean dated = month.find();
        Matcher date = DAY.matcher(written).region(dated ? month.end() : written.length(), written.length());
        if (date.lookingAt()) {
            YearMonth of = YearMonth.of(Integer.parseInt(year.group()), number(month.group()));
            LocalDate end = of.atDay(Math.min(of.lengthOfMonth(), Math.max(1, Integer.parseInt(date.group(1)))));
            return end.plusMonths(MAX_MONTHS).isBefore(day) ? then : null;
        }
        int last = dated ? number(month.group()) : 12;
        YearMonth end = YearMonth.of(Integer.parseInt(year.group()), last);
        return end.plusMonths(MAX_MONTHS).isBefore(YearMonth.from(day)) ? then : null;
    }

    /** Returns the words for a month without a year that ended long before a day, or null. */
    private static TextSpan longAgo(String words, LocalDate day) {
        Matcher month = IN_MONTH.matcher(words);
        return month.lookingAt() && monthsSince(number(month.group("month")), day) > MAX_MONTHS
                ? new TextSpan(month.start("month"), month.end("month"))
                : null;
    }

    /** Returns the number of a month, from 1. */
    private static int number(String month) {
        return 1 + MONTH_STARTS.indexOf(month.substring(0, 3).toLowerCase(Locale.ROOT));
    }

    /** Returns the number of months since a month was last, such as 3 for March in June. */
    private static int monthsSince(int month, LocalDate day) {
        return (day.getMonthValue() - month + 12) % 12;
    }

    /** Returns the words for another time, or null. */
    static TextSpan past(String words) {
        return first(THEN, words);
    }

    /** Returns the words that name another document, or null. */
    static TextSpan other(String words) {
        return first(OTHER, words);
    }

    /** Returns the words for another time or for a letter that is new to the reader, or null. */
    static TextSpan later(String words) {
        TextSpan then = first(THEN, words);
        return then != null ? then : first(INDEFINITE, words);
    }

    /** Returns whether a sentence says what happens today. */
    static boolean isToday(String sentence) {
        return TODAY.matcher(sentence).find();
    }

    /** Returns whether the letter is the subject's own, sent today, as in "followed up today with her own letter". */
    static boolean isOwnToday(String words, String sentence) {
        return OWN.matcher(words).find() && isToday(sentence);
    }

    /** Returns the words at the start of a sentence for a time before the text's own day, or null. */
    static TextSpan relative(String words) {
        return first(RELATIVE, words);
    }

    /** Returns the words for such a time after the place at the start of a release, or null. */
    static TextSpan relativeAfterPlace(String words) {
        Matcher place = PLACE.matcher(words);
        TextSpan relative = place.find() ? relative(words.substring(place.end())) : null;
        return relative == null ? null : new TextSpan(place.end() + relative.start(), place.end() + relative.end());
    }

    /**
     * Returns whether a sentence above the letter that ends at a position says that someone sent a letter in an earlier
     * month or year. The letter itself may recall others.
     */
    static boolean isEarlierLetter(String text, int position, LocalDate day) {
        int from = Math.max(0, position - MAX_TEXT);
        Matcher salutation = SALUTATION.matcher(text).region(from, position);
        if (!salutation.find()) {
            return false;
        }
        return sentences(text, from, salutation.start()).stream()
                .anyMatch(words -> SENT.matcher(words).find()
                        && (LONG_BEFORE.matcher(words).find() || isOfEarlierMonth(words, day)));
    }

    /** Returns the beginnings of the sentences between two positions, each up to the end of its line. */
    private static List<String> sentences(String text, int from, int to) {
        List<String> sentences = new ArrayList<>();
        Matcher start = SENTENCE_START.matcher(text).region(from, to);
        while (start.find()) {
            String words = text.substring(start.end(), Math.min(to, start.end() + MAX_LOOK_BACK));
            int end = words.indexOf('\n');
            sentences.add(end < 0 ? words : words.substring(0, end));
        }
        return sentences;
    }

    /** Returns the line that introduces a list of what people did before, or null. */
    static TextSpan background(String text, List<TextBlock> blocks) {
        return blocks.stream()
                .filter(it -> it.length() <= MAX_HEADING
                        && BACKGROUND.matcher(it.in(text).strip()).matches())
                .findFirst()
                .map(it -> new TextSpan(it.start(), it.end()))
                .orElse(null);
    }

    /** Returns whether words after a verb speak of an earlier month or year, as in "joined others earlier this month". */
    static boolean isOfEarlierMonth(String words, LocalDate day) {
        Matcher month = LETTER_IN_MONTH.matcher(words);
        return EARLIER.matcher(words).find()
                || month.find() && monthsSince(number(month.group("month")), day) > MAX_MONTHS;
    }

    /** Returns whether a sentence or the words just before it date a letter, as in "sent a letter on Feb. 20". */
    static boolean isOfEarlierDay(String text, TextSpan sentence) {
        return ON_DAY.matcher(text)
                .region(
                        Math.max(0, sentence.start() - MAX_LOOK_BACK),
                        Math.min(sentence.end(), sentence.start() + MAX_LOOK_BACK))
                .find();
    }

    /**
     * Returns whether the text before a sentence dates a letter long before a day, or says that the news came after a
     * letter.
     */
    static boolean isAfterLetter(String text, int sentence, LocalDate day) {
        return sentences(text, Math.max(0, sentence - MAX_LOOK_AHEAD), sentence).stream()
                .anyMatch(words -> {
                    TextSpan then = LETTERS.matcher(words).find() ? longBefore(words, day) : null;
                    return then != null && then.start() == 0
                            || COMES_AFTER.matcher(words).find();
                });
    }

    /** Returns whether a later sentence says what happens on the text's own day. */
    static boolean isFollowedByNow(String text, int from) {
        return NOW.matcher(text)
                .region(from, Math.min(text.length(), from + MAX_LOOK_AHEAD))
                .find();
    }

    private static TextSpan first(Pattern pattern, String words) {
        Matcher matcher = pattern.matcher(words);
        return matcher.find() ? new TextSpan(matcher.start(), matcher.end()) : null;
    }
}
