package org.signatory.matching;

import java.util.regex.Pattern;

/** Finds words that show that people lead a bill, which a letter may ask for, and not the letter. */
final class BillLeadCues {

    /** Matches a bill, such as "the Ports Act of 2025 (H.R. 100)". */
    static final String MEASURE =
            "(?:bills?|acts?|resolutions?|legislation|amendments?|measures?|proposals?|packages?)(?:[\u2019']s)?(?: of \\d{4})?(?: \\([^()]{1,60}\\))?";

    /** Words after people who become cosponsors of a bill, as in "joined the bill as cosponsors". */
    static final String JOINED =
            "\\b(?:joined|joins?|joining|signed|signs?|signing|came|come)(?: on)?(?:to| to)? (?:(?:the|this|that|his|her|their) (?:(?!letters?\\b|briefs?\\b|efforts?\\b)[\\w-]+ ){0,5}?"
                    + MEASURE
                    + "(?![\\w\u2019'-]| (?:[\\w-]+ ){0,2}(?:letters?|briefs?|efforts?|push|committee|council)\\b)"
                    + "|(?:(?!\\b(?:letters?|briefs?)\\b)[^.;:]){0,120}?\\bas (?:\\w+ ){0,2}co-?sponsors?\\b)"
                    + "|\\b(?:was|were|been) added (?:\\w+ )?as (?:\\w+ ){0,2}co-?sponsors?\\b";

    private static final String TITLES = "(?:(?:the|both|fellow|u\\.s\\.|(?-i:\\p{Lu}[\\p{L}.'\u2019-]*))\\s+){0,9}";
    private static final String IS = "(?:is|are|was|were|has been|being)";

    /** A bill as the subject of a sentence, before "led by". */
    private static final Pattern SUBJECT =
            Pattern.compile("(?i)^\\W*(?:the|this|that|these|today[\u2019']s|his|her|their)\\s(?:[\\w-]+\\s){0,5}"
                    + MEASURE + "\\s" + IS + "\\s(?:[\\w-]+\\s)?$");

    private static final Pattern APPOSITION =
            Pattern.compile("(?i)\\b" + MEASURE + ",\\s(?:(?:which|that)\\s" + IS + "\\s)?(?:[\\w-]+\\s)?$");
    private static final Pattern RELATIVE =
            Pattern.compile("(?i)\\b" + MEASURE + ",?\\s(?:that|which)\\s" + TITLES + "$");
    private static final Pattern OBJECT =
            Pattern.compile("(?i)^\\s(?:(?!(?:to|for|on|of|in|by|with|letters?|briefs?|efforts?"
                    + "|calls?|push|group|colleagues|members)\\b)[\\w.'\u2019-]+\\s){0,6}?" + MEASURE
                    + "(?![\\w-]|\\s(?:letter|brief|effort)\\b)");
    private static final Pattern CAUSE = Pattern.compile(
            "(?i)^\\s(?:(?:the|a|an|this|that|their)\\s)?(?:[\\w-]+\\s)?"
                    + "(?:fight|charge|opposition|battle|passage|debate|hearing|investigation|trip|tour|rally|march|coalition|caucus|task force)\\b");
    private static final Pattern IN_LETTER =
            Pattern.compile("(?i)^\\W*in (?:the|this|their|his|her|today[\u2019']s) (?:\\w+ )?(?:letter|brief)\\b");
    private static final Pattern LETTER_SUBJECT =
            Pattern.compile("(?i)^\\W*(?:the|this|their|a|today[\u2019']s) (?:[\\w-]+ ){0,4}(?:letter|brief)\\b");

    private BillLeadCues() {}

    /** Returns the role of people after "led by": a bill may be led by them as well as the letter. */
    static MentionRole ledBy(String before) {
        if (SUBJECT.matcher(before).matches() && !OtherLetterCues.isNamed(before)) {
            return MentionRole.COSPONSOR;
        }
        if (!APPOSITION.matcher(before).find() || LETTER_SUBJECT.matcher(before).find()) {
            return MentionRole.LEAD;
        }
        String rest = IN_LETTER.matcher(before).replaceFirst("");
        return OtherLetterCues.isNamed(rest) ? MentionRole.UNCLEAR : MentionRole.COSPONSOR;
    }

    /** Returns whether the words after "led" name a cause, such as "the fight to pass the bill", and no letter. */
    static boolean isCause(String after) {
        return CAUSE.matcher(after).lookingAt() && !OtherLetterCues.isNamed(after);
    }

    /** Returns whether people who lead something lead a bill. */
    static boolean isLed(String before, String after) {
        return RELATIVE.matcher(before).find() || OBJECT.matcher(after).lookingAt();
    }
}
