package org.signatory.ingest.releases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an enumeration of recipients with titles and agencies: "EPA Administrator X and CEQ Chair Y". */
final class RecipientPhrase {

    private static final Map<String, String> DEPARTMENTS = Map.ofEntries(
            Map.entry("Homeland Security", "Department of Homeland Security"),
            Map.entry("State", "Department of State"),
            Map.entry("Defense", "Department of Defense"),
            Map.entry("Treasury", "Department of the Treasury"),
            Map.entry("Labor", "Department of Labor"),
            Map.entry("Commerce", "Department of Commerce"),
            Map.entry("Interior", "Department of the Interior"),
            Map.entry("Agriculture", "Department of Agriculture"),
            Map.entry("Energy", "Department of Energy"),
            Map.entry("Education", "Department of Education"),
            Map.entry("Transportation", "Department of Transportation"),
            Map.entry("Justice", "Department of Justice"),
            Map.entry("Veterans Affairs", "Department of Veterans Affairs"),
            Map.entry("Health and Human Services", "Department of Health and Human Services"),
            Map.entry("Housing and Urban Development", "Department of Housing and Urban Development"),
            Map.entry("Army", "Department of the Army"),
            Map.entry("Navy", "Department of the Navy"),
            Map.entry("Air Force", "Department of the Air Force"));
    static final String KNOWN = String.join("|", DEPARTMENTS.keySet());

    static final String TITLE =
            "(?:(?:Acting|Deputy|Under|Assistant|Principal|Interim|Associate|Vice|Chief|Executive|Ranking|Senior|Co-) ?){0,3}(?:Secretary|Administrator|(?:National Cyber |National Drug Control )?Director|Justice|Judge|Chief|Chair(?:man|woman|person)?|Commissioner"
                    + "|President|Speaker(?: of the House| Emerita| Pro Tempore)?|(?:Majority |Minority |Republican |Democratic )(?:Leader|Whip)|Leader|Whip|Attorney General|Ambassador|Governor|Mayor|Superintendent|Archivist|Counsel|Officer|CEO"
                    + "|(?:Postmaster|Surgeon|Inspector|Comptroller|Solicitor) General|General|Admiral|Trade Representative|Representative|Senator|Sen\\.|Rep\\.|Congressm[ae]n|Congresswoman|Member|Members)";
    static final String NAME =
            "\\p{Lu}[\\p{L}'\u2019-]+(?: (?:\\p{Lu}\\.|(?!(?:of|Of)\\b)\\p{Lu}[\\p{L}'\u2019-]+)){0,3}(?:,? (?:Jr\\.|Sr\\.|II|III|IV)(?![\\p{L}]))?";
    /** A word of an office; a period belongs to it only in an abbreviation such as U.S. */
    private static final String WORD =
            "(?!(?:Lt|Gen|Maj|Adm|Col|Dr|Mr|Ms|Mrs|Reps?|Sens?)\\.)\\p{Lu}(?:[\\p{L}&'\u2019-]|\\.(?=\\p{L})|(?<=\\.\\p{Lu})\\.(?= \\p{Lu}))*";

    static final String AGENCY = "(?:U\\.S\\. )?" + WORD
            + "(?: (?:of|and|for|the|&|on|in)(?= (?:the )?\\p{Lu})(?! \\p{Lu}\\p{Ll}+day\\b)| " + WORD + "){0,9}?";
    static final String SHORT = "(?: \\(\\p{Lu}[\\p{L}&]{1,9}\\))?";
    private static final String STYLE = "(?:(?:Dr|Mr|Ms|Mrs|Gen|Lt|Maj|Adm|Col|Hon|Amb)\\.? ){0,2}";
    private static final String SEAT = "(?: [(\\[][^()\\[\\]]{1,12}[)\\]])?";
    static final String ENDS =
            "(?:Agency|Administration|Commission|Board|Bureau|Office|Service|Authority|Corps|Staff|Institutes?|Centers?|System|Reserve|Committee|Budget|Council|Department|Prevention|Protection|Management|Enforcement|Fund|Bank|Agenc(?:y|ies))";

