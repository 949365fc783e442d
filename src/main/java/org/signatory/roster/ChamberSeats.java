package org.signatory.roster;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Counts the seats of a chamber on a day. A Member who left on that day no longer has the seat. */
@Schema(name = "ChamberSeats")
public record ChamberSeats(
        @Schema(description = "Number of seats, including non-voting ones; absent before 1963.")
        Integer seats,

        @Schema(required = true, description = "Number of Members.")
        int members,

        @Schema(description = "Number of vacant seats; absent where the roster is incomplete.")
        Integer vacancies) {

    static ChamberSeats of(Integer seats, int members, boolean complete) {
        return new ChamberSeats(seats, members, seats == null || !complete ? null : Math.max(0, seats - members));
    }
}
