package org.signatory.ingest.releases;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signatory.matching.StateNames;

/** Decides whether words are the name of an organization. */
final class OrganizationNameRecognizer {

    /** Lowercase words inside names. Any other one makes a phrase a piece of a sentence. */
    private static final Set<String> CONNECTORS = Set.of(
            "of", "for", "and", "the", "on", "in", "to", "at", "with", "against", "by", "from", "our", "a", "an", "&",
            "de", "la", "las", "los", "del", "el", "y", "para", "en", "d/b/a", "or", "as", "without", "between", "vs",
            "not");

    /** Officials, parts of the government, parties and the public, at the start of a name. */
    private static final Pattern NO_ORGANIZATION = Pattern.compile(
            "(?i)^(?:(?:u\\.?s\\.?|united states|former|acting|ranking|house|senate) ){0,3}(?:reps?|sens?|representatives?|senators?|congress(?:wo)?m[ae]n|members?|delegates?|governors?|gov|"
                    + "mayors?|president|vice president|secretary|speaker|leader|majority|minority|chair(?:man|woman|person)?|attorneys? general|administrator|commissioner|"
                    + "ambassador|general|mr|mrs|ms|dr|rev|pope|archbishop|judge|justice|democrats?|republicans?|bipartisan|congress|senate|house|white house|supreme court|"
                    + "administration|biden|trump|obama|both|americans?|people)\\b.*");

    private static final Pattern SEAT =
            Pattern.compile(".*[(\\[](?:[DRI]-\\p{Lu}[\\p{L}.]{1,5}|(?:[DRI]-)?\\p{Lu}{2}-(?:\\d{1,2}|AL))[)\\]].*");
    private static final Pattern PLACE =
            Pattern.compile("(?i)^(?:states?|count(?:y|ies)|cit(?:y|ies)|town|commonwealth|territory) of \\b.*");
    private static final Pattern GOVERNMENT =
            Pattern.compile("(?i).*\\b(?:administration|caucus|delegation|subcommittee)\\b.*");

    /** Words that only names of organizations contain. */
    private static final Pattern ORGANIZATION = Pattern.compile(
            "(?i).*\\b(?:association|alliance|action|assn|agency|board|bureau|campaign|center|centers|centre|chamber|church|club|coalition|college|committee|commission|conference|corporation|corps|council|defense|employees|federation|foundation|forum|fund|group|guild|inc|initiative|institute|international|justice|law|league|llc|ministries|mission|movement|national|network|now|organization|partners|partnership|party|policy|project|relief|rights|school|schools|services|society|task"
                    + " force|teachers|trust|union|university|usa|voice|voices|voters|watch|workers|works|america|american|americans)\\b.*");

    /** Words that name no organization without another word: "National", "Professional Association". */
    private static final Pattern GENERIC = Pattern.compile(
            "(?i)(?:(?:the|national|international|american|professional|state|federal|of|and|association|alliance|coalition"
                    + "|council|federation|network|society|center|institute|foundation|union|organization|committee)(?: |$))+");

    private static final Pattern ACRONYM =
            Pattern.compile(".*(?:^|[\\s(/-])\\p{Lu}[\\p{Lu}&]{1,}\\p{Ll}?(?:$|[\\s)/-]).*");
    private static final Pattern POSSESSIVE_END = Pattern.compile(".*['\u2019]s?$");
    private static final Pattern LOWER = Pattern.compile("(?<![\\p{L}\\d'\u2019.@-])\\p{Ll}[\\p{L}/]*");
    private static final int MAX_LENGTH = 120;
    private static final int MAX_WORDS = 16;

    private OrganizationNameRecognizer() {}

    static boolean isName(String name) {
        String bare = name.replaceFirst("^(?i:the)\\s+", "");
        return bare.length() > 1
                && bare.length() <= MAX_LENGTH
                && bare.split("\\s+").length <= MAX_WORDS
                && (Character.isUpperCase(bare.codePointAt(0)) || Character.isDigit(bare.codePointAt(0)))
                && bare.codePoints().anyMatch(Character::isLetter)
                && StateNames.code(bare).isEmpty()
                && !PLACE.matcher(bare).matches()
                && !SEAT.matcher(bare).matches()
                && (!NO_ORGANIZATION.matcher(bare).matches()
                        || ORGANIZATION.matcher(bare).matches())
                && !POSSESSIVE_END.matcher(bare).matches()
                && sentenceWords(bare) == 0;
    }

    /** Returns the number of lowercase words that names do not contain. */
    static int sentenceWords(String words) {
        Matcher lower = LOWER.matcher(words);
        int count = 0;
        while (lower.find()) {
            count += CONNECTORS.contains(lower.group()) ? 0 : 1;
        }
        return count;
    }

    /** Returns whether the words can hardly be anything but an organization. */
    static boolean isCertain(String name) {
        return isOwn(name)
                && (ORGANIZATION.matcher(name).matches()
                        || ACRONYM.matcher(name).matches());
    }

    /** Returns whether a name in a list of endorsers is neither a part of the government nor words that many names have. */
    static boolean isOwn(String name) {
        return !GOVERNMENT.matcher(name).matches() && !GENERIC.matcher(name).matches();
    }
}
