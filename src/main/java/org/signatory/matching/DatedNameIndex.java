package org.signatory.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.signatory.platform.limits.WorkBudget;
import org.signatory.roster.Chamber;
import org.signatory.roster.ServicePeriod;

/** Represents a roster as of a day, with the seat of each serving Member. */
public final class DatedNameIndex {

    private final NameIndex roster;
    private final LocalDate day;
    private final LocalDate completeSince;
    private final WorkBudget budget;
    private volatile List<MemberWithSeat> serving;

    DatedNameIndex(NameIndex roster, LocalDate day) {
        this(roster, day, null, null);
    }

    private DatedNameIndex(NameIndex roster, LocalDate day, LocalDate completeSince, WorkBudget budget) {
        this.roster = roster;
        this.day = day;
        this.completeSince = completeSince;
        this.budget = budget;
    }

    /** Returns this roster with the work budget of a request. */
    public DatedNameIndex within(WorkBudget limit) {
        return new DatedNameIndex(roster, day, completeSince, limit);
    }

    /**
     * Returns this roster with the first day from which it lists all Members.
     *
     * @param since null if that day is unknown
     */
    public DatedNameIndex completeSince(LocalDate since) {
        return new DatedNameIndex(roster, day, since, budget);
    }

    /** Returns the roster as of another day, with the same budget. */
    public DatedNameIndex on(LocalDate other) {
        return new DatedNameIndex(roster, other, completeSince, budget);
    }

    /** Returns the budget of the request; a new one without a time limit if none was set. */
    public WorkBudget budget() {
        return budget == null ? WorkBudget.untimed() : budget;
    }

    public NameIndex roster() {
        return roster;
    }

    public LocalDate day() {
        return day;
    }

    /** Returns the first day from which the roster lists all Members; null if unknown. */
    public LocalDate completeSince() {
        return completeSince;
    }

    /** Returns whether Members who served that day may be missing from the roster. */
    public boolean isIncomplete() {
        return completeSince != null && day.isBefore(completeSince);
    }

    Optional<ServicePeriod> seat(NameProfile profile) {
        return profile.person().seatOn(day);
    }

    ServicePeriod seatNear(NameProfile profile) {
        return profile.person().seatNear(day);
    }

    /** Returns the reasons why it is uncertain whether the Member held the seat that day. */
    List<String> doubts(ServicePeriod seat) {
        return seat.mayContinueOn(day)
                ? List.of("the service was scheduled to end on " + seat.end()
                        + ", and the roster does not show whether the service ended then")
                : List.of();
    }

    Optional<MemberWithSeat> seated(NameProfile profile) {
        return seat(profile).map(seat -> new MemberWithSeat(profile.person(), seat));
    }

    /** Returns the Member with a Bioguide ID, present or retired, who serves that day. */
    public Optional<MemberWithSeat> withId(String bioguideId) {
        return Optional.ofNullable(roster.byId(bioguideId.toUpperCase(Locale.ROOT)))
                .flatMap(this::seated);
    }

    /** Returns all Members who serve that day, by Bioguide ID. */
    public List<MemberWithSeat> serving() {
        List<MemberWithSeat> found = serving;
        if (found == null) {
            found = roster.profiles().stream()
                    .flatMap(profile -> seated(profile).stream())
                    .toList();
            serving = found;
        }
        return found;
    }

    /**
     * Returns one Member for each seat that is filled at the end of the day. Excludes Members who leave that day, and
     * Members of uncertain service whose seat another Member has.
     */
    public List<MemberWithSeat> seats() {
        List<MemberWithSeat> certain =
                serving().stream().filter(member -> member.seat().covers(day)).toList();
        Set<List<Object>> filled = certain.stream().map(MemberWithSeat::place).collect(Collectors.toSet());
        return Stream.concat(
                        certain.stream(),
                        serving().stream()
                                .filter(member -> member.seat().mayContinueOn(day) && filled.add(member.place())))
                .toList();
    }

    /**
     * Returns the Members serving that day who match a typed query, most likely first.
     *
     * @param chamber the chamber to search; null for both
     */
    public List<MemberWithSeat> search(String typed, Chamber chamber, int most) {
        return new MemberSearch(this, chamber).of(typed, most);
    }
}
