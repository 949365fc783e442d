package org.signatory.matching;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds words that deny that people lead or signed the letter, or that show another part in it. */
final class RoleDenialCues {

    private static final int MAX_OBJECT = 90;
    private static final int MAX_PREFIX = 600;
    private static final String OF_SUBJECT =
            "(?:\\s*,[^,.;]{0,60},)?[\\s\u2013\u2014-]*(?:who )?(?:(?:also|then|later|initially|first|still|today) ){0,2}";
    private static final Pattern RECEIVED = Pattern.compile("(?i)" + OF_SUBJECT
            + "(?:(?:has|have|had) )?(?:received|got|gotten|(?:was|were) (?:sent|handed)) (?:a|an|the|this|another) (?:[\\w-]+ ){0,4}?letter\\s(?:from|by|signed by)\\b"
            + "|" + OF_SUBJECT
            + "(?:has |have )?(?:received|got) (?:a|an|the|this|another) (?:[\\w-]+ ){0,3}letter\\b");
    private static final Pattern OPINION = Pattern.compile("(?i)" + OF_SUBJECT
            + "(?:(?:has|have|had) )?(?:prais|criticiz|condemn|blast|slamm|oppos|attack|dismiss|reject|welcom|applaud|denounc|mock|call|label|describ|deem|defend|commend|answer|thank|respond|repli|object)\\w*"
            + "(?:(?: (?:to|at|on))? (?:(?:a|the|this|that|their|his|her|those) (?:[\\w\u2019'-]+ ){0,3}(?:letters?|signers|signatories|lawmakers|members|colleagues)|those who)"
            + ")\\b");
    private static final Pattern PRAISES = Pattern.compile(
            "(?i)" + OF_SUBJECT
                    + "(?:prais|applaud|commend|thank|congratulat)\\w*\\s[^;]{0,120}?\\bfor (?:leading|signing|joining|sending|writing|spearheading|(?:his|her|their) leadership)\\b");
    private static final Pattern THANKS =
            Pattern.compile("(?i)" + OF_SUBJECT + "(?:prais|applaud|commend|thank|congratulat)\\w*\\s");
    private static final Pattern OPPOSED = Pattern.compile(
            "(?i)\\b(?:(?:attack|slam|blast|criticiz|condemn|oppos|denounc|reject)\\w*"
                    + "|(?:reps?|sens?|senators?|representatives?|congress(?:man|woman|members?))\\b[^;]{0,80}\\b(?:respond|repl|answer)\\w*)"
                    + "(?: (?!a |the )\\w+){0,2}(?: to)? (?:a|the|an) (?:[\\w-]+ ){0,3}letter (?:from|by|led by|signed by)\\b");
    private static final int MAX_PRAISE = 220;
    private static final Pattern PRAISED_LEAD = Pattern.compile(
            "(?i)\\s*(?:\\w+ )?for (?:leading|spearheading|organizing|writing|(?:his|her|their) leadership (?:of|on)) (?:a|the|this|that) (?:[\\w-]+ ){0,3}(?:letter|brief)\\b");
    private static final Pattern DENIED = Pattern.compile("(?i)" + OF_SUBJECT
            + "(?!\\w+(?: not|n['\u2019]t) (?:able to be )?(?:in attendance|present|there|on hand),? but (?:\\w+ )?(?:co-?)?(?:signed|joined|led)\\b)"
            + "(?:(?:did|do|does|has|have|had|would|will|was|were|is|are|could|can)\\s?(?:not|n['\u2019]t)|(?:did|does|has|have|would|was|were|is|are|could|ca)n['\u2019]t|never|does not|chose not|cho(?:o|se)\\w* not|opted (?:not|out)"
            + "|(?:has|have) (?:yet|never)|yet to|declin\\w+|refus\\w+|asked to be (?:taken off|removed)|withdrew|backed out|(?:removed|withdrawn) (?:his|her|their) names?|took (?:his|her|their) names? off|(?:signed|joined)[^.;]{0,60}\\b(?:backed out|asked to be removed|withdrew|changed (?:his|her|their) mind"
            + "|(?:removed|withdrawn|dropped|took (?:off|back)) (?:his|her|their) names?|took (?:his|her|their) names? (?:off|back))"
            + "|(?:was|were) (?:\\w+ ){0,2}(?:listed|included|named)[^.;]{0,40}\\b(?:by mistake|in error|mistakenly)|(?:was|were) (?:\\w+ )?(?:mistakenly|wrongly|erroneously|incorrectly|falsely)"
            + "|(?:(?:was|were|is|are) )?among (?:those|the \\w+) who (?:did|have|had)(?:n['\u2019]t| not)"
            + "|pass(?:es|ed)? on|will pass|is a (?:hard )?no|is out)\\b");
    private static final Pattern LISTED_DENIED =
            Pattern.compile("(?i)\\s*,?\\s*(?:(?:who|but) )?(?:(?:was|were|is|are) )?(?:among (?:those|the \\w+) who )?"
                    + "(?:(?:did|do|does|has|have|had|would|will) not|(?:did|do|does|has|have|had|would)n['\u2019]t|never|declin\\w+ to|refus\\w+ to|cho(?:se|osing) not to|opted not to)"
                    + "(?: yet)?(?:\\s*[.;,)]|\\s*$| (?:co-?)?(?:sign|join|add)\\w*\\b)");
    private static final Pattern THANKED_SIGNER = Pattern.compile(
            "(?i)\\s*,?\\s*(?:\\w+ )?for (?:co-?)?(?:signing|joining)(?: on to| onto| on)? (?:a|the|this|that|his|her|their|our) (?:[\\w-]+ ){0,3}(?:letter|brief)\\b");
    private static final Pattern THANKS_SIGNERS = Pattern.compile(
            "(?i)[^;]{0,160}?\\bfor (?:co-?)?(?:signing|joining)(?: on to| onto| on)? (?:(?:his|her|their|our) (?:[\\w-]+ ){0,3}letter|the letter (?:he|she|they))\\b");
    private static final Pattern SPEAKER = Pattern.compile(
            "(?i)\\s*(?:\\([^)]{0,40}\\)\\s*)?,? who (?:(?:also|today|jointly|co-?) ?){0,2}"
                    + "(?:(?<leads>(?:co-?)?led|leads|spearheaded|organized|authored|initiated|is leading)|signed|co-?signed|joined) (?:the|this|a|today['\u2019]s) (?:[\\w-]+ ){0,2}(?:letter|brief|effort)\\b");
    /** A statement about the letter of the person who gives it, as in "released a statement on a letter she co-led". */
    private static final Pattern STATES_OWN = Pattern.compile(
            "(?i)[^.;]{0,60}?\\bstatements? (?:regarding|on|about|after|following|concerning) (?:a|an|the|his|her|their) (?:[\\w-]+ ){0,3}(?:letter|brief),? (?:(?:that|which) )?(?:he|she|they) (?:today )?"
                    + "(?:(?<leads>(?:co-?)?led|spearheaded|organized|authored|sent|wrote)|(?:co-?)?signed|joined)\\b");

