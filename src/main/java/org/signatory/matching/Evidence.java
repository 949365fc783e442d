package org.signatory.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.signatory.roster.Chamber;
import org.signatory.roster.ServicePeriod;

/**
 * What a written name says for one person.
 *
 * @param part how the surname meets; null where the name is an alias
 * @param surnameSlips how many letters of the surname are off
 * @param reversed whether the surname is written first, without a comma
 * @param middleDiffers whether a middle name is written that the person does not have
 * @param suffixDiffers whether another generation is written, such as Sr. for Jr.
 */
record Evidence(
        NameProfile bearer,
        NameIndex.Part part,
        int surnameSlips,
        NameProfile.Fit given,
        boolean reversed,
        boolean middleDiffers,
        boolean suffixDiffers) {

    /** How strong a piece of evidence is, best first. */
    enum Tier {
        /** Surname and given name are right. */
        FULL,
        /** One of them is right, the other is a slip away or an initial. */
        PARTLY,
        /** The surname alone is written, and right. */
        SURNAME,
        /** The surname is a slip away, and little else speaks for it. */
        SLIP,
        /** The surname is right, the given name another. */
        NAMESAKE
    }

    static Evidence alias(NameProfile bearer) {
        return new Evidence(bearer, null, 0, new NameProfile.Fit(NameProfile.Given.EXACT, 0), false, false, false);
    }

    static Evidence of(
            NameProfile bearer,
            NameIndex.Part part,
            int slips,
            List<String> given,
            WrittenName name,
            boolean reversed,
            NameIndex roster) {
        Set<String> own = bearer.generations();
        boolean suffixDiffers = !name.suffixes().isEmpty()
                && !own.isEmpty()
                && name.suffixes().stream().noneMatch(own::contains);
        return new Evidence(
                bearer,
                part,
                slips,
                bearer.given(given, name.nicknames(), roster::isGivenName),
                reversed,
                bearer.middleDiffers(given),
                suffixDiffers);
    }

    Tier tier() {
        boolean full = given.given() == NameProfile.Given.EXACT || given.given() == NameProfile.Given.NICKNAME;
        if (surnameSlips > 0) {
            return full ? Tier.PARTLY : given.given() == NameProfile.Given.DIFFERENT ? Tier.NAMESAKE : Tier.SLIP;
        }
        return switch (given.given()) {
            case EXACT, NICKNAME -> Tier.FULL;
            case INITIAL, SIMILAR -> Tier.PARTLY;
            case ABSENT -> Tier.SURNAME;
            case DIFFERENT -> Tier.NAMESAKE;
        };
    }

    int slips() {
        return surnameSlips + given.slips() + (part == NameIndex.Part.LOST ? 1 : 0);
    }

    boolean surnameIsRight() {
        return surnameSlips == 0;
    }

    boolean wholeSurname() {
        return part == null
                || part == NameIndex.Part.WHOLE
                || part == NameIndex.Part.OTHER
                || part == NameIndex.Part.LOST;
    }

    boolean isBetterThan(Evidence other) {
        int order = tier().compareTo(other.tier());
        if (order == 0) {
            order = Integer.compare(slips(), other.slips());
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
        if (slips() > 0) {
            return NameMatch.How.CORRECTED;
        }
        return switch (given.given()) {
            case EXACT -> NameMatch.How.EXACT;
            case NICKNAME -> NameMatch.How.NICKNAME;
            default -> NameMatch.How.SURNAME;
        };
    }

    NameMatch.Candidate candidate(DatedNameIndex roster, Affiliation affiliation, MatchScope scope) {
        ServicePeriod seat = roster.seatNear(bearer);
        boolean serving = roster.seat(bearer).isPresent();
        List<String> reasons = new ArrayList<>();
        reasons.add(name());
        if (!serving) {
            reasons.add(
                    seat.start().isAfter(roster.day())
                            ? "serves only from " + seat.start()
                            : "served until " + seat.end());
        }
        if (scope.chamber() != null && scope.chamber() != seat.chamber()) {
            reasons.add("sits in the " + (seat.chamber() == Chamber.HOUSE ? "House" : "Senate"));
        }
        reasons.addAll(SeatAgreement.of(affiliation, seat).words());
        return new NameMatch.Candidate(bearer.person(), seat, serving, List.copyOf(reasons));
    }

    private String name() {
        if (part == null) {
            return "goes by this name";
        }
        String surname = surnameSlips > 0
                ? "the surname differs by " + surnameSlips + (surnameSlips == 1 ? " letter" : " letters")
                : switch (part) {
                    case WHOLE -> "the surname is the same";
                    case OTHER -> "a former or other surname is the same";
                    case TAIL -> "the surname ends so";
                    case HEAD -> "the surname begins so";
                    case LOST -> "the surname is the same but for lost letters";
                };
        return surname
                + switch (given.given()) {
                    case EXACT -> ", the given name too";
                    case NICKNAME -> ", the given name is a form of the same";
                    case INITIAL -> ", the initial fits";
                    case ABSENT -> ", no given name is written";
                    case SIMILAR -> ", the given name is similar";
                    case DIFFERENT -> ", the given name is another";
                };
    }
}
