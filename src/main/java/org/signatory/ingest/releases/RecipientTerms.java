package org.signatory.ingest.releases;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.signatory.matching.AgencyNames;

/** Regular expressions for the parts of a recipient: title, name, agency. */
final class RecipientTerms {

    /** Departments as named after and before titles: "Secretary of State", "Treasury Secretary". */
    private static final List<String> SHORT_NAMES = List.of(
            "Homeland Security",
            "State",
            "Defense",
            "War",
            "Treasury",
            "Labor",
            "Commerce",
            "Interior",
            "Agriculture",
            "Energy",
            "Education",
            "Transportation",
            "Justice",
            "Veterans Affairs",
            "Veterans\u2019 Affairs",
            "Health and Human Services",
            "Health & Human Services",
            "Housing and Urban Development",
            "Housing & Urban Development",
            "Army",
            "Navy",
            "Air Force");

    static final String DEPARTMENT = "(?:U\\.S\\. )?(?:" + String.join("|", SHORT_NAMES) + ")(?![\\p{L}\u2019'-])";

    private static final Pattern FULL_DEPARTMENT = Pattern.compile("Department of (?:the )?" + DEPARTMENT);

    /** The word that carries a title: "Secretary" in "Acting Under Secretary". */
    static final String CORE = "(?:Secretary(?:[ -]General)?|Undersecretary|Administrator"
            + "|(?:National Cyber |National Drug Control |National Economic Council )?Director(?:[ -]General)?"
            + "|(?:National Security )?Advis[eo]r|Justice|Judge|Chief(?: of (?:Staff|Engineers))?"
            + "|(?:Chair(?:man|woman|person)?|President)(?:[ -](?:[Pp]ro [Tt]em(?:pore)?|[Ee]lect))?|Commissioner|Czar|Treasurer"
            + "|Speaker(?: of the (?:U\\.S\\. |US |United States )?House(?: of Representatives)?| Emerita|(?: [Pp]ro [Tt]em(?:pore)?)?)"
            + "|(?:Majority |Minority |Republican |Democratic )(?:Leader|Whip)|Leader(?:[ -]Elect)?|Whip|Attorney General"
            + "|Ambassador(?: to (?:the )?(?:United Nations|European Union|United Kingdom|South Korea|Saudi Arabia|(?!United )\\p{Lu}\\p{Ll}+))?"
            + "|(?:Lieutenant )?Governor|Gov\\.|Mayor|Superintendent|Archivist|Librarian|Counsel|Coordinator|Envoy|Commandant|Chancellor|(?:Prime |Foreign |Defense |Finance |Interior |Justice )?Minister|Manager"
            + "|Officer|CEO|COO|CFO|Founder|Architect|Register"
            + "|(?:Postmaster|Surgeon|Inspector|Comptroller|Solicitor) General|General(?! (?:Services|Government|Dynamics|Motors|Electric|Accounting|Assembly))|Admiral"
            + "|(?:U\\.S\\. |United States )?Trade Representative(?: \\(USTR\\))?(?: Ambassador)?"
            + "|Representative|Senator|Sen\\.|Rep\\.|Congressm[ae]n|Congresswoman|Member|Members)";

    private static final String MODIFIER =
            "(?:(?:Acting|Deputy|Under|Assistant|Principal|Interim|Associate|Vice|Chief|Executive|Ranking|Senior|Managing|Regional|High|Special|Co)[ -])";
    static final String TITLE = MODIFIER + "{0,3}" + CORE
            + "(?:(?<=President|Chair|Chairman|Founder|Director|Officer|CEO)" + " (?:&|and) (?:" + MODIFIER
            + "{0,2}(?:CEO|COO|Officer|President|Chair|Chairman|Founder|Director)))?(?![\\p{L}])";
    static final String CHAMBER_TITLE = "(?:House |Senate )?" + TITLE;

