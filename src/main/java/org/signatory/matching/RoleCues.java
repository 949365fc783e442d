package org.signatory.matching;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lists the words that give a role to the names before or after them. */
final class RoleCues {

    /** Lists the ways in which words refer to names. */
    enum Manner {
        /** The names follow as a list: "signed by", "Signers:". */
        LIST,
        /** The names take part with others: "along with", "joined by". */
        WITH,
        /** The names were given before and others follow: "In addition to", "Joining". */
        RESTATED,
        /** The names are the subject of a verb. */
        SUBJECT,
        /** The names are next to the words. */
        NEAR
    }

    /** Represents words with the role that they give. */
    record Cue(MentionRole role, Manner manner, Pattern words) {}

    /** Represents a cue found in a text. */
    record Hit(Cue cue, int start, int end) {

        MentionRole role() {
            return cue.role;
        }

        Manner manner() {
            return cue.manner;
        }
    }

    private static final String TITLES =
            "(?:(?:the|new|both|fellow|his|her|their|its|current|u\\.?s\\.?|then|el|la|los|las|de|president[ea]s?|l[ií]der(?:es)?|now|of|and"
                    + "|(?-i:\\p{Lu}[\\p{L}.'\u2019-]*))\\s+){0,9}";
    private static final String LETTER =
            "(?:letters?|briefs?|statements?|requests?|petitions?|effort|initiative|push|call|amicus|comments?|carta)";

    /** The words before those who get a copy. */
    static final String COPIES =
            "(?:cc|c\\.c\\.|bcc|(?:with )?(?:courtesy |carbon )?cop(?:y|ies) (?:to|furnished)|(?:courtesy |carbon )?copies(?=:)|(?:courtesy|carbon) cop(?:y|ies))";

    private static final String MEASURE = BillLeadCues.MEASURE;
    private static final String LEADS =
            "(?:(?:co-?)?led|spearheaded|headed|championed|authored|co-?authored|written|drafted)";

