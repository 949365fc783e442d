package org.signatory.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.signatory.platform.text.TextNormalizer;

/**
 * One Member as a roster tells of them.
 *
 * @param retiredIds Bioguide IDs that were given up for this one
 * @param ids ids elsewhere, by scheme
 * @param stretches in order of their days, none overlapping another
 * @param cuts one sentence for each term that ran into a later one and was cut short
 */
public record RosterMember(
        String bioguideId,
        PersonName name,
        List<Member.OtherName> otherNames,
        List<String> retiredIds,
        Map<String, String> ids,
        List<ServicePeriod> stretches,
        List<String> cuts) {

    private static final int MAX_NAME_LENGTH = 200;
    private static final int MAX_PARTY_LENGTH = 60;
    private static final int MIN_YEAR = 1789;
    private static final int MAX_YEAR = 2199;

    /** The seat held on this day. */
    public Optional<ServicePeriod> seatOn(LocalDate day) {
        // A loop, since rankings ask this a hundred thousand times over.
        for (ServicePeriod stretch : stretches) {
            if (stretch.covers(day)) {
                return Optional.of(stretch);
            }
        }
        return Optional.empty();
    }

    /** The seat held on this day, or the last one before it. */
    public Optional<ServicePeriod> lastSeat(LocalDate day) {
        return stretches.stream()
                .filter(stretch -> !stretch.start().isAfter(day))
                .reduce((earlier, later) -> later);
    }

    /** The seat held on this day; else the last one before it, else the first one after it. */
    public ServicePeriod seatNear(LocalDate day) {
        return lastSeat(day).orElse(stretches.get(0));
    }

    /** Holds the file to what can be stored, whatever its format. */
    RosterMember checked() {
        require(isBioguideId(bioguideId), "The Bioguide ID must be a capital letter and six digits, such as S001145.");
        require(name.first() != null && name.last() != null, "The first and the last name must be given.");
        Stream<String> texts = Stream.concat(
                name.parts(),
                otherNames.stream()
                        .flatMap(other -> Stream.of(other.first(), other.middle(), other.last(), other.suffix()))
                        .filter(Objects::nonNull));
        texts.forEach(text -> require(isName(text), "A name is longer than 200 characters or starts like a formula."));
        retiredIds.forEach(id -> require(
                isBioguideId(id) && !id.equals(bioguideId),
                "A retired ID must be another Bioguide ID than the present."));
        require(!stretches.isEmpty(), "At least one term must be given.");
        ServicePeriod before = null;
        for (ServicePeriod stretch : stretches) {
            check(stretch);
            require(
                    before == null || !before.overlaps(stretch),
                    "Two stretches of service share days, near " + stretch.start() + ".");
            before = stretch;
        }
        return this;
    }

    private static void check(ServicePeriod stretch) {
        require(
                States.known(stretch.state()),
                "The state must be a postal code such as NY, not " + stretch.state() + ".");
        require(
                stretch.district() == null || stretch.district() >= 0 && stretch.district() <= 99,
                "The district must be 0 (at large) to 99.");
        require(
                stretch.senateClass() == null || stretch.senateClass() >= 1 && stretch.senateClass() <= 3,
                "The class of a Senator must be 1, 2 or 3.");
        require(stretch.chamber() == Chamber.HOUSE || stretch.district() == null, "A Senator has no district.");
        require(
                stretch.chamber() == Chamber.SENATE || stretch.senateClass() == null,
                "A Member of the House has no class.");
        require(stretch.party().length() <= MAX_PARTY_LENGTH, "The party is longer than 60 characters.");
        require(
                stretch.caucus() == null || stretch.caucus().length() <= MAX_PARTY_LENGTH,
                "The caucus is longer than 60 characters.");
        require(
                stretch.termStart().getYear() >= MIN_YEAR && stretch.end().getYear() <= MAX_YEAR,
                "Service runs from 1789 to 2199.");
        require(
                !stretch.termStart().isAfter(stretch.start()) && stretch.start().isBefore(stretch.end()),
                "The days are out of order: term " + stretch.termStart() + ", " + stretch.start() + " to "
                        + stretch.end() + ".");
    }

    static boolean isBioguideId(String text) {
        return text != null && text.matches("[A-Z][0-9]{6}");
    }

    private static boolean isName(String text) {
        TextNormalizer.clean(text);
        return text.length() <= MAX_NAME_LENGTH && !text.matches("[=+@\\-].*");
    }

    private static void require(boolean holds, String detail) {
        if (!holds) {
            throw new IllegalArgumentException(detail);
        }
    }
}
