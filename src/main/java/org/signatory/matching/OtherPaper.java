package org.signatory.matching;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognizes texts about papers that people sign or write and that are no letter of their own. */
final class OtherPaper {

    private static final int MAX_HEADLINE = 120;

    private static final Pattern PAPER =
            Pattern.compile("(?i)\\b(?:discharge petitions?|op-?eds?|opinion (?:piece|column|essay)|"
                    + "guest (?:column|essay|commentary|editorial))\\b");
    private static final Pattern LETTER = Pattern.compile("(?i)\\b(?:letters?|briefs?|amicus)\\b");

    /** A statement about the letter of others. */
    private static final Pattern REACTION = Pattern.compile(
            "(?i)\\bstatements? (?:on|about|regarding|concerning|after|following|responding to|in response to|upon receiving)"
                    + " (?:(?:a|an|the|receiving|\\d+) )?(?:(?!\\b(?:leading|sending|signing|joining|led)\\b)[^.:\\n]){0,80}?"
                    + "(?:\\bletters? (?:from|by)\\b|\\bsent (?:him|her|them|(?:a|an|the) (?:\\w+ )?letter to (?:him|her|them)\\b))");

    /** A headline such as "Rep. Lieu on Caucus Statement", about a paper of others. */
    private static final Pattern COMMENTS = Pattern.compile(
            "(?i)^\\W*(?:(?:U\\.S\\. )?(?:Reps?\\.|Sens?\\.|Representatives?|Senators?|Congress(?:man|woman|members?)) )?"
                    + "(?-i:\\p{Lu}[\\p{L}.'\u2019-]*\\s){1,4}on (?!(?:[\\w\u2019'-]+ ){0,3}(?:joint|his|her|their)\\b)(?:[\\w\u2019'-]+ ){1,4}(?:statement|resolution|vote|decision|ruling|announcement)\\b");

    private static final Pattern LIST = Pattern.compile(
            "(?i)\\b(?:(?:sign-?on|open|circulating|active) letters|letters (?:open|available|circulating|seeking|currently))\\b[^.\\n]{0,60}$");

    private OtherPaper() {}

    /** Returns the words for such a paper at the start of a text, unless a letter comes first; or null. */
    static TextSpan in(String opening) {
        Matcher paper = PAPER.matcher(opening);
        Matcher letter = LETTER.matcher(opening);
        return paper.find() && !(letter.find() && letter.start() < paper.start())
                ? new TextSpan(paper.start(), paper.end())
                : null;
    }

    /** Returns whether the text is a statement about a letter of others. */
    static boolean isReaction(String opening) {
        return REACTION.matcher(opening).find() || COMMENTS.matcher(opening).find();
    }

    /** Returns whether the first line introduces a list of letters that are open for signature. */
    static boolean isListOfLetters(String text) {
        String line = text.strip();
        int end = line.indexOf('\n');
        return end > 0
                && end <= MAX_HEADLINE
                && LIST.matcher(line.substring(0, end)).find();
    }
}