    /** The subject of a title: "Benefits" in "Under Secretary for Benefits". */
    static final String PORTFOLIO =
            "(?:Food, Nutrition,? and Consumer Services|(?:\\p{Lu}[\\p{L}-]+(?: (?:and|&|of|the|to|for))* ){0,7}(?:Benefits|Health|Affairs|Works|Development"
                    + "|Conservation|Services|Environment|Programs|Policy|Sustainment|Engineering|Readiness|Security|Intelligence|Finance|Rights"
                    + "|Parks|Management|Science|Administration|Property|Atmosphere|Innovation|Education|Energy|Housing|Training|Safety|Response"
                    + "|Evaluation|Legislation|Families|Labor|Growth|Trade|Analysis|Operations|Standards|Markets|Institutions|Communications"
                    + "|Broadband|Aging|Water|Restoration|Oversight|Technology|Verification|Migration|Democracy|Nonproliferation|Logistics"
                    + "|Installations|Acquisition|Compliance|Enforcement|Counterterrorism|Economics|Budget|Nutrition|Infrastructure"
                    + "|Transportation|Aviation|Research|Statistics|Litigation|Division|Drugs))(?![\\p{L}])";

    /** A word that follows a recipient and is no part of it, as in a headline or before a day. */
    private static final String AFTER =
            "(?:[Oo]f|Urg(?:ing|es?|ed)|Call(?:ing|s)?|Request\\w*|Ask(?:ing|s)?|Demand\\w*|To|On|About|Regarding|Over|Express\\w*"
                    + "|Oppos\\w*|Support\\w*|For|In|With|After|Following|Ahead|Amid|Against|At|From|As|And|Not|That|While|Until|By|Before|Into|Is|Be|Seek\\w*|Today|Yesterday"
                    + "|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July|August|September|October|November|December)\\b";

    private static final String NAME_WORD = "(?!" + AFTER + ")\\p{Lu}[\\p{L}'\u2019-]+";

    static final String NAME = "(?:(?:\\p{Lu}\\.){1,2} ?)?" + NAME_WORD
            + "(?: (?:\\p{Lu}\\.|[\u201c\"]\\p{Lu}[\\p{L}'\u2019 -]+[\u201d\"]|(?:(?:de|la|del|van|von|der|bin|al|dos|da) ){0,2}"
            + NAME_WORD + ")){0,4}(?:,? (?:Jr\\.|Sr\\.|II|III|IV)(?![\\p{L}]))?";

    /** A name of two or more words that starts with no title. */
    static final String FULL_NAME = "(?!" + CHAMBER_TITLE + "s? )(?=\\S+ [\u201c\"\\p{Lu}])" + NAME;

    private static final String NO_TITLE =
            "(?!(?:Lt|Gen|Maj|Adm|Col|Dr|Mr|Ms|Mrs|Reps?|Sens?)\\.)(?!(?:Urg(?:ing|es?|ed)|Call(?:ing|s)|Request\\w*|Ask(?:ing|s)?|Demand\\w*|To|About|Regarding|Over|Express\\w*|Oppos\\w*|After|Following|Amid|Against|Acting|Deputy|Under|Assistant|Secretar(?:y|ies)|Administrators?|Directors?"
                    + "|Commissioners?|Chair(?:s|man|men|woman|person)?|Presidents?|Speaker|Leaders?|Ambassador|Governor|Mayor|CEOs?|Officer|Senators?"
                    + "|Representatives?|Congress(?:man|woman|men)|Members?)\\b)";
    /** A word of an office; a period belongs to it only in an abbreviation such as U.S. */
    private static final String WORD =
            NO_TITLE + "\\p{Lu}(?:[\\p{L}&'\u2019-]|\\.(?=\\p{L})|(?<=\\.\\p{Lu})\\.(?= \\p{Lu}))*";

    private static final String LINKED =
            "(?: (?:of|and|for|the|&|(?<=Committee |ubcommittee |Commission |Council |Center |Task Force )on)(?= (?:the )?\\p{Lu})(?! \\p{Lu}\\p{Ll}+day\\b)| "
                    + WORD + ")";

    /** An office that is not in the table of agencies. */
    static final String OTHER_AGENCY = "(?:U\\.S\\. )?" + WORD + LINKED + "{0,9}?";

