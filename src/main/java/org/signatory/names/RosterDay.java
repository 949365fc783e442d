package org.signatory.names;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.signatory.common.WorkBudget;
import org.signatory.members.Chamber;
import org.signatory.members.Stretch;

/** A roster as of a day: who serves then, and where. */
public final class RosterDay {

    private final Roster roster;
    private final LocalDate day;
    private final WorkBudget budget;
    private volatile List<Seated> serving;

    RosterDay(Roster roster, LocalDate day) {
        this(roster, day, null);
    }

    private RosterDay(Roster roster, LocalDate day, WorkBudget budget) {
        this.roster = roster;
        this.day = day;
        this.budget = budget;
    }

    /** Returns this roster for a request that reads text with no more work than the budget allows. */
    public RosterDay within(WorkBudget limit) {
        return new RosterDay(roster, day, limit);
    }

    /** Returns the roster as of another day, with the same budget. */
    public RosterDay on(LocalDate other) {
        return new RosterDay(roster, other, budget);
    }

    /** Returns the budget of the request; a new one without a time limit where none was set. */
    public WorkBudget budget() {
        return budget == null ? WorkBudget.untimed() : budget;
    }

    public Roster roster() {
        return roster;
    }

    public LocalDate day() {
        return day;
    }

    Optional<Stretch> seat(Bearer bearer) {
        return bearer.person().seatOn(day);
    }

    Stretch seatNear(Bearer bearer) {
        return bearer.person().seatNear(day);
    }

    Optional<Seated> seated(Bearer bearer) {
        return seat(bearer).map(seat -> new Seated(bearer.person(), seat));
    }

    /** Everybody who serves that day, by Bioguide ID. */
    public List<Seated> serving() {
        List<Seated> found = serving;
        if (found == null) {
            found = roster.bearers().stream()
                    .flatMap(bearer -> seated(bearer).stream())
                    .toList();
            serving = found;
        }
        return found;
    }

    /**
     * Those who serve that day and whom somebody who types this may mean, likeliest first.
     *
     * @param chamber only its Members; null for both
     */
    public List<Seated> search(String typed, Chamber chamber, int most) {
        return new Search(this, chamber).of(typed, most);
    }
}
