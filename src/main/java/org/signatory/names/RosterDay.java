package org.signatory.names;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.signatory.members.Chamber;
import org.signatory.members.Stretch;

/** A roster as of a day: who serves then, and where. */
public final class RosterDay {

    private final Roster roster;
    private final LocalDate day;
    private volatile List<Seated> serving;

    RosterDay(Roster roster, LocalDate day) {
        this.roster = roster;
        this.day = day;
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
