package org.signatory.matching;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds words with which a quoted person claims a part in the letter. */
final class QuotedParticipationFinder {

    private static final int MAX_QUOTE = 4_000;

    private static final String REQUEST =
            "(?:letters?|briefs?|call(?:s|ing)? (?:on|upon|for)|call to action|urge|urging|demand(?:s|ing)?|request(?:s|ing)?|ask(?:ing)? (?:for|the|that)"
                    + "|press(?:ing)? (?:for|the)|push(?:ing)? (?:for|the)|sending|this (?:\\w+ )?(?:effort|push|appeal|inquiry))";
    private static final Pattern OWN =
            Pattern.compile("(?i)\\b(?:our|my) (?:\\w+ ){0,3}(?:letter|brief|request to|call on)\\b"
                    + "|\\b(?:I|we)(?: am|[\u2019']m| are|[\u2019']re| was| were| have|[\u2019']ve)? (?:\\w+ ){0,3}(?:co-?)?(?:sign|signed|signing|led|lead|leading|sent|wrote)\\b[^.!?]{0,60}\\b(?:letter|brief)\\b"
                    + "|\\b(?:proud|honored|glad|pleased|happy|grateful|privileged) to (?:have )?(?:co-?)?(?:sign|signed|lead|led|send)\\b[^.!?]{0,60}\\b(?:letter|brief|on)\\b"
                    + "|\\bwe(?: are|[\u2019']re) (?:calling (?:on|for)|urging|asking|demanding|requesting)\\b"
                    + "|\\b(?:add(?:ed|ing)? my name|signed on) to\\b");
    private static final Pattern JOINS = Pattern.compile(
            "(?i)(?:\\b(?:I|we)(?: am|[\u2019']m| are|[\u2019']re| was| were| have|[\u2019']ve)? (?:\\w+ ){0,3}|\\b(?:proud|honored|glad|pleased|happy|grateful|privileged) to (?:have )?(?:be )?)"
                    + "(?:join|joined|joining|stand with|standing with|working with|work with|partner with|partnering with)\\b[^.!?]{0,120}\\b"
                    + REQUEST + "\\b" + "|\\bfor (?:working|partnering|joining) with me (?:on|in|to)\\b");
    private static final Pattern BILL = Pattern.compile("(?i)\\b(?:introduc\\w+|co-?sponsor\\w*)\\b");

    private QuotedParticipationFinder() {}

    /** Returns the words in quoted speech of a paragraph, or null. */
    static TextSpan in(String text, List<int[]> speech) {
        for (int[] quote : speech) {
            int end = Math.min(quote[1], quote[0] + MAX_QUOTE);
            for (Pattern pattern : List.of(OWN, JOINS)) {
                Matcher matcher = pattern.matcher(text).region(quote[0], end);
                if (matcher.find() && !BILL.matcher(matcher.group()).find()) {
                    return new TextSpan(matcher.start(), matcher.end());
                }
            }
        }
        return null;
    }
}
