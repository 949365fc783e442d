package org.signatory.names;

import java.time.LocalDate;
import java.util.Optional;
import org.signatory.members.Stretch;

/** A roster as of a day: who serves then, and where. */
public record RosterDay(Roster roster, LocalDate day) {

    Optional<Stretch> seat(Bearer bearer) {
        return bearer.person().seatOn(day);
    }

    Stretch seatNear(Bearer bearer) {
        return bearer.person().seatNear(day);
    }
}
