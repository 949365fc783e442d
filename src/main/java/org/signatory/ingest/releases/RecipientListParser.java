package org.signatory.ingest.releases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an enumeration of recipients: "EPA Administrator X, CEQ Chair Y and the Department of Z". If a part of the
 * enumeration cannot be read, none of its recipients is certain.
 */
final class RecipientListParser {

    private static final String NAME = RecipientTerms.NAME;
    private static final String JOIN_WORDS =
            "(?:,? and|,? as well as|,? along with|,| &|;)(?: and)?(?: also)?(?: to)?(?: the)?(?: then-| new| current| newly)?";
    static final Pattern JOIN =
            Pattern.compile(RecipientTerms.SEAT + JOIN_WORDS + " (?:(?:U\\.S\\. |United States )(?!Trade Rep))?");
    private static final Pattern AND = Pattern.compile(" (?:and|&|as well as|along with)(?: |$)");
    private static final int MAX_RECIPIENTS = 15;

    /** Titles of several people, with the title of one. */
    private static final Map<String, String> SINGULAR = Map.ofEntries(
            Map.entry("Secretaries", "Secretary"),
            Map.entry("Chairs", "Chair"),
            Map.entry("Chairmen", "Chairman"),
            Map.entry("Chairwomen", "Chairwoman"),
            Map.entry("Members", "Member"),
            Map.entry("Administrators", "Administrator"),
            Map.entry("Commissioners", "Commissioner"),
            Map.entry("Directors", "Director"),
            Map.entry("Leaders", "Leader"),
            Map.entry("Senators", "Senator"),
            Map.entry("Representatives", "Representative"),
            Map.entry("Governors", "Governor"),
            Map.entry("Justices", "Justice"),
            Map.entry("Presidents", "President"),
            Map.entry("CEOs", "CEO"),
            Map.entry("Mayors", "Mayor"));

    /** "Appropriations Committee Chairs X and Y", with full names or surnames. */
    private static final Pattern GROUP = Pattern.compile(
            "(?:(?!Ranking|Vice|Majority|Minority|(?:House|Senate) (?:Ranking|Majority|Minority))(?<agency>"
                    + RecipientTerms.AGENCY + ") )?"
                    + "(?<kind>(?:(?:House|Senate|Ranking|Vice|Acting|Majority|Minority|Deputy|Assistant|Under) ){0,2})(?<title>"
                    + String.join("|", SINGULAR.keySet()) + ") (?=(?!" + RecipientTerms.TITLE + " )" + NAME + ")");

    private static final Pattern ONE_NAME = Pattern.compile("(?!(?:\\p{Lu}\\S* ){0,5}(?:" + RecipientTerms.CORE + "|"
            + String.join("|", SINGULAR.keySet()) + ")\\b)" + RecipientTerms.STYLE + "(?<name>" + NAME + ")(?! (?:"
            + RecipientTerms.ENDS + ")\\b)");

    private static final String VERB =
            "(?:\\p{Ll}+ed|said|wrote|led|leads|sent|has|have|is|are|was|were|will|also|today)\\b";
    /** What follows someone who acts in the sentence and receives nothing. */
    private static final Pattern ACTS = Pattern.compile(RecipientTerms.SEAT
            + "(?:,? and (?:a |an |his|her|their|the|other|several|more|over|\\d+)[^.,;]{0,60}?)?,? " + VERB);
    /** A sentence that goes on after a comma: "the Senators wrote". */
    private static final Pattern CLAUSE = Pattern.compile("[^.,;:]{0,120}? " + VERB + ".*", Pattern.DOTALL);

    private static final Pattern UNREAD =
            Pattern.compile("(?:\\p{Lu}|(?:acting |deputy |heads?\\b|leaders|chief|directors?\\b|chairs?\\b"
                    + "|chairm|secretar|administrator|commissioner|members? of|other |several |CEOs).*)");
    private static final Pattern CUT = Pattern.compile(
            "(?: \\([^)]{1,14}\\))?(?: (?:of|for|at) (?:the )?\\p{Lu}| &| (?!Urg|Call|Request|Ask|Demand|To |On |About|Regarding|Over|Express|Oppos|Support|For |In |With|After|Following|Ahead|Amid|Against|At |From|As |Seek|And |Today|\\p{Lu}\\p{Ll}+day\\b|I )\\p{Lu}\\p{L}).*",
            Pattern.DOTALL);