    private static final Pattern UNDECIDED = Pattern.compile(
            "(?i)" + OF_SUBJECT
                    + "(?:may|might|could|(?:rarely|seldom|usually|often|typically|generally|normally|sometimes) (?:sign|join)\\w*|is (?:still )?(?:waiting|reviewing|thinking|holding|looking)|wants (?:to see|edits|more)|needs|plans? to|planned to|had planned to|is (?:undecided|considering|expected)|are (?:undecided|considering|expected)|has not decided)\\b");

    private RoleDenialCues() {}

    /** Returns the role of a quoted person who is said to have led or signed the letter; null otherwise. */
    static MentionRole ofSpeaker(String after) {
        return roleIn(SPEAKER.matcher(after));
    }

    /** Returns the role of a person who gives a statement on a letter that the person led or signed; null otherwise. */
    static MentionRole ofStatement(String after) {
        return roleIn(STATES_OWN.matcher(after));
    }

    private static MentionRole roleIn(Matcher words) {
        if (!words.lookingAt()) {
            return null;
        }
        return words.group("leads") == null ? MentionRole.SIGNER : MentionRole.LEAD;
    }

    /** Returns whether words after a thanked person say that the person signed the letter. */
    static boolean isThankedSigner(String after) {
        return THANKED_SIGNER.matcher(after).lookingAt();
    }

    /** Returns whether words after a praised person say that the person led the letter. */
    static boolean isPraisedLead(String after) {
        return PRAISED_LEAD.matcher(after).lookingAt();
    }

    /**
     * Returns the role of people who seem to be leads or signers, if the words after them deny it or leave it open, or
     * if a list belongs to a letter that the sentence opposes; null otherwise.
     */
    static MentionRole role(RoleReading reading, String text, TextSpan sentence, TextSpan right) {
        String words = text.substring(right.start(), Math.min(right.end(), right.start() + MAX_OBJECT));
        String rest = text.substring(
                right.start(), Math.max(right.end(), Math.min(sentence.end(), right.start() + MAX_PRAISE)));
        if (THANKS.matcher(rest).lookingAt() && THANKS_SIGNERS.matcher(rest).lookingAt()) {
            return MentionRole.UNCLEAR;
        }
        if (!reading.subject() && LISTED_DENIED.matcher(words).lookingAt()) {
            return MentionRole.DID_NOT_SIGN;
        }
        if (PRAISES.matcher(rest).lookingAt()) {
            return MentionRole.MENTIONED;
        }
        boolean listed = !reading.subject() && sentence.start() < right.start();
        if (listed
                && OPPOSED.matcher(
                                text.substring(Math.max(sentence.start(), right.start() - MAX_PREFIX), right.start()))
                        .find()) {
            return MentionRole.OTHER_LETTER;
        }
        if (RECEIVED.matcher(words).lookingAt()) {
            return MentionRole.RECIPIENT;
        }
        if (OPINION.matcher(words).lookingAt()) {
            return MentionRole.MENTIONED;
        }
        if (reading.subject() && DENIED.matcher(words).lookingAt()) {
            return MentionRole.DID_NOT_SIGN;
        }
        return reading.subject() && UNDECIDED.matcher(words).lookingAt() ? MentionRole.UNCLEAR : null;
    }
}
