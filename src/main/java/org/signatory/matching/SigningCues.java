package org.signatory.matching;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lists further words for signing a letter that the text has introduced. */
final class SigningCues {

    private static final String NAMES = "(?:his|her|their) (?:names?|signatures?)";

    /** The seat in parentheses right after a name. */
    private static final String AFTER_SEAT = "^[\\s,]*(?:\\([^)]{0,40}\\)[\\s,]*)?";

    private static final String HAVE = AFTER_SEAT + "(?:has|have) (?:also |both |since )?";
    private static final String JOINED =
            "(?:joined|signed)(?: on\\b| onto\\b)?(?: (?:to )?(?:him|her|them|the letter|this letter|the effort)\\b|(?=\\s*[.;]|\\s*$))";

    /** Words after people who sign. */
    static final String ACTIONS =
            "\\b(?:are|is) (?:also |both |now )?(?:co-?)?signing(?: on\\b| onto\\b| (?:the|this) (?:letter|brief)\\b|(?=\\s*[.,;]|\\s*$))|\\b(?:(?:has|have) )?(?:also )?added "
                    + NAMES + "\\b"
                    + "|" + HAVE + JOINED;

    /** Words before people in parentheses who belong to the group that someone leads. */
    static final String GROUP = "\\b(?:led|leads|leading|joined)\\b(?:(?!\\b(?:to|letters?)\\b)[^.;:()]){2,60}\\(\\s*";

    private static final Pattern THIS = Pattern.compile("(?i)" + HAVE + "(?:" + JOINED + "|added " + NAMES + ")");
    private static final Pattern THANKS = Pattern.compile("(?i)\\bthank(?:s|ed|ing)?\\s[^.;:]{0,60}$");
    private static final Pattern FOR_SIGNING =
            Pattern.compile("(?i)" + AFTER_SEAT + "for (?:(?:co-?)?signing|joining|adding " + NAMES + ")"
                    + "(?: on(?:to)?| to)?(?: (?:it|me|us|this letter|the letter|our letter)\\b|\\s*[.;]|$)");

    /** A sender of the letter and the colleagues who are named next. */
    private static final Pattern COLLEAGUES = Pattern.compile(
            "^\\W*(?:\\p{Lu}[\\p{L}.'\u2019-]*\\s){1,5}(?<cue>and (?:his|her|their) (?:[\\w-]+\\s){0,3}colleagues?),?\\s+"
                    + "(?:(?:Sens?|Reps?|Senators?|Representatives?|U\\.S)\\.?\\s+){0,3}$");

    private static final Pattern WRITE = Pattern.compile("^\\)?,?\\s*(?:also |\\w+ly )?"
            + "(?:remind|argu|warn|emphasi[sz]|urg|request|writ|wrote|conclud)\\w*\\b"
            + "(?![^.]{0,300}\\b(?:hearing|briefing|floor|press conference|meeting|town hall|rally|interview)\\b)");

    private SigningCues() {}

    /** Returns the words for colleagues who write the letter with a sender, as in "A and his colleagues, B and C, warned"; or null. */
    static TextSpan colleagues(String before, String after) {
        Matcher colleagues = COLLEAGUES.matcher(before);
        return colleagues.find() && WRITE.matcher(after).find()
                ? new TextSpan(colleagues.start("cue"), colleagues.end("cue"))
                : null;
    }

    /** Returns whether words after people say that they have signed the letter at hand. */
    static boolean areOfThisLetter(String words) {
        return THIS.matcher(words).find();
    }

    /** Returns whether the author thanks people for signing the letter. */
    static boolean areThanked(String before, String after) {
        return THANKS.matcher(before).find() && FOR_SIGNING.matcher(after).find();
    }
}