    /** Words before names. Of several, the last one decides; of two that end together, the first in this list. */
    private static final List<Cue> BEFORE = List.of(
            cue(
                    MentionRole.STAFF,
                    Manner.NEAR,
                    "\\b(?:staff(?:er)?|office|policy|legislative) (?:leads?|points? of contact|poc)\\b\\s*:?\\s*$"),
            cue(
                    MentionRole.MENTIONED,
                    Manner.NEAR,
                    "\\bat the (?:urging|request|invitation|suggestion|direction) of\\s+" + TITLES + "$"),
            cue(
                    MentionRole.UNCLEAR,
                    Manner.NEAR,
                    "\\b(?:mistakenly|wrongly|erroneously|incorrectly|falsely)\\b[^.;:]{0,30}\\s" + TITLES + "$"),
            cue(
                    MentionRole.COPIED,
                    Manner.NEAR,
                    "^\\W*(?:" + COPIES + "|enclosures?)\\b\\s*:?[^.]{0,80}$|\\bcc\\s*:[^.]{0,80}$"),
            cue(
                    MentionRole.QUOTED,
                    Manner.NEAR,
                    "\\b(?:said|says|added|stated|explained|continued|noted|concluded|according to|dijo|statements? (?:from|by)"
                            + "|quotes? (?:from|by)|contacts?|press|media)\\W*$"
                            + "|[\"\u201d],? said (?-i:\\p{Lu}[\\p{L}.'\u2019-]*\\s+){1,4}$"),
            cue(
                    MentionRole.LEAD,
                    Manner.RESTATED,
                    "\\b(?:in addition to|besides|aside from|adem[aá]s de|joining|(?:members|senators|representatives|lawmakers|colleagues)\\s(?:\\w+\\s){0,2}joined|^\\W*(?:along|together) with)\\s*"
                            + TITLES + "$"),
            cue(
                    MentionRole.RECIPIENT,
                    Manner.NEAR,
                    "\\b(?:(?:letter)?to|urg(?:e|es|ed|ing)|call(?:s|ed|ing)? (?:on|upon)|ask(?:s|ed|ing)?|thank(?:s|ed|ing)?"
                            + "|tell(?:s|ing)?|told|condemn(?:s|ed|ing)?|press(?:es|ed|ing)?|prais(?:es|ed|ing)|applaud(?:s|ed|ing)?"
                            + "|honor(?:s|ing)?|implor(?:es|ed|ing)|warn(?:s|ed|ing)?|wrote|writing|dear|al|a)\\s+"
                            + TITLES + "$"
                            + "|\\b(?:demand|insist|request|ask)\\w* that\\s+" + TITLES + "$"
                            + "|\\bletters? to (?:every|all|each) [^.;:]{0,40},? including\\s+" + TITLES + "$"
                            + "|\\b(?:to|urg(?:e|ed|ing)) the (?:speaker|chairs?|chair(?:wo)?m[ae]n|leaders?|leadership|heads?|ranking)\\b(?:[^,;.:]|u\\.s\\.){0,90},\\s*$"),
            cue(
                    MentionRole.MENTIONED,
                    Manner.NEAR,
                    "\\b(?:(?:meeting|met|call|conversation|hearing|event|talks|briefing|lunch|visit|interview|debate|conference|rally|roundtable|appeared|spoke) (?:[\\w-]+ ){0,3}with|hear(?:ing|d) from"
                            + "|(?:chaired|hosted|convened|challenged|succeeded|replaced|unseated|defeated|appointed|praised|criticized|opposed|represented) by"
                            + "|(?:ally|allies|friend|friends|critic|critics|son|daughter|successor|predecessor|colleague|opponent|rival|aide|staff) (?:of|to)"
                            + "|in response to|in reply to|(?:the lead|footsteps|example) of|\\b(?:panel|committee|subcommittee|caucus|task force|commission) (?:led|chaired) by|at the (?:urging|request|invitation) of|behalf of|memory of|honor of|seat (?:once |formerly )?held by|named (?:for|after))\\s+"
                            + TITLES + "$"),
            cue(
                    MentionRole.COSPONSOR,
                    Manner.LIST,
                    "\\b" + MEASURE
                            + "(?:,? (?:that|which) (?:is|are|was|were))?(?: (?:being|also|jointly|now|previously|first|recently))? "
                            + LEADS + "(?: in the (?:house|senate))? by\\b"
                            + "|\\b(?:the|this|that|an?) (?:[\\w-]+ )?(?:bill|law|amendment|resolution|measure) (?:is|was) (?:\\w+ly )?(?:co-?)?(?:written|authored|drafted) by\\b"
                            + "|\\b" + MEASURE + " (?:co-?)?lead(?:ing)? (?:sponsors?|authors?|co-?sponsors?)\\b"
                            + "|\\b(?:co-?)?lead(?:ing)? (?:sponsors?|authors?|co-?sponsors?) of (?:the|this|a|an) [^.;:]{0,80}\\b"
                            + MEASURE + "\\W+(?:are |is |include )?" + TITLES + "$"),
            cue(
                    MentionRole.LEAD,
                    Manner.LIST,
                    "\\b(?:co-?)?led\\b(?:(?!\\b(?:co-?sign|sign|letter|join|group|colleague|brief))[^.;:]){0,40}\\bby\\b|\\b(?:spearheaded|headed|organi[sz]ed|initiated|authored|circulated|convened"
                            + "|written|co-?authored|drafted)\\b(?:(?!\\b(?:is|are|was|were|supported|backed|endorsed|signed|joined)\\b)[^.;:]){0,30}\\bby\\b|\\b(?:co-?)?leads?(?: on the \\w+)?\\s*:"
                            + "|\\bco-?leaders?\\b[^.;:]{0,40}(?:\\b(?:include|are|is)\\b|:)|\\b(?:co-?)?lead(?:ing)? (?:(?:sponsors?|members?|offices?)\\s*:|(?:sponsors?|signers?|authors?|signatories|cosigners?)\\b)"
                            + "|\\b(?:encabezad|liderad)[oa]s? por\\b"),
            cue(
                    MentionRole.DID_NOT_SIGN,
                    Manner.NEAR,
                    "\\b(?:except(?: for)?|with the exception of|all but|apart from)\\s+" + TITLES
                            + "$|\\b(?:all|every|each|no one|none)\\b[^.;:]{0,80}\\bbut\\s+" + TITLES + "$"),
            cue(
                    MentionRole.DID_NOT_SIGN,
                    Manner.NEAR,
                    "(?:\\b(?:not|never|neither|nor)|n['\u2019]t)\\b(?! only\\b)[^.;:,]{0,12}(?:\\b(?:co-?)?(?:sign\\w*|join\\w*|add\\w*|led|leading)\\b[^.;:]{0,40}|\\bby\\b)\\W*"
                            + TITLES + "$"
                            + "|\\b(?:but|and|though|just) not\\s+(?:by |from |with )?" + TITLES + "$|^\\W*not\\s+"
                            + TITLES
                            + "$"
                            + "|\\b(?:neither|nor)\\s+" + TITLES + "$"
                            + "|\\b(?:declin|refus)\\w+[^.;:]{0,30}:\\s*" + TITLES + "$"
                            + "|^\\W*(?:not (?:yet )?(?:signed|signing|joining)|declined|refused|nay|no(?! (?:response|answer|reply)))\\b[^.;:]{0,40}:?\\s*$"),
            cue(
                    MentionRole.UNCLEAR,
                    Manner.NEAR,
                    "(?:^|(?<=[.;/\\n]))\\W*(?:still |also )?(?:pending|undecided|leaning (?:\\w+)|waiting (?:on|for)|no (?:response|answer|reply)(?: yet)?|awaiting|considering|maybe|targets?|to ask|prospects|need(?:ed)?|has yet|yet to)\\b[^.;:]{0,30}:?\\s*"
                            + TITLES + "$"),
            cue(
                    MentionRole.WITHDRAWN,
                    Manner.LIST,
                    "\\b(?:please|to|and) (?:also )?(?:remove|withdraw|strike|delete|take off)\\b[^.;:]{0,60}\\W*$"),
            cue(
                    MentionRole.SIGNER,
                    Manner.LIST,
                    "\\badd(?:ing)?(?: (?:my|our|the) (?:boss|member|office))?,?\\s+" + TITLES + "$"
                            + "|\\b(?:happy|glad|pleased) to (?:have|add|include)\\s+" + TITLES + "$"),
            cue(
                    MentionRole.SIGNER,
                    Manner.WITH,
                    "\\b(?:along with|together with|alongside|joined by|as well as(?! (?:how|why|what|where|when|whether|that|if)\\b))\\b(?=[^.;:]{0,90}$)"
                            + "|\\b(?:sent|wrote|led|requested|submitted|filed|issued|released|sending|leading|writing|submitting)\\b[^.;:]{0,80}\\b(?:with\\b|w/)(?=[^.;:]{0,40}$)"
                            + "|" + SigningCues.GROUP + TITLES + "$"),
            cue(
                    MentionRole.SIGNER,
                    Manner.LIST,
                    "\\b(?:co-?)?sign(?:ed|ers?|ator(?:y|ies)|ing|ees?|atures?)?\\b(?!-on deadline)(?: on(?:to)?| in support)?"
                            + "(?:\\W{1,2}(?:to|of)? (?:the|this) (?:letters?|briefs?))?(?: by\\b)?"
                            + "|\\bjoin(?:ed|s|ing)?\\b|\\bfirmad[oa]s?\\b|\\bfirmantes?\\b|\\bfirmaron\\b|\\bacompa[nñ]ad[oa]s? (?:por|de)\\b|\\bse uni[oó]\\b"
                            + "|\\bse unieron\\b|^\\W*by:|\\bsincerely\\b(?=\\W*$)|\\brespectfully\\b(?=(?: submitted)?\\W*$)|\\bmembers include\\b"
                            + "|\\bsupporters of the (?:letter|brief)\\b|\\b(?:that|the|full|complete) list (?:of \\w+ )?(?:include[sd]?|is)\\b|\\b(?:led|leads)\\s+"
                            + TITLES + "$"
                            + "|\\b(?:senators|representatives|members|lawmakers|reps\\.?|sens\\.?|those|others)\\s(?:\\w+\\s){0,3}on (?:the|this) "
                            + LETTER + "\\b|\\bletters?\\s(?:\\w+\\s){0,2}from\\b"
                            + "|\\b(?:members|senators|representatives|lawmakers|colleagues)\\s(?:\\w+\\s){0,2}who\\s(?:\\w+\\s){0,2}"
                            + "(?:requested|sent|wrote|supported|joined|led)\\b"
                            + "|\\b(?:led|leads|leading|joined|joins)\\b[^;:.]{0,60}\\b(?:colleagues|delegation|senators|representatives|group|lawmakers|coalition|democrats|republicans)\\s?[\u2013\u2014-]{1,2}\\s?"
                            + TITLES + "$"
                            + "|\\b(?:led|leads)\\b (?:his|her|their) [^;:.]{0,60}\\bcolleagues,?\\s+" + TITLES + "$"
                            + "|\\b(?:led|joined|join|signed|sent|with)\\b[^;:]{0,100}\\b(?:colleagues|members|delegation|senators|representatives|group"
                            + "|lawmakers|coalition|others|democrats|republicans)\\b[^.;:]{0,90}\\binclud\\w+"),
            cue(
                    MentionRole.ENDORSER,
                    Manner.LIST,
                    "\\bendors(?:ed|ers?|ements?|ing)\\b[^.]{0,60}(?:\\bby\\b|\\bfrom\\b|:|\\binclud\\w+|\\bof\\b)"
                            + "|\\b(?:supported|backed)\\b[^.]{0,30}\\bby\\b|\\bsupporters\\b\\W*(?:includ\\w+|:)"
                            + "|\\borgani[sz]ations?\\b[^.]{0,60}(?:\\binclud\\w+|:|\\bare\\b)|\\bgroups?\\b(?! of (?:\\w+ ){0,3}(?:members|lawmakers|senators|representatives|colleagues|democrats|republicans)\\b)"
                            + "[^.]{0,40}(?:\\binclud\\w+|:)"),
            cue(
                    MentionRole.COSPONSOR,
                    Manner.LIST,
                    "\\b(?:(?:re)?introduced|sponsored|co-?sponsored)\\b[^.;:]{0,60}\\b(?:by|with)\\b"
                            + "|\\b(?:co-?)?sponsors?\\b[^;:]{0,60}(?:\\b(?:are|includ\\w+|by|is|with)\\b|:)|\\bco-?sponsor(?:ed|ing)\\b[^.;:]{0,60}(?:\\b(?:are|include|by|is|with)\\b|:)"
                            + "|\\b(?:sponsor|author)s?\\b[^.;:]{0,30}\\b(?:bill|act|legislation|resolution)\\b"));

