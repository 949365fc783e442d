package org.signatory.matching;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decides whether words of a text are a claim about the text's own letter. */
final class ThisLetterClaimDetector {

    /** Words that say that a sentence is about another letter, bill or event. */
    private static final Pattern OTHER_BEFORE = Pattern.compile(
            "(?i)(?:\\b(?:last (?:week|month|year|spring|summer|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december)|earlier this|earlier in|previous(?:ly)?|in the past|a similar|similar|separate|another (?:letter|brief))\\b"
                    + "|(?:^\\W{0,3}|[\u2013\u2014]|, )(?:in|on|since) (?:(?:early|late|mid-?) ?)?(?:january|february|march|april|may|june|july|august|september|october|november|december|\\d{4})\\b"
                    + "|(?-i:\\bAct\\b)[^.]{0,60}$|\\bconsist\\p{L}+ of\\b"
                    + "|\\b(?:the|that) (?:bill|legislation|resolution|act|measure)\\b|\\b(?:introduced|cosponsored|co-sponsored|sponsored|voted|passed|reintroduced)\\b)");

    /** Words for a letter of another time, or for people who met or traveled. */
    private static final Pattern OTHER_ACT = Pattern.compile(
            "(?i)\\b(?:an?|another|earlier) (?:(?:early|late|mid-?) ?)?(?:january|february|march|april|may|june|july|august|september|october|november|december)"
                    + "(?: \\d{1,2},?)?(?: \\d{4})? (?:letter|request|brief)\\b|\\boriginally\\b"
                    + "|\\b(?:travel\\p{L}*|visit(?:ed|ing)|tour(?:ed|ing)|met with|meeting with|meets with|hosted|trip to)\\b[^.;]{0,40}$");

    /** Words for one more letter of a person, which the text does not name before: "also joined 12 Senators in a letter". */
    private static final Pattern ALSO = Pattern.compile(
            "(?i)\\balso (?:\\w+ )?(?:joined|led|signed|sent|wrote|co-?led|spearheaded)\\b[^.;]{0,80}$");

    private static final Pattern A_LETTER =
            Pattern.compile("(?i)^[^.;]{0,80}\\b(?:an?|another|two|three) (?:\\p{L}+ ){0,2}letters?\\b");

    private static final Pattern OTHER_AFTER = Pattern.compile(
            "(?i)^[^.;]{0,60}\\b(?:last (?:week|month|year)\\b|introduc|reintroduc|co-?sponsor|vot(?:ed|ing)|passed|opposed the bill|on the committee)");
    private static final Pattern ACT = Pattern.compile(
            "(?i)\\b(?:sign|co-?sign|letter|brief|urg|call|ask|join|led\\b|lead|press|demand|request|send|sent\\b|writ|wrote|push|condemn|petition|support|among|carta|firma|insta|solicit|pid)");
    private static final Pattern PART = Pattern.compile("(?i)\\b(?:all|both|one of|any of|each of|out of) (?:the )?$");

    /** A paragraph about an earlier month. After two of them, a release lists what its Members did before. */
    private static final Pattern EARLIER = Pattern.compile(
            "(?im)^\\W{0,3}in (?:(?:early|late|mid-?) ?)?(?:january|february|march|april|may|june|july|august|september|october|november|december) \\d{4}\\b");

    private static final Pattern NOW =
            Pattern.compile("(?i)\\b(?:today|this week|yesterday|the letter|this letter|also signed)\\b");

    /** Words for Members who are named before the sentence. */
    private static final Pattern PLURAL = Pattern.compile(
            "(?i)\\b(?:they|the (?:two |three |four )?(?:senators|representatives|lawmakers|members|congress(?:men|women)|legislators|group)"
                    + "|both|(?:an )?additional|another|also signed)\\b");

    private static final Pattern JOINED_NAMED = Pattern.compile(
            "(?i) (?:(?:who|that|have|has|also|today) ){0,3}(?:joined|join|joining|joins)(?: with)? (?:u\\.s\\. )?"
                    + "(?:senators?\\b|sens?\\.|reps?\\.|representatives?\\b|congress(?:man|woman|men|women)\\b|chair(?:man|woman)?\\b|(?:him|her|them)\\b)");
    private static final Pattern AFTER_JOINED =
            Pattern.compile("\\b(?:in|In|to|To|on|On|including|who|that|for|by|urging|calling) |\\n");

    private static final int MAX_SENTENCE = 600;
    private static final int MAX_NAMES = 3_000;
    private static final int MAX_JOINED = 300;
    private static final int NEAR = 60;
    private static final int ACT_DISTANCE = 120;

    private final CleanedText source;
    private final String text;

