package org.signatory.matching;

import java.util.regex.Pattern;

/** Finds words that show that a clause with names is about something other than writing or signing the letter. */
final class OtherClauses {

    /** The start of a clause about what came before the letter, as in "After Senators A and B sent a letter, C". */
    private static final Pattern BEFORE_LETTER = Pattern.compile(
            "(?i)(?:^|[\u2013\u2014]\\s|\\s-\\s|[:,]\\s)\\W*(?:and )?(?:(?:just )?(?:(?:a|two|three|several) )?(?:days?|weeks?|months?) )?"
                    + "(?:building on|following|after|echoing|inspired by|in response to)\\s(?:[^,;:]{0,80}\\b(?:by|from|of|with|that)\\s)?\\W*"
                    + "(?:(?:the|fellow|u\\.s\\.|(?-i:\\p{Lu}[\\p{L}.'\u2019-]*))\\s+){0,5}$");

    /** A clause in the middle of a sentence about what came before, as in "a letter sent after A and B wrote". */
    private static final Pattern SENT_AFTER = Pattern.compile(
            "(?i)\\b(?:sent|comes?|came|written|follows|issued|released|days?|weeks?|months?)\\s(?:just )?(?:after)\\s(?:(?:the|(?-i:\\p{Lu}[\\p{L}.'\u2019-]*))\\s+){0,5}$");

    /** A comma and the subject of the main clause. */
    private static final Pattern MAIN_CLAUSE = Pattern.compile(
            "(?s)(?:[^;]|;(?!\\s)){0,300}?,\\s(?:(?:U\\.S\\.|today|the)\\s)?(?:Reps?|Sens?|Representatives?|Senators?|Congress(?:man|woman|members?))\\b.*");

    private static final Pattern EVENT = Pattern.compile(
            "(?i)[^.;,]{0,20}\\b(?:at|for|during|in) (?:an?|the|his|her|their|today['\u2019]s) (?:[\\w-]+ ){0,3}(?:rally|press conference|news conference|hearing|event|roundtable|ceremony|town hall|briefing|tour|visit|march|protest)\\b");
    /** The action that the letter continues: "follows a similar request by". */
    private static final Pattern CONTINUED = Pattern.compile(
            "(?i)\\b(?:letter|effort|request|push|call|appeal) (?:also )?(?:follows?|followed|echoes|echoed|builds on|comes after|came after) (?:[\\w-]+ ){0,4}?(?:requests?|letters?|calls?|appeals?|efforts?|that|those) (?:by|from|of) (?:(?:(?:U\\.S\\. )?(?:Reps?\\.|Sens?\\.|Representatives?|Senators?|Congress(?:man|woman|members?))|the) ){0,3}$");

    /** Company on a trip: "is joined on the visit by". */
    private static final Pattern JOINED_ON_TRIP = Pattern.compile(
            "(?i)\\bjoined (?:[\\w.]+ ){0,3}(?:on|during) (?:an?|the|this|his|her|their|today['\u2019]s) (?:[\\w-]+ ){0,4}(?:visit|trip|tour|travels?|codel|delegation)\\b(?! (?:in|letter))");

    private static final String OCCASION =
            "(?:meetings?|press conference|news conference|presser|hearing|event|roundtable|briefing|rally|ceremony|town hall|forum|luncheon|summit|discussion|announcement|visit|trip|tour|travels?|march|protest)\\b";

    private static final String DETERMINED = "(?:an?|the|this|his|her|their|today['\u2019]s) ";

    /** Up to four words before an occasion, none of which is a request. */
    private static final String KIND =
            "(?:(?!\\w+ing\\b|calls?\\b|requests?\\b|efforts?\\b|letters?\\b|push\\b|demands?\\b|to\\b)[\\w-]+ ){0,4}?";

