package org.signatory.matching;

import java.util.List;
import org.signatory.roster.RosterMember;
import org.signatory.roster.ServicePeriod;

/** Represents a Member with the seat as of a day. */
public record MemberWithSeat(RosterMember person, ServicePeriod seat) {

    /** Returns the chamber, state and number of the seat; of the Member's own if the number is unknown. */
    List<Object> place() {
        Integer number = seat.district() == null ? seat.senateClass() : seat.district();
        return List.of(seat.chamber(), seat.state(), number == null ? person.bioguideId() : number);
    }
}