    /** Words after names. The first one decides. */
    private static final List<Cue> AFTER = List.of(
            cue(
                    MentionRole.QUOTED,
                    Manner.NEAR,
                    "^[\\s,]*(?:\\([^)]*\\)[\\s,]*)?(?:who \\w+ [^.]{0,40})?(?:said|says|added(?! (?:his|her|their) (?:names?|signatures?))|stated|explained|noted|continued|concluded|dijo)\\b"),
            cue(
                    MentionRole.DID_NOT_SIGN,
                    Manner.SUBJECT,
                    "\\b(?:(?:did|do|does|has|have|had|would|will|was|were) (?:not|n[o']t)|(?:did|has|have|does|would|was|were)n['\u2019]t)(?: yet)? "
                            + "(?:co-?)?(?:sign|join|add)\\w*|\\b(?:declin|refus)(?:ed|es|ing) to (?:sign|join)\\w*"),
            cue(
                    MentionRole.UNCLEAR,
                    Manner.SUBJECT,
                    "\\b(?:was|were|been|being) (?:asked|invited|urged) to (?:co-?sign|sign|join)\\w*"),
            cue(
                    MentionRole.WITHDRAWN,
                    Manner.SUBJECT,
                    "\\b(?:withdr(?:ew|awn)|(?:removed|pulled) (?:his|her|their) (?:names?|signatures?|support))\\b"),
            cue(
                    MentionRole.COSPONSOR,
                    Manner.SUBJECT,
                    "\\b(?:re)?introduc(?:ed|es|ing)\\b(?![^.]{0,40}\\bletter)|\\b(?:led|leads?|leading|announc(?:ed?|es)) (?:the )?(?:re-?)?introduction of\\b|\\bco-?sponsor(?:ed|s|ing)\\b|\\bsponsored\\b|"
                            + BillLeadCues.JOINED),
            cue(
                    MentionRole.LEAD,
                    Manner.SUBJECT,
                    "\\b(?:led|lead|leads|leading|spearhead(?:ed|ing)?|lideraron|lider[oó]|organized|co-?led)\\b(?! (?:by|to)\\b| (?:co-?)?(?:sponsors?|authors?) of (?:the|this|a|an) [^.;,]{0,60}\\b"
                            + MEASURE + ")"
                            + "|\\bjoin(?:ed|s)?\\b(?:[^.;:]|(?<=\\b(?:reps?|sens?|u\\.s|\\p{L}))\\.){0,220}\\b(?:to (?:co-?)?lead|in (?:co-?)?leading)\\b"),
            cue(MentionRole.SIGNER, Manner.SUBJECT, SigningCues.ACTIONS),
            cue(MentionRole.LEAD, Manner.SUBJECT, "^[\u2019']s (?:\\w+ ){0,3}(?:letter|brief)\\b"),
            cue(
                    MentionRole.LEAD,
                    Manner.SUBJECT,
                    "\\b(?:sent|send|sends|wrote|write|writes|writing|announc(?:ed|es)|releas(?:ed|es)|issued|"
                            + "urged|urges|(?<!so[- ])called|calls|asked|asks|demanded|demands|requested|submitted|filed|penned|enviaron|envi[oó]"
                            + "|(?:is|was|are|were|(?:has|have) been) joined|joined with (?:\\w+ ){1,4}colleagues)\\b"),
            cue(
                    MentionRole.SIGNER,
                    Manner.SUBJECT,
                    "\\b(?:are|were|is) (?:also )?(?:\\w+ )?(?:co-?)?sign(?:ers?|ator(?:y|ies))\\b|\\bas (?:an? |the )?(?:original |additional )?(?:co-?sign\\w*|sign\\w*|supporter)\\b"),
            cue(
                    MentionRole.UNCLEAR,
                    Manner.SUBJECT,
                    "\\b(?:joined|join|joins) (?:the|this|a) (?:[\\w-]+,? ){0,4}(?:working group|caucus|task force|coalition|panel|committee)\\b(?! (?:(?:in|on|to|and|letters?|briefs?|statements?|efforts?)\\b|of [^.;,]{0,60} (?:in (?:send|sign|writ|lead)ing|on) (?:a|the) (?:[\\w-]+ ){0,3}letter\\b))"),
            cue(
                    MentionRole.SIGNER,
                    Manner.SUBJECT,
                    "\\b(?:(?:joined|join|joins)\\b(?! by)|(?:co-?)?signed\\b(?! by)|sign|signs|firmaron|se uni[oó]|se unieron|(?:was|were) among)\\b"));

