package org.signatory.ingest.releases;

import static org.signatory.ingest.releases.RecipientTerms.AGENCY;
import static org.signatory.ingest.releases.RecipientTerms.CHAMBER_TITLE;
import static org.signatory.ingest.releases.RecipientTerms.DEPARTMENT;
import static org.signatory.ingest.releases.RecipientTerms.FULL_NAME;
import static org.signatory.ingest.releases.RecipientTerms.NAME;
import static org.signatory.ingest.releases.RecipientTerms.PORTFOLIO;
import static org.signatory.ingest.releases.RecipientTerms.SEAT;
import static org.signatory.ingest.releases.RecipientTerms.SHORT;
import static org.signatory.ingest.releases.RecipientTerms.STYLE;
import static org.signatory.ingest.releases.RecipientTerms.TITLE;
import static org.signatory.ingest.releases.RecipientTerms.WHOLE_AGENCY;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.signatory.matching.AgencyNames;

/** Reads one person with title and agency: "EPA Administrator X", "X, Secretary of State", "the Director of the CDC, X". */
final class RecipientPersonReader {

    private static final String FOR = "(?<portfolio> for (?:the )?" + PORTFOLIO + ")?";
    private static final String GROUP_NAME = "(?<name>(?!" + RecipientTerms.ENDS + "\\b)" + NAME + ")";

    /** "Assistant Secretary of the Army for Civil Works X", "Director of the Office of Management and Budget (OMB), X" */
    private static final Pattern OF_AGENCY = Pattern.compile("(?<title>" + CHAMBER_TITLE
            + ")(?: \\(\\p{Lu}{2,9}\\))?(?<of> (?:of|at|for) (?:the )?)(?<agency>" + WHOLE_AGENCY + ")" + SHORT + FOR
            + ",? " + STYLE
            + GROUP_NAME);
    /** "VA Under Secretary for Benefits X", "Treasury Secretary X" */
    private static final Pattern BY_KNOWN = byAgency(
            AgencyNames.KNOWN + "|" + DEPARTMENT
                    + "(?= (?:(?:Acting|Deputy|Under|Assistant|Principal|Interim) ?){0,3}(?:Secretary|Undersecretary|Inspector|Officer))");

    private static final Pattern BY_AGENCY = byAgency(AGENCY);
    /** "Administrator X of the Environmental Protection Agency", "Speaker of the House, X" */
    private static final Pattern BY_TITLE =
            Pattern.compile("(?<title>" + CHAMBER_TITLE + ")" + FOR + SHORT + "(?: |, (?=" + FULL_NAME + "))" + STYLE
                    + GROUP_NAME + "(?:" + SEAT + " of (?:the )?(?<agency>" + WHOLE_AGENCY + ")" + SHORT + ")?");
    /** "X, Under Secretary for Y at the Department of Z", "X, CEO of Y" */
    private static final Pattern NAME_FIRST =
            Pattern.compile(STYLE + "(?<name>" + FULL_NAME + ")" + SEAT + ", (?:the |The )?(?:(?<by>"
                    + AGENCY + "|" + DEPARTMENT + ")" + SHORT + " )??(?<title>(?i:" + CHAMBER_TITLE + "))" + FOR
                    + "(?:(?: (?:of|at|for|to)|,) (?:the )?(?<agency>" + WHOLE_AGENCY
                    + "|\\p{Lu}[\\p{L}\\d&.\u2019'-]*[\\p{L}\\d](?: (?:(?:of|&) )?\\p{Lu}[\\p{L}&\u2019'-]*){0,5})"
                    + SHORT + ")?(?! \\p{Lu}\\p{Ll})");

    private static final List<Pattern> FORMS = List.of(OF_AGENCY, BY_KNOWN, NAME_FIRST, BY_TITLE, BY_AGENCY);
    private static final Pattern OF_CHAMBER = Pattern.compile("(?:House|Senate)(?: Republican| Democratic)?");
    private static final Pattern TITLE_WORD = Pattern.compile("\\b" + RecipientTerms.CORE + "\\b");

    /** An office by its title: "the Secretary of Agriculture", "the FEMA Administrator", "the Attorney General". */
    private static final Pattern OFFICE = Pattern.compile(
            "(?<alone>(?:Attorney|Postmaster|Surgeon|Comptroller|Solicitor) General)(?! (?:of |\\p{Lu}))"
                    + "|(?<title>" + TITLE + ") of (?:the )?(?<agency>" + AgencyNames.KNOWN + "|"
                    + DEPARTMENT + ")" + SHORT + "|(?<by>" + AgencyNames.KNOWN + "|" + DEPARTMENT + ")" + SHORT
                    + " (?<title2>" + TITLE + ")");

    private RecipientPersonReader() {}

    private static Pattern byAgency(String agency) {
        return Pattern.compile("(?<before>(?:Acting|Interim) )?(?<agency>(?:" + agency + ")(?:" + SHORT
                + " Board of (?:Governors|Directors))?)" + SHORT + "(?<title> " + TITLE + ")" + FOR + SHORT + ",? "
                + STYLE + GROUP_NAME);
    }

    /** Returns the person at an offset, or null. A garbled part makes the person uncertain. */
    static ExtractedValue<ExtractedRecipient> person(ReleaseLine paragraph, int at) {
        for (Pattern form : FORMS) {
            Matcher it =
                    form.matcher(paragraph.text()).region(at, paragraph.text().length());
            if (it.lookingAt()) {
                ExtractedRecipient person = person(it, form);
                return paragraph.part(person, at, it.end(), isPlain(person));
            }
        }
        return null;
    }

    private static ExtractedRecipient person(Matcher it, Pattern form) {
        String agency = it.group("agency");
        String title = it.group("title").strip();
        String portfolio = it.group("portfolio");
        if (form == NAME_FIRST && agency == null) {
            agency = it.group("by");
        }
        if (portfolio != null) {
            title += form == OF_AGENCY ? it.group("of") + it.group("agency") + portfolio : portfolio;
        }
        if ((form == BY_KNOWN || form == BY_AGENCY) && it.group("before") != null) {
            title = it.group("before") + title;
        }
        // "Israeli Prime Minister" has the name of a country and not of an agency.
        boolean isForeign = form == BY_AGENCY && title.endsWith("Minister");
        agency = isForeign ? null : RecipientTerms.agency(agency, title);
        if (agency != null && OF_CHAMBER.matcher(agency).matches()) {
            title = agency + " " + title;
            agency = null;
        }
        return ExtractedRecipient.of(
                it.group("name").replaceFirst("(?<=\\p{L}{3})[.,]$", ""), RecipientTerms.title(title), agency);
    }

    private static boolean isPlain(ExtractedRecipient it) {
        return !TITLE_WORD.matcher(it.name()).find()
                && (it.agency() == null
                        || AgencyNames.isKnown(it.agency())
                        || !TITLE_WORD.matcher(it.agency()).find());
    }

    /** Returns the office at an offset that is named by the title of its head, or null. */
    static ExtractedValue<ExtractedRecipient> head(ReleaseLine paragraph, int at) {
        Matcher it =
                OFFICE.matcher(paragraph.text()).region(at, paragraph.text().length());
        if (!it.lookingAt()) {
            return null;
        }
        String title = Stream.of("title", "title2", "alone")
                .map(it::group)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        String agency = it.group("agency") == null ? it.group("by") : it.group("agency");
        boolean article = paragraph.text().substring(0, at).endsWith("the ");
        return paragraph.part(
                ExtractedRecipient.of(null, RecipientTerms.title(title), RecipientTerms.agency(agency)),
                at,
                it.end(),
                article);
    }
}