    /** Company at a meeting or event: "was joined at the press conference by", "joined A for a tour". */
    private static final Pattern JOINED_AT = Pattern.compile(
            "(?i)\\bjoined (?:(?!(?:in )?\\w+ing\\b)[\\w.]+ ){0,3}?(?:at|in|for|during|after) (?:" + DETERMINED
                    + ")?" + KIND + OCCASION + "[^.;]{0,60}\\bby\\b"
                    + "|^[^.;]{0,40}\\b(?:at|during|after) " + DETERMINED + KIND + OCCASION
                    + "[^.;]{0,80}\\bjoined by\\b"
                    + "|^\\s*(?:\\([^)]{0,40}\\)\\s*)?(?:also )?joined (?:(?<=\\b(?:Reps?|Sens?))\\.|[^.;,]){1,80}? (?:at|for|during|on) "
                    + DETERMINED + KIND
                    + "(?:call\\b|" + OCCASION + ")|^\\s*(?:\\([^)]{0,40}\\)\\s*)?(?:also )?joined " + DETERMINED + KIND
                    + OCCASION);

    /** A sentence about an event that its subject held or attended, before "He was joined by". */
    private static final Pattern HELD = Pattern.compile(
            "(?i)\\b(?:h[eo]ld(?:ing)?|hosted|hosting|convened|attended|spoke at|appeared at|visited|toured|at) (?:"
                    + DETERMINED + ")?" + KIND + OCCASION);

    private static final Pattern JOINED_ONLY = Pattern.compile(
            "(?i)^\\W*(?:[\\w.]+ ){1,5}(?:was|were|is|are) (?:also )?joined by (?:(?:the|fellow|colleagues?|u\\.s\\.|(?-i:\\p{Lu}[\\p{L}.'\u2019-]*)) ){0,6}$");

    private static final String OTHERS =
            "(?:group|coalition|colleagues|senators?|representatives?|members|lawmakers|democrats|republicans|sens?\\.|reps?\\.)";
    private static final String SIGNED = "(?:(?:has|have|had) )?(?:sent|signed|written|wrote|led|joined)\\b";
    private static final String NOT_OWN =
            "(?:(?!\\b(?:he|she|they|we|him|himself|herself|themselves|includ\\w+|delegation|(?:his|her|their) (?:letter|request|effort))\\b)[^.;])";

    /** Words about a letter of others, which the subject announces. */
    private static final Pattern ANNOUNCES_OTHERS = Pattern.compile(
            "(?i)\\s*(?:\\([^)]{0,40}\\)\\s*)?,?\\s*(?:today )?(?:(?:announce[ds]?|said|says|reported|noted)(?: \\w+){0,2} that "
                    + NOT_OWN + "{0,160}?"
                    + OTHERS + NOT_OWN + "{0,120}?\\b" + SIGNED
                    + "|\\w+ (?:an?|the) (?:[\\w-]+ ){0,3}letter (?:that|which) " + NOT_OWN + "{0,80}?" + OTHERS + " "
                    + SIGNED + ")");

    private static final String NO =
            "(?i)\\s*(?:,[^,.;]{0,60},\\s*)?(?:who )?(?:(?:also|then|later|today|still) ){0,2}";

    /** What people do that is no letter. */
    private static final Pattern OTHER_ACT = Pattern.compile(
            NO
                    + "(?:(?:issued|filed|released|delivered|gave|won|published|announced) (?:an?|the|their|his|her) (?:[\\w-]+ ){0,3}(?:subpoenas?|lawsuit|suit|complaint|report|op-ed|speech|ruling|order)\\b"
                    + "|testified\\b|(?:spoke|met|toured|visited|debated|appeared)\\b(?! (?:out|up)\\b)"
                    + "|(?:held|hosted|convened) (?:an?|the|their|his|her) (?:[\\w-]+ ){0,3}(?:conference|hearing|rally|roundtable|event|briefing|town hall)\\b(?![^;]{0,200}\\bto (?:unveil|announce|release|present|send|deliver)\\b))");

    private static final Pattern OPPOSES = Pattern.compile(
            "(?i)\\bin (?:opposing|opposition to|criticizing|condemning|rejecting|denouncing|blasting|slamming|mocking|answering|dismissing|attacking|responding to) "
                    + "(?:an?|the|this|that|their|his|her) (?:[\\w'\u2019-]+ ){0,3}letter\\b");
    /** Several letters of the past with the people who are named next: "has led letters with". */
    private static final Pattern HAS_LED = Pattern.compile(
            "(?i)\\b(?:has|have) (?:\\w+ )?(?:led|sent|written|signed) (?:[\\w-]+ ){0,3}letters (?:[\\w-]+ ){0,3}(?:with|alongside)\\s[^.;:]{0,40}$");