    private static final Pattern COPIED = Pattern.compile("(?i)^\\W*(?:" + COPIES + "|enclosures?)\\b\\s*:?");

    private static final Pattern COPY_HEADING = Pattern.compile(
            "(?i)^\\W*(?:cc|c\\.c\\.|bcc|(?:(?:with|courtesy|carbon) )?cop(?:y|ies)(?: (?:to|furnished))?)\\s*:?\\s*$");

    /** The length of the longest cue after names. */
    private static final int MAX_CUE = 160;

    private static final int MAX_HEADING = 60;

    private RoleCues() {}

    private static Cue cue(MentionRole role, Manner manner, String words) {
        return new Cue(role, manner, Pattern.compile("(?i)" + words));
    }

    /** Returns the last cue in the words before names, or null. */
    static Hit before(String left) {
        Hit last = null;
        for (Cue cue : BEFORE) {
            Matcher matcher = cue.words.matcher(left);
            while (matcher.find()) {
                if (last == null || matcher.end() > last.end) {
                    last = new Hit(cue, matcher.start(), matcher.end());
                }
            }
        }
        return last;
    }

    /** Returns whether a line lists those who get a copy. */
    static boolean isCopied(String line) {
        return COPIED.matcher(line).find();
    }

    /** Returns whether a line introduces those who get a copy, and names no one. */
    static boolean isCopyHeading(String line) {
        return COPY_HEADING.matcher(line).matches();
    }

    /** Returns whether a short line introduces those who have not signed, such as "Not signed" or "Pending". */
    static boolean isHeadingOfOthers(String line) {
        Hit hit = line.length() > MAX_HEADING ? null : before(line.strip() + " ");
        return hit != null
                && hit.start() == 0
                && (hit.role() == MentionRole.DID_NOT_SIGN || hit.role() == MentionRole.UNCLEAR);
    }

    /** Returns whether a heading is about organizations. */
    static boolean isOfOrganizations(String heading) {
        Hit hit = before(heading + " ");
        return hit != null && hit.role() == MentionRole.ENDORSER;
    }

    /** Returns the first cue in the words after names, or null. */
    static Hit after(String right) {
        Hit first = null;
        for (Cue cue : AFTER) {
            int end = first == null ? right.length() : Math.min(right.length(), first.start + MAX_CUE);
            Matcher matcher = cue.words
                    .matcher(right)
                    .useTransparentBounds(true)
                    .useAnchoringBounds(false)
                    .region(0, end);
            if (matcher.find() && (first == null || matcher.start() < first.start)) {
                first = new Hit(cue, matcher.start(), matcher.end());
            }
        }
        return first;
    }
}
