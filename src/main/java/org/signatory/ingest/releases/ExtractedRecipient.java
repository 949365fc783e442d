package org.signatory.ingest.releases;

import java.util.Locale;
import java.util.regex.Pattern;
import org.signatory.letters.RecipientInput;

/**
 * Represents a recipient of a letter. Facts that the text does not give are null.
 *
 * @param honorific such as "The Honorable"
 * @param street one or several lines, separated by commas
 * @param city the city with state and ZIP code
 * @param bioguideId the Bioguide ID if the recipient is a Member
 */
public record ExtractedRecipient(
        String honorific, String name, String title, String agency, String street, String city, String bioguideId) {

    static final String PRESIDENT = "President of the United States";
    private static final String WHITE_HOUSE = "White House";
    private static final Pattern GROUP = Pattern.compile("(?i)\\bleader(?:s|ship)$");
    private static final Pattern HEAD =
            Pattern.compile("(?:Acting )?(?:Secretary|Administrator|Director|Commissioner|Chair(?:man|woman)?)");
    /** Forms of address that are no titles of an office if the text has another title. */
    private static final Pattern ADDRESS = Pattern.compile("Ambassador|General|Admiral|Governor");

    private static final int MAX_TITLE_LENGTH = 60;
    private static final Pattern OF_CONGRESS = Pattern.compile(
            "\\b(?:Leader|Whip|Speaker|Chair\\p{L}*|Ranking|Senator|Representative|Congress\\p{L}*|Members?|House|Senate)\\b");

    static ExtractedRecipient of(String name, String title, String agency) {
        return new ExtractedRecipient(null, name, title, agency, null, null, null);
    }

    ExtractedRecipient withBioguideId(String id) {
        return new ExtractedRecipient(honorific, name, title, agency, street, city, id);
    }

    public RecipientInput draft() {
        return new RecipientInput(null, honorific, name, title, agency, street, city);
    }

    /** Returns the name after its title: "Secretary Tom Vilsack"; the title and agency if there is no name. */
    String titled() {
        return name == null
                ? agency == null ? title : title + ", " + agency
                : title == null || title.length() > MAX_TITLE_LENGTH ? name : title + " " + name;
    }

    /** Returns whether this is a group without names, such as "House leadership" or "Biden administration". */
    boolean isGroup() {
        return name != null
                && title == null
                && honorific == null
                && (agency == null && GROUP.matcher(name).find() || isAdministration());
    }

    /** Returns whether this is a person with the title of the head of some agency, which the text does not name. */
    boolean isHeadWithoutAgency() {
        return !isOffice()
                && agency == null
                && title != null
                && HEAD.matcher(title).matches();
    }

    /** Returns whether this head of some agency can be the head of the one given: a Secretary only of a department. */
    boolean canHead(String office) {
        return title.endsWith("Secretary") == RecipientTerms.isDepartment(office);
    }

    /** Returns whether this is the administration of a President, such as "Biden administration". */
    boolean isAdministration() {
        return name != null && name.equals(agency) && name.endsWith(" administration");
    }

    boolean isOffice() {
        return name == null || name.equals(agency);
    }

    /** Returns whether the recipient can be a Member, by title or agency. */
    boolean isOfCongress() {
        return OF_CONGRESS.matcher(title + " " + agency).find();
    }

    /** Returns whether this is the person of the other recipient: one name ends with the other's surname. */
    boolean isSame(ExtractedRecipient other) {
        if (PRESIDENT.equals(name) || PRESIDENT.equals(other.name)) {
            return isPresident() && other.isPresident();
        }
        return isOffice() || other.isOffice()
                ? agency != null && agency.equals(other.agency)
                : surname().equals(other.surname()) || name.equalsIgnoreCase(other.name);
    }

    /** Returns whether the text names the President by office, as in the salutation "Dear Mr. President". */
    boolean isPresident() {
        return PRESIDENT.equals(name) || PRESIDENT.equals(title) || "President".equals(title) && isOfWhiteHouse();
    }

    /** Returns whether no agency is named other than the White House. */
    boolean isOfWhiteHouse() {
        return agency == null || agency.equals(WHITE_HOUSE);
    }

    /** Returns the President's address with the name of the President. */
    ExtractedRecipient asPresident(String surname) {
        return new ExtractedRecipient(honorific, surname, "President", agency, street, city, null);
    }

    /** Returns a recipient with the facts of both. This one's facts win, the fuller name wins. */
    ExtractedRecipient with(ExtractedRecipient other) {
        return new ExtractedRecipient(
                first(honorific, other.honorific),
                isOffice() || PRESIDENT.equals(name)
                        ? first(other.name, name)
                        : other.isOffice() || other.name.length() <= name.length() ? name : other.name,
                fuller(title, other.title),
                first(agency, other.agency),
                first(street, other.street),
                first(city, other.city),
                first(bioguideId, other.bioguideId));
    }

    private static String first(String one, String other) {
        return one != null ? one : other;
    }

    /** Returns the longer of two titles if it contains the other, else the first. */
    private static String fuller(String one, String other) {
        if (one != null && other != null && ADDRESS.matcher(one).matches()) {
            return other;
        }
        boolean longer = one == null || other != null && other.length() > one.length();
        return longer && (one == null || other.endsWith(one) || other.startsWith(one)) ? other : one;
    }

    private String surname() {
        String bare = name.replaceFirst(",? (?:Jr|Sr|II|III|IV|Esq|M\\.?D|Ph\\.?D)\\.?$", "");
        return bare.substring(bare.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }
}
