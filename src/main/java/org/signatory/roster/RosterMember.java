package org.signatory.roster;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.signatory.platform.text.TextNormalizer;

/**
 * Represents a Member in a roster.
 *
 * @param retiredIds retired Bioguide IDs of the Member
 * @param ids identifiers in other systems, by scheme
 * @param periods the service periods in chronological order, without overlaps
 * @param shortenings a sentence for each term that was shortened because it overlapped a later one
 */
public record RosterMember(
        String bioguideId,
        PersonName name,
        List<Member.OtherName> otherNames,
        List<String> retiredIds,
        Map<String, String> ids,
        List<ServicePeriod> periods,
        List<String> shortenings) {

    private static final int MAX_NAME_LENGTH = 200;
    private static final int MAX_PARTY_LENGTH = 60;
    private static final int MIN_YEAR = 1789;
    private static final int MAX_YEAR = 2199;

    /** Returns the seat on this day, including one whose scheduled end has passed unconfirmed. */
    public Optional<ServicePeriod> seatOn(LocalDate day) {
        return ServiceDates.on(periods, day);
    }

    /** Returns the seat on this day, or the last one before it. */
    public Optional<ServicePeriod> lastSeat(LocalDate day) {
        // A loop is faster than a stream; matching calls this for each candidate.
        for (int i = periods.size() - 1; i >= 0; i--) {
            if (!periods.get(i).start().isAfter(day)) {
                return Optional.of(periods.get(i));
            }
        }
        return Optional.empty();
    }

    /** Returns the seat on this day, else the last one before it, else the first one after it. */
    public ServicePeriod seatNear(LocalDate day) {
        return lastSeat(day).orElse(periods.get(0));
    }

    /** Returns the number of days between the day and the Member's nearest service; 0 for a day of service. */
    public long daysFromService(LocalDate day) {
        return periods.stream()
                .mapToLong(period -> period.covers(day)
                        ? 0
                        : Math.min(
                                Math.abs(ChronoUnit.DAYS.between(day, period.start())),
                                Math.abs(ChronoUnit.DAYS.between(period.end(), day)) + 1))
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /** Checks that the Member can be stored, regardless of the file format. */
    RosterMember validated() {
        require(isBioguideId(bioguideId), "The Bioguide ID must be a capital letter and six digits, such as S001145.");
        require(name.first() != null && name.last() != null, "Enter the first and last name.");
        Stream<String> texts = Stream.concat(
                name.parts(),
                otherNames.stream()
                        .flatMap(other -> Stream.of(other.first(), other.middle(), other.last(), other.suffix()))
                        .filter(Objects::nonNull));
        texts.forEach(text -> require(
                isName(text), "Enter names of at most 200 characters that do not begin like a spreadsheet formula."));
        retiredIds.forEach(id -> require(
                isBioguideId(id) && !id.equals(bioguideId), "A retired ID must differ from the current Bioguide ID."));
        require(!periods.isEmpty(), "Enter at least one term.");
        ServicePeriod previous = null;
        for (ServicePeriod period : periods) {
            check(period);
            require(
                    previous == null || !previous.overlaps(period),
                    "Two service periods overlap near " + period.start() + ".");
            previous = period;
        }
        return this;
    }

    private static void check(ServicePeriod period) {
        require(
                States.isKnown(period.state()),
                "The state must be a two-letter abbreviation such as NY, not " + period.state() + ".");
        require(
                period.district() == null || period.district() >= 0 && period.district() <= 99,
                "The district must be a number from 0 (at large) to 99.");
        require(
                period.senateClass() == null || period.senateClass() >= 1 && period.senateClass() <= 3,
                "The class of a Senator must be 1, 2 or 3.");
        require(
                period.chamber() == Chamber.HOUSE || period.district() == null,
                "Leave the district empty for a Senator.");
        require(
                period.chamber() == Chamber.SENATE || period.senateClass() == null,
                "Leave the class empty for a Member of the House.");
        require(period.party().length() <= MAX_PARTY_LENGTH, "The party is longer than 60 characters.");
        require(
                period.caucus() == null || period.caucus().length() <= MAX_PARTY_LENGTH,
                "The caucus is longer than 60 characters.");
        require(
                period.termStart().getYear() >= MIN_YEAR && period.end().getYear() <= MAX_YEAR,
                "Service dates must be between 1789 and 2199.");
        require(
                !period.termStart().isAfter(period.start()) && period.start().isBefore(period.end()),
                "The dates are out of order: term " + period.termStart() + ", " + period.start() + " to " + period.end()
                        + ".");
    }

    static boolean isBioguideId(String text) {
        return text != null && text.matches("[A-Z][0-9]{6}");
    }

    private static boolean isName(String text) {
        TextNormalizer.clean(text);
        return text.length() <= MAX_NAME_LENGTH && !text.matches("[=+@\\-].*");
    }

    private static void require(boolean condition, String detail) {
        if (!condition) {
            throw new IllegalArgumentException(detail);
        }
    }
}
