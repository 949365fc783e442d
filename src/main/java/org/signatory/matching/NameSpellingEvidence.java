package org.signatory.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.signatory.platform.text.Plural;
import org.signatory.roster.Chamber;
import org.signatory.roster.ServicePeriod;

/** Represents the evidence that a written name refers to a person.
 *
 * @param part the part of the surname that matches; null for an alias
 * @param surnameEdits the number of wrong letters in the surname
 * @param reversed whether the surname precedes the given name without a comma
 * @param middleDiffers whether the written middle name differs from the person's
 * @param suffixDiffers whether the written generational suffix differs, such as Sr. for Jr.
 */
record NameSpellingEvidence(
        NameProfile profile,
        NameIndex.Part part,
        int surnameEdits,
        NameProfile.Fit given,
        boolean reversed,
        boolean middleDiffers,
        boolean suffixDiffers) {

    /** Lists the strengths of evidence, strongest first. */
    enum Tier {
        /** Surname and given name match. */
        FULL,
        /** One of them matches; the other is misspelled or an initial. */
        PARTLY,
        /** Only the surname is written, and it matches. */
        SURNAME,
        /** The surname is misspelled, and there is little other evidence. */
        SLIP,
        /** The surname matches, but the first name differs. */
        NAMESAKE
    }

    static NameSpellingEvidence alias(NameProfile profile) {
        return new NameSpellingEvidence(
                profile, null, 0, new NameProfile.Fit(NameProfile.Given.EXACT, 0), false, false, false);
    }

    static NameSpellingEvidence of(
            NameProfile profile,
            NameIndex.Part part,
            int edits,
            List<String> given,
            WrittenName name,
            boolean reversed,
            NameIndex roster) {
        Set<String> own = profile.generations();
        boolean suffixDiffers = !name.suffixes().isEmpty()
                && !own.isEmpty()
                && name.suffixes().stream().noneMatch(own::contains);
        return new NameSpellingEvidence(
                profile,
                part,
                edits,
                profile.given(given, name.nicknames(), roster::isGivenName),
                reversed,
                profile.middleDiffers(given),
                suffixDiffers);
    }

    Tier tier() {
        boolean full = given.given() == NameProfile.Given.EXACT || given.given() == NameProfile.Given.NICKNAME;
        if (surnameEdits > 0) {
            return full ? Tier.PARTLY : given.given() == NameProfile.Given.DIFFERENT ? Tier.NAMESAKE : Tier.SLIP;
        }
        return switch (given.given()) {
            case EXACT, NICKNAME -> Tier.FULL;
            case INITIAL, SIMILAR -> Tier.PARTLY;
            case ABSENT -> Tier.SURNAME;
            case DIFFERENT -> Tier.NAMESAKE;
        };
    }

    int edits() {
        return surnameEdits + given.edits() + (part == NameIndex.Part.LOST ? 1 : 0);
    }

    boolean surnameIsRight() {
        return surnameEdits == 0;
    }

    boolean wholeSurname() {
        return part == null
                || part == NameIndex.Part.WHOLE
                || part == NameIndex.Part.OTHER
                || part == NameIndex.Part.LOST;
    }

    /** Returns whether only a part of a hyphenated surname matches. Hyphenated surnames are written in full. */
    boolean isPartOfHyphenated() {
        return !wholeSurname() && profile.person().name().last().contains("-");
    }

    boolean isBetterThan(NameSpellingEvidence other) {
        int order = tier().compareTo(other.tier());
        if (order == 0) {
            order = Integer.compare(edits(), other.edits());
        }
        if (order == 0) {
            order = given.given().compareTo(other.given.given());
        }
        if (order == 0) {
            order = Boolean.compare(reversed, other.reversed);
        }
        if (order == 0 && part != null && other.part != null) {
            order = part.compareTo(other.part);
        }
        return order < 0;
    }

    NameMatch.How how() {
        if (part == null) {
            return NameMatch.How.ALIAS;
        }
        if (edits() > 0) {
            return NameMatch.How.CORRECTED;
        }
        return switch (given.given()) {
            case EXACT -> NameMatch.How.EXACT;
            case NICKNAME -> NameMatch.How.NICKNAME;
            default -> NameMatch.How.SURNAME;
        };
    }

    NameMatch.Candidate candidate(DatedNameIndex roster, WrittenAffiliation affiliation, MatchScope scope) {
        ServicePeriod seat = roster.seatNear(profile);
        boolean serving = roster.seat(profile).isPresent();
        List<String> reasons = new ArrayList<>();
        reasons.add(nameReason());
        if (!serving) {
            reasons.add(
                    seat.start().isAfter(roster.day())
                            ? "not serving until " + seat.start()
                            : "served until " + seat.end());
        } else {
            reasons.addAll(roster.doubts(seat));
        }
        if (scope.chamber() != null && scope.chamber() != seat.chamber()) {
            reasons.add("serves in the " + (seat.chamber() == Chamber.HOUSE ? "House" : "Senate"));
        }
        reasons.addAll(SeatAgreement.of(affiliation, seat).words());
        return new NameMatch.Candidate(profile.person(), seat, serving, List.copyOf(reasons));
    }

    private String nameReason() {
        if (part == null) {
            return "goes by this name";
        }
        String surname = surnameEdits > 0
                ? "the last name differs by " + Plural.of(surnameEdits, "letter", "letters")
                : switch (part) {
                    case WHOLE -> "the last name is the same";
                    case OTHER -> "a former or other last name is the same";
                    case TAIL -> "the last part of the last name is the same";
                    case HEAD -> "the first part of the last name is the same";
                    case LOST -> "the last name is the same except for missing letters";
                };
        return surname
                + switch (given.given()) {
                    case EXACT -> ", and so is the first name";
                    case NICKNAME -> ", and the first name is a variant";
                    case INITIAL -> ", and the initial matches";
                    case ABSENT -> ", and no first name is given";
                    case SIMILAR -> ", and the first name is similar";
                    case DIFFERENT -> ", but the first name differs";
                };
    }
}