    private static final Pattern OF_DEPARTMENT = Pattern.compile(
            "(?<title>" + TITLE + ") (?:of|for) (?:the )?(?:U\\.S\\. )?(?:Department of (?:the )?)?(?<agency>" + KNOWN
                    + ")" + SHORT + ",? " + STYLE + "(?<name>" + NAME + ")");
    private static final Pattern OF_AGENCY = Pattern.compile("(?<title>" + TITLE + ") (?:of|at|for) (?:the )?(?<agency>"
            + AGENCY + " " + ENDS + ")" + SHORT + ",? " + STYLE + "(?<name>" + NAME + ")");
    private static final Pattern BY_AGENCY = Pattern.compile(
            "(?<agency>" + AGENCY + ")" + SHORT + " (?<title>" + TITLE + "),? " + STYLE + "(?<name>" + NAME + ")");
    private static final Pattern BY_TITLE =
            Pattern.compile("(?<title>(?:House |Senate )?" + TITLE + ") " + STYLE + "(?<name>" + NAME + ")");
    private static final Pattern NAME_FIRST =
            Pattern.compile("(?<name>(?=\\S+ \\p{Lu})" + NAME + ")" + SEAT + ", (?:the )?(?<title>(?:Senate |House )?"
                    + TITLE + ")(?: (?:of|at|for) (?:the )?(?<agency>" + KNOWN + "|" + AGENCY + " " + ENDS + "))?");
    private static final List<Pattern> PEOPLE = List.of(OF_DEPARTMENT, OF_AGENCY, BY_TITLE, BY_AGENCY, NAME_FIRST);

    /** The title of several people with bare surnames: "Chairs Reed and Murray". */
    private static final Pattern SEVERAL =
            Pattern.compile("(?<title>(?:House |Senate )?(?:(?:Ranking|Vice|Acting|Majority|Minority) )?"
                    + "(?:Chair|Member|Leader|Commissioner|Administrator|Director|Senator|Representative|Governor|Secretar))(?:s|ies) (?="
                    + NAME + ")");

    private static final Pattern ONE_NAME = Pattern.compile("(?!" + TITLE + "s?\\b)(?<name>" + NAME + ")");
    private static final Pattern JOIN = Pattern.compile(
            SEAT
                    + "(?:,? and|,? as well as|,| &|;)(?: and)?(?: to)?(?: the)?(?: then-| new| current)? (?:U\\.S\\. |United States )?");
    private static final Pattern AND = Pattern.compile(" (?:and|&|as well as)(?: |$)");
    private static final int MAX_RECIPIENTS = 15;

    /** Titles of several people, with the title of one. */
    private static final Map<String, String> SINGULAR = Map.ofEntries(
            Map.entry("Secretaries", "Secretary"),
            Map.entry("Chairs", "Chair"),
            Map.entry("Chairmen", "Chairman"),
            Map.entry("Chairwomen", "Chairwoman"),
            Map.entry("Ranking Members", "Ranking Member"),
            Map.entry("Administrators", "Administrator"),
            Map.entry("Commissioners", "Commissioner"),
            Map.entry("Directors", "Director"),
            Map.entry("Leaders", "Leader"),
            Map.entry("Senators", "Senator"),
            Map.entry("Representatives", "Representative"),
            Map.entry("Governors", "Governor"),
            Map.entry("Mayors", "Mayor"));

    private static final Pattern GROUP = Pattern.compile("(?:(?<agency>" + AGENCY + ") )?(?<title>"
            + String.join("|", SINGULAR.keySet()) + ") (?<name>(?=\\S+ \\p{Lu})(?!" + TITLE + " )" + NAME + ")");
    private static final Pattern FULL_NAME = Pattern.compile("(?=\\S+ \\p{Lu})(?!(?:\\p{Lu}\\S* ){0,4}(?:" + TITLE + "|"
            + String.join("|", SINGULAR.keySet()) + ")\\b)" + NAME + "(?!s? (?:" + ENDS + "))");

    private RecipientPhrase() {}