    /** The text in lowercase, which can be searched for a word faster than with a pattern. */
    private final String lowercase;

    /** Whether the text is a claim by itself, so that its words need no sentence about a letter. */
    private final boolean phrase;

    /** The start of the passage about earlier acts; the length of the text if there is none. */
    private final int background;

    ThisLetterClaimDetector(CleanedText source, boolean phrase) {
        this.source = source;
        this.text = source.clean();
        this.lowercase = text.toLowerCase(Locale.ROOT);
        this.phrase = phrase;
        Matcher earlier = EARLIER.matcher(text);
        background = earlier.find() && earlier.find() ? earlier.start() : text.length();
    }

    String text() {
        return text;
    }

    /** Returns whether the text contains one of these lowercase words, in any case. */
    boolean hasAny(List<String> words) {
        return words.stream().anyMatch(lowercase::contains);
    }

    boolean isPhrase() {
        return phrase;
    }

    /** Returns the part of the sentence before a position. */
    String before(int from) {
        return text.substring(sentenceStart(from, MAX_SENTENCE), from);
    }

    /** Returns the text after a position, up to the length of a long sentence. */
    String after(int end) {
        return text.substring(end, Math.min(text.length(), end + MAX_SENTENCE));
    }

    /** Returns whether the words are about another letter, a bill or a quote, or about no act of signing. */
    boolean isForeign(int from, int end) {
        if (phrase) {
            return false;
        }
        String before = before(from);
        String after = after(end);
        boolean act = ACT.matcher(before).find()
                || ACT.matcher(after.substring(0, Math.min(after.length(), ACT_DISTANCE)))
                        .find();
        boolean past = from > background
                && !NOW.matcher(before + text.substring(from, end) + sentenceEnd(after))
                        .find();
        return !act
                || past
                || isQuoted(before)
                || PART.matcher(before).find()
                || OTHER_BEFORE.matcher(before).find()
                || OTHER_ACT.matcher(before).find()
                || ALSO.matcher(before).find() && A_LETTER.matcher(after).find()
                || OTHER_AFTER.matcher(after).find();
    }

    private static String sentenceEnd(String after) {
        int line = after.indexOf('\n');
        int stop = after.indexOf(". ");
        int end = line < 0 ? stop : stop < 0 ? line : Math.min(line, stop);
        return end < 0 ? after : after.substring(0, end);
    }

    /** Returns a claim found in the words from a match's start to its end. */
    FoundClaim found(Matcher words, LetterClaim.LetterClaimBuilder claim) {
        int start = words.start()
                + words.group().length()
                - words.group().stripLeading().length();
        int sentence = sentenceStart(start, MAX_NAMES);
        TextSpan near =
                new TextSpan(source.position(sentence), source.after(Math.max(words.end(), endOfJoined(words.end()))));
        return new FoundClaim(
                claim.written(source.written(start, words.end())).build(),
                source.position(start),
                source.after(words.end()),
                near,
                PLURAL.matcher(text.substring(sentence, start)).find());
    }

    /** Returns whether a number of people joined the Members named after it: "12 Senators joined A and B". */
    boolean joinsNamed(int end) {
        return JOINED_NAMED
                .matcher(text)
                .region(end, Math.min(text.length(), end + NEAR))
                .lookingAt();
    }

    /** Returns the end of the names after "12 Senators joined"; the given position without any. */
    private int endOfJoined(int end) {
        if (!joinsNamed(end)) {
            return end;
        }
        int last = Math.min(text.length(), end + MAX_JOINED);
        Matcher over = AFTER_JOINED.matcher(text).region(end, last);
        return over.find() ? over.start() : last;
    }

    private int sentenceStart(int at, int most) {
        for (int i = at - 1; i > 0 && at - i < most; i--) {
            char c = text.charAt(i);
            boolean end = ".?!".indexOf(c) >= 0 && i + 1 < at && text.charAt(i + 1) == ' ' && isWordEnd(i);
            if (c == '\n' || end) {
                return i + 1;
            }
        }
        return Math.max(0, at - most);
    }

    /** Returns whether the period ends a word rather than an abbreviation such as "Reps." or "D-Mass.". */
    private boolean isWordEnd(int stop) {
        int from = stop;
        while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
            from--;
        }
        boolean abbreviated = stop - from < 4
                || from > 0 && "-.".indexOf(text.charAt(from - 1)) >= 0
                || text.startsWith("Reps", from)
                || text.startsWith("Sens", from);
        return !abbreviated;
    }

    private static boolean isQuoted(String before) {
        return before.lastIndexOf('\u201c') > before.lastIndexOf('\u201d');
    }
}