    static final String AGENCY = "(?:" + AgencyNames.KNOWN + "|" + OTHER_AGENCY + ")";
    /** An abbreviation after a name: "(EPA)". */
    static final String SHORT = "(?: \\([\u201c\"]?\\p{Lu}[\\p{L}&.\u2019 -]{1,14}[\u201d\"]?\\))?";

    static final String STYLE =
            "(?:(?:Dr|Mr|Ms|Mrs|Gen|Lt|Maj|Adm|Col|Hon|Amb|Brig|(?:Lieutenant|Major|Brigadier|Vice|Rear) (?:General|Admiral)|General|Ambassador)\\.? |the Honorable |The Honorable ){0,2}";
    static final String SEAT = "(?: [(\\[][^()\\[\\]]{1,14}[)\\]])?";
    static final String ENDS =
            "(?:Agency|Administration|Commission|Board|Bureau|Office|Service|Services|Authority|Corps|Staff|Institutes?|Centers?|System|Reserve|Committee"
                    + "|Subcommittee|Budget|Council|Department|Prevention|Protection|Management|Enforcement|Fund|Bank|Agenc(?:y|ies)|Corporation|Foundation"
                    + "|Association|University|Union|Division|Command)";

    /** An agency that needs no other word to end it: in the table, or with a final word such as "Agency". */
    static final String WHOLE_AGENCY = "(?:" + AgencyNames.KNOWN + "|" + DEPARTMENT + "|" + OTHER_AGENCY + " " + ENDS
            + "(?![\\p{L}])(?! (?:of|for) (?:the )?\\p{Lu}))";

    private static final Pattern COMMITTEE = Pattern.compile(
            "(?:House|Senate) (?!Republican|Democrat|.*(?:ommittee|Caucus|Conference|Force|Republican|Democrat)).+");
    private static final Pattern OF_COMMITTEE = Pattern.compile(".*(?:Chair\\p{L}*|Ranking Member)");
    private static final Map<String, String> SHORT_TO_FULL = Map.of(
            "Interior", "Department of the Interior",
            "Treasury", "Department of the Treasury",
            "War", "Department of Defense",
            "Army", "Department of the Army",
            "Navy", "Department of the Navy",
            "Air Force", "Department of the Air Force");

    private RecipientTerms() {}

    /** Returns the full name of a department or agency from its short one, and other names as they are. */
    static String agency(String written) {
        if (written == null) {
            return null;
        }
        String name = written.strip()
                .replaceFirst("['\u2019]s?$", "")
                .replaceFirst("^U\\.S\\. ", "")
                .replaceFirst(SHORT + " Board of", " Board of");
        return SHORT_NAMES.contains(name)
                ? SHORT_TO_FULL.getOrDefault(
                        name,
                        AgencyNames.full(
                                "Department of " + name.replace("s\u2019", "s").replace("&", "and")))
                : AgencyNames.full(name);
    }

    /** Returns whether an agency is a department, whose head is a Secretary. */
    static boolean isDepartment(String agency) {
        return FULL_DEPARTMENT.matcher(agency).matches();
    }

    /** Returns the agency of someone with a title: "Senate Appropriations" of a chair is a committee. */
    static String agency(String written, String title) {
        String name = agency(written);
        boolean committee = name != null
                && COMMITTEE.matcher(name).matches()
                && OF_COMMITTEE.matcher(title).matches();
        return committee ? name + " Committee" : name;
    }

    /** Returns a title in the form in which titles are stored: "Speaker of the House", "Acting Secretary". */
    static String title(String written) {
        StringBuilder title = new StringBuilder();
        for (String word : written.replaceFirst(" \\([^)]*\\)", "")
                .replaceFirst("(Trade Representative) Ambassador", "$1")
                .replaceFirst("of the (?:U\\.S\\. |US |United States )?House(?: of Representatives)?", "of the House")
                .split(" ")) {
            boolean small = word.matches("of|for|the|and|to|at|in|on|pro|&");
            title.append(title.isEmpty() ? "" : " ")
                    .append(small ? word : word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1));
        }
        return title.toString()
                .replaceFirst("^(?:United States )?Trade Rep", "U.S. Trade Rep")
                .replace("Gov.", "Governor")
                .replace("Sen.", "Senator")
                .replace("Rep.", "Representative");
    }
}