    /** Documents of the people who are named next, as in "after the release of records obtained by". */
    private static final Pattern REVEALED = Pattern.compile(
            "(?i)\\b(?:obtained|uncovered|revealed|exposed|unearthed|disclosed|published|made public) by\\s(?:(?:the|u\\.s\\.|(?-i:\\p{Lu}[\\p{L}.'\u2019-]*))\\s+){0,5}$");

    private static final Pattern ANSWERED = Pattern.compile(
            "(?i)\\)?,?\\s*(?:was|were|has been|have been) (?:answered|rejected|ignored|acknowledged|dismissed|denied)\\b");
    private static final Pattern RELATED = Pattern.compile(
            "['\u2019]s? (?:\\w+ )?(?:colleague|successor|predecessor|opponent|challenger|aide|staff|staffer|chief of staff|spokes\\w+|daughter|son|wife|husband|brother|sister|widow|mother|father)\\b");
    private static final int MAX_RELATED = 60;

    /** An act before the one that the text is about, as in "responded to an inquiry Senator A had sent". */
    private static final Pattern HAD = Pattern.compile(
            "(?i)\\s*(?:,[^,.;]{0,60},\\s*)?had (?:(?:also|previously|earlier|already) )?(?:sent|written|led|asked|requested|urged|called)\\b");

    private OtherClauses() {}

    /** Returns whether people only joined someone at the event of the previous sentence. */
    static boolean isCompany(String previous, String left) {
        return JOINED_ONLY.matcher(left).find() && HELD.matcher(previous).find();
    }

    private static boolean isJoinedAtEvent(String left, String right) {
        return JOINED_AT.matcher(left).find() || JOINED_AT.matcher(right).find();
    }

    /** Returns whether a name only says whose relative, colleague or staff someone else is. */
    static boolean isPossessor(String text, int end) {
        return RELATED.matcher(text)
                .region(end, Math.min(text.length(), end + MAX_RELATED))
                .lookingAt();
    }

    /**
     * Returns the role of people who seem to be leads or signers, but are named in a clause about something else; null
     * if the clause is about the letter.
     *
     * @param left the words before the names
     * @param right the words after the names
     * @param joins whether the role comes from a word such as "joined"
     */
    static MentionRole role(RoleReading reading, String left, String right, boolean joins) {
        boolean before =
                BEFORE_LETTER.matcher(left).find() && MAIN_CLAUSE.matcher(right).matches();
        if (before || SENT_AFTER.matcher(left).find() || CONTINUED.matcher(left).find()) {
            return MentionRole.OTHER_LETTER;
        }
        if (reading.subject() && HAD.matcher(right).lookingAt()) {
            return MentionRole.OTHER_LETTER;
        }
        if (reading.subject() && REVEALED.matcher(left).find()) {
            return MentionRole.UNCLEAR;
        }
        if (!reading.subject() && HAS_LED.matcher(left).find()) {
            return MentionRole.UNCLEAR;
        }
        if (JOINED_ON_TRIP.matcher(left).find() || JOINED_ON_TRIP.matcher(right).find()) {
            return MentionRole.MENTIONED;
        }
        if (joins && isJoinedAtEvent(left, right)) {
            return MentionRole.UNCLEAR;
        }
        if (reading.subject() && ANNOUNCES_OTHERS.matcher(right).lookingAt()) {
            return MentionRole.UNCLEAR;
        }
        if (joins && OPPOSES.matcher(right).find()) {
            return MentionRole.MENTIONED;
        }
        if (joins && EVENT.matcher(right).lookingAt()) {
            return MentionRole.UNCLEAR;
        }
        if (reading.subject() && OTHER_ACT.matcher(right).lookingAt()) {
            return MentionRole.UNCLEAR;
        }
        return ANSWERED.matcher(right).lookingAt() ? MentionRole.UNCLEAR : null;
    }
}