    /** Returns the people named one after another from an offset. */
    static List<ExtractedText<ExtractedRecipient>> people(Paragraph paragraph, int from) {
        List<ExtractedText<ExtractedRecipient>> found = new ArrayList<>();
        String text = paragraph.text();
        String title = null;
        boolean closed = false;
        int at = from;
        while (found.size() < MAX_RECIPIENTS) {
            ExtractedText<ExtractedRecipient> next = shared(paragraph, at, title);
            title = next == null ? null : next.value().title();
            if (next == null && several(paragraph, at, found)) {
                next = found.get(found.size() - 1);
            } else {
                next = next == null ? person(paragraph, at) : next;
                if (next == null) {
                    break;
                }
                found.add(next);
            }
            Matcher join = JOIN.matcher(text).region(next.end() - paragraph.start(), text.length());
            boolean and = join.lookingAt() && AND.matcher(join.group()).find();
            if (!join.lookingAt() || closed && !and) {
                break;
            }
            closed |= and;
            at = join.end();
        }
        return found;
    }

    /** Returns a person whose title is shared with others, as in "Secretaries Deb Haaland and Tom Vilsack", or null. */
    private static ExtractedText<ExtractedRecipient> shared(Paragraph paragraph, int at, String title) {
        Matcher name =
                FULL_NAME.matcher(paragraph.text()).region(at, paragraph.text().length());
        if (title != null && name.lookingAt()) {
            return paragraph.part(ExtractedRecipient.of(name.group(), title, null), at, name.end(), true);
        }
        Matcher group =
                GROUP.matcher(paragraph.text()).region(at, paragraph.text().length());
        if (group.lookingAt()) {
            return paragraph.part(
                    ExtractedRecipient.of(
                            group.group("name"), SINGULAR.get(group.group("title")), department(group.group("agency"))),
                    at,
                    group.end(),
                    true);
        }
        return null;
    }

    private static ExtractedText<ExtractedRecipient> person(Paragraph paragraph, int at) {
        for (Pattern form : PEOPLE) {
            Matcher it =
                    form.matcher(paragraph.text()).region(at, paragraph.text().length());
            if (it.lookingAt()) {
                String agency = form == BY_TITLE ? null : it.group("agency");
                String title = it.group("title");
                if (agency != null && agency.startsWith("Acting ")) {
                    title = "Acting " + title;
                    agency = agency.substring("Acting ".length());
                }
                if (agency != null && agency.matches("(?:House|Senate)(?: Republican| Democratic)?")) {
                    title = agency + " " + title;
                    agency = null;
                }
                return paragraph.part(
                        ExtractedRecipient.of(it.group("name").replaceFirst("[.,]$", ""), title, department(agency)),
                        at,
                        it.end(),
                        true);
            }
        }
        return null;
    }

    /** Adds the people of a title in the plural, and returns whether there are any. */
    private static boolean several(Paragraph paragraph, int at, List<ExtractedText<ExtractedRecipient>> found) {
        String text = paragraph.text();
        Matcher titles = SEVERAL.matcher(text).region(at, text.length());
        if (!titles.lookingAt()) {
            return false;
        }
        String title = titles.group("title").replaceFirst("Secretar$", "Secretary");
        int before = found.size();
        int from = titles.end();
        while (from > 0 && found.size() < MAX_RECIPIENTS) {
            Matcher name = ONE_NAME.matcher(text).region(from, text.length());
            if (!name.lookingAt()) {
                break;
            }
            found.add(paragraph.part(ExtractedRecipient.of(name.group("name"), title, null), from, name.end(), true));
            boolean isLast = AND.matcher(text.substring(titles.end(), from)).find();
            Matcher join = JOIN.matcher(text).region(name.end(), text.length());
            from = !isLast && join.lookingAt() ? join.end() : 0;
        }
        return found.size() > before;
    }

    /** Returns the full name of a department from its short one, and other names as they are. */
    static String department(String agency) {
        return agency == null
                ? null
                : DEPARTMENTS.getOrDefault(
                        agency, agency.replaceFirst("^(?:the )?(?:U\\.S\\. |US |United States )", ""));
    }
}
