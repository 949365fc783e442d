package org.signatory.signons;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.platform.time.WashingtonTime;
import org.signatory.roster.RosterMember;
import org.signatory.roster.ServicePeriod;

/** Represents a Member waiting for a counterpart. */
@Schema(name = "QueuedSignOn")
public record QueuedSignOnView(
        @Schema(required = true) UUID letterId,

        @Schema(required = true, examples = "Q000023") String bioguideId,

        @Schema(required = true, description = "Name of the Member.", examples = "Mike Quigley")
        String name,

        @Schema(required = true, description = "Party and seat on the date of the request.", examples = "D-IL-05")
        String seat,

        @Schema(required = true, description = "Side of the aisle that has no open slot.", examples = "Democrat")
        String side,

        @Schema(required = true, description = "Position on the waiting list of that side.")
        int position,

        @Schema(required = true, description = "Date of signing that the sign-on will have.", examples = "2021-02-10")
        LocalDate signedOn,

        @Schema(required = true, description = "Time of the request.", examples = "2021-02-10T16:30:00Z")
        Instant requestedAt,

        @Schema(
                required = true,
                description = "Name of the API key that recorded the request.",
                examples = "Lead office")
        String requestedBy) {

    static QueuedSignOnView of(QueuedSignOn waiting, RosterMember person, int position) {
        LocalDate day = waiting.draft.signedOn() != null
                ? waiting.draft.signedOn()
                : WashingtonTime.dayOf(waiting.draft.signedAt());
        ServicePeriod seat = person.seatNear(day);
        return new QueuedSignOnView(
                waiting.letterId,
                waiting.bioguideId,
                person.name().printed(),
                seat.label(),
                waiting.side,
                position,
                day,
                waiting.requestedAt,
                waiting.actor);
    }
}
