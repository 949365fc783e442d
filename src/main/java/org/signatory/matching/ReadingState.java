package org.signatory.matching;

import java.time.LocalDate;
import java.util.regex.Pattern;

/** Tracks what the text has said about the letter so far. */
final class ReadingState {

    private static final int MAX_SENTENCE = 2_000;
    private static final Pattern CLOSING = Pattern.compile("(?i)\\W*(?:sincerely|respectfully|very truly|yours)\\b");

    private final boolean aboutLetter;
    /** The start of the first sentence that names leads or signers of the letter, or -1. */
    private int introducedAt = -1;

    private RoleReading last = RoleReading.NONE;

    /** The start of the first sentence that names leads or signers, or -1. */
    private int countedAt = -1;

    private final TextAnnouncement announcement;
    private final LocalDate day;
    private final TextSpan background;
    private boolean history;

    /** Whether a text about an event has said that a letter was sent on the same day. */
    private boolean letterToday;

    /** The start of the sentence that was checked for a letter of the same day, or -1. */
    private int todayAt = -1;

    private boolean ofToday;

    /** The start of the sentence that was checked for a request, or -1. */
    private int requestAt = -1;

    private boolean request;

    /**
     * @param aboutLetter whether the text names a letter, brief or statement at all
     * @param day the day of the roster, on which the letter was signed
     * @param background the line that introduces what people did before, or null
     */
    ReadingState(boolean aboutLetter, TextAnnouncement announcement, LocalDate day, TextSpan background) {
        this.aboutLetter = aboutLetter;
        this.announcement = announcement;
        this.day = day;
        this.background = background;
    }

    LocalDate day() {
        return day;
    }

    /** Returns whether a sentence mentions a letter or a request. */
    boolean isRequest(TextSpan sentence, String text) {
        if (sentence.start() != requestAt) {
            requestAt = sentence.start();
            String words = text.substring(requestAt, Math.min(sentence.end(), requestAt + MAX_SENTENCE));
            // The verb of a sentence with a hundred names comes after them.
            int last = Math.max(requestAt, sentence.end() - MAX_SENTENCE);
            request = isRequest(words) || last > requestAt && isRequest(text.substring(last, sentence.end()));
        }
        return request;
    }

    private static boolean isRequest(String words) {
        return OtherLetterCues.isNamed(words) || TextAnnouncement.isRequest(words);
    }

    /** Returns the line above a sentence that introduces what people did before, or null. */
    TextSpan background(int sentence) {
        return background != null && sentence >= background.end() ? background : null;
    }

    /** Records a sentence about a much earlier letter; a list of earlier letters may follow. */
    void noteHistory() {
        history = true;
    }

    /** Checks whether the text announces a letter, and whether the sentence is about that letter. */
    RoleReading checked(RoleReading reading, String text, TextSpan sentence) {
        if (reading.role().isCounted()
                && reading.cue() != null
                && !isStarted(sentence.start())
                && CLOSING.matcher(reading.cue().in(text)).lookingAt()
                && OtherLetterCues.isEarlierLetter(text, sentence.start(), day)) {
            return reading.as(MentionRole.UNCLEAR);
        }
        if (announcement.subject() == TextAnnouncement.Subject.EVENT
                && reading.role().isCounted()
                && isLetterToday(text, sentence)) {
            return reading;
        }
        if (reading.role() == MentionRole.OTHER_LETTER
                && announcement.isAnsweredLetter(
                        text.substring(sentence.start(), Math.min(sentence.end(), sentence.start() + MAX_SENTENCE)))) {
            return reading.as(MentionRole.UNCLEAR);
        }
        RoleReading checked = announcement.checked(reading, text, sentence, history);
        return announcement.subject() == TextAnnouncement.Subject.NEWS ? ofNews(checked, text, sentence) : checked;
    }

    /** Questions the people of "the letter" in news that has mentioned an earlier letter. */
    private RoleReading ofNews(RoleReading reading, String text, TextSpan sentence) {
        boolean earlier = reading.role().isCounted()
                && !OtherLetterCues.isToday(
                        text.substring(sentence.start(), Math.min(sentence.end(), sentence.start() + MAX_SENTENCE)))
                && OtherLetterCues.isAfterLetter(text, sentence.start(), day);
        return earlier ? reading.as(MentionRole.UNCLEAR) : reading;
    }

    /** Returns whether a sentence of a text about an event belongs to a letter of the same day. */
    private boolean isLetterToday(String text, TextSpan sentence) {
        if (sentence.start() != todayAt) {
            todayAt = sentence.start();
            String words = text.substring(todayAt, Math.min(sentence.end(), todayAt + MAX_SENTENCE));
            boolean named = letterToday && OtherLetterCues.isDefinite(words) && OtherLetterCues.other(words) == null;
            boolean now = announcement.isLetterToday(words);
            letterToday |= now;
            ofToday = named || now;
        }
        return ofToday;
    }

    /** Returns what the text announces. */
    TextAnnouncement announcement() {
        return announcement;
    }

    boolean isAboutLetter() {
        return aboutLetter;
    }

    /** Returns whether a sentence before this one has named leads or signers of the letter. */
    boolean isIntroduced(int sentence) {
        return introducedAt >= 0 && sentence > introducedAt;
    }

    /** Returns whether a sentence before this one has named leads or signers at all. */
    boolean isStarted(int sentence) {
        return countedAt >= 0 && sentence > countedAt;
    }

    /** Returns the role of the last names that were read. */
    RoleReading last() {
        return last;
    }

    /** Records a list with one name per line. */
    void list(RoleReading reading, TextSpan heading) {
        if (countedAt < 0 && reading.role().isCounted()) {
            countedAt = heading.start();
        }
    }

    /** Records a sentence that was read. A headline without a period introduces nothing. */
    void sentence(RoleReading reading, String text, TextSpan sentence) {
        last = reading;
        if (introducedAt >= 0 && countedAt >= 0) {
            return;
        }
        String words = text.substring(Math.max(sentence.start(), sentence.end() - MAX_SENTENCE), sentence.end())
                .strip();
        boolean whole = words.endsWith(".") || words.endsWith(".\u201d") || words.endsWith(":");
        if (countedAt < 0 && reading.role().isCounted() && whole) {
            countedAt = sentence.start();
        }
        if (introducedAt < 0
                && reading.role().isCounted()
                && whole
                && (OtherLetterCues.isNamed(words) || !aboutLetter)) {
            introducedAt = sentence.start();
        }
    }
}