    private final ReleaseLine paragraph;
    private final String text;
    private final boolean offices;
    private final List<ExtractedValue<ExtractedRecipient>> found = new ArrayList<>();
    private boolean closed;
    private boolean complete = true;

    private RecipientListParser(ReleaseLine paragraph, boolean offices) {
        this.paragraph = paragraph;
        this.text = paragraph.text();
        this.offices = offices;
    }

    /** Returns the people and offices named one after another from an offset, if the first of them is a person. */
    static List<ExtractedValue<ExtractedRecipient>> people(ReleaseLine paragraph, int from) {
        return new RecipientListParser(paragraph, false).read(from);
    }

    /**
     * Returns the people and offices named one after another from an offset.
     *
     * @param anyOffice whether an office that is not in the table of agencies can come first, which is not certain
     */
    static List<ExtractedValue<ExtractedRecipient>> all(ReleaseLine paragraph, int from, boolean anyOffice) {
        return new RecipientListParser(paragraph, anyOffice).read(from);
    }

    private List<ExtractedValue<ExtractedRecipient>> read(int from) {
        RecipientAgencyParser officePhrase = new RecipientAgencyParser(paragraph, found);
        int at = from;
        while (at >= 0 && found.size() < MAX_RECIPIENTS) {
            int before = found.size();
            int end = group(at);
            end = end > 0 ? end : person(at);
            end = end > 0 ? end : officePhrase.office(at, offices || before > 0);
            if (end <= 0) {
                complete &= before == 0
                        || isClause(at)
                        || !UNREAD.matcher(text.substring(at)).lookingAt();
                break;
            }
            if (found.get(found.size() - 1).value().isAdministration()) {
                break;
            }
            if (before > 0 && ACTS.matcher(text).region(end, text.length()).lookingAt()) {
                found.subList(before, found.size()).clear();
                break;
            }
            at = next(end);
        }
        return complete ? found : found.stream().map(ExtractedValue::unsure).toList();
    }

    /** Returns whether the words after a comma are no item of the enumeration. */
    private boolean isClause(int at) {
        boolean comma = text.substring(0, at).matches("(?s).*, (?:the )?");
        return comma && CLAUSE.matcher(text.substring(at)).matches();
    }

    /** Returns the start of the next item, or -1. */
    private int next(int end) {
        complete &= !CUT.matcher(text.substring(end)).lookingAt();
        Matcher join = JOIN.matcher(text).region(end, text.length());
        if (!join.lookingAt()) {
            return -1;
        }
        boolean and = AND.matcher(join.group()).find();
        if (closed && !and) {
            return -1;
        }
        closed |= and;
        return join.end();
    }

    private int person(int at) {
        ExtractedValue<ExtractedRecipient> it = RecipientPersonReader.person(paragraph, at);
        it = it == null ? RecipientPersonReader.head(paragraph, at) : it;
        return it == null ? 0 : add(it);
    }

    private int add(ExtractedValue<ExtractedRecipient> it) {
        found.add(it);
        return it.end() - paragraph.start();
    }

    /** Adds the people of a title in the plural, and returns the end of the last one, or 0. */
    private int group(int at) {
        Matcher group = GROUP.matcher(text).region(at, text.length());
        if (!group.lookingAt()) {
            return 0;
        }
        String title = group.group("kind") + SINGULAR.get(group.group("title"));
        String agency = RecipientTerms.agency(group.group("agency"), title);
        int end = 0;
        int from = group.end();
        boolean last = false;
        while (from > 0 && found.size() < MAX_RECIPIENTS) {
            Matcher name = ONE_NAME.matcher(text).region(from, text.length());
            if (!name.lookingAt()) {
                break;
            }
            found.add(paragraph.part(
                    ExtractedRecipient.of(name.group("name"), title, agency), end == 0 ? at : from, name.end(), true));
            end = name.end();
            Matcher join = JOIN.matcher(text).region(end, text.length());
            boolean more = !last && join.lookingAt();
            last = more && AND.matcher(join.group()).find();
            from = more ? join.end() : 0;
        }
        return end;
    }
}
