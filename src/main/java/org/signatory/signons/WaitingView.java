package org.signatory.signons;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.platform.time.WashingtonTime;
import org.signatory.roster.RosterMember;
import org.signatory.roster.ServicePeriod;

/** A Member who asked to sign and waits for a counterpart. */
@Schema(name = "QueuedSignOn")
public record WaitingView(
        @Schema(required = true, description = "The letter.", examples = "01890a5d-ac96-774b-bcce-b302099a8057")
        UUID letterId,

        @Schema(required = true, description = "The Member.", examples = "Q000023")
        String bioguideId,

        @Schema(required = true, description = "The name.", examples = "Mike Quigley")
        String name,

        @Schema(required = true, description = "Party and seat on the day of asking.", examples = "D-IL-05")
        String seat,

        @Schema(required = true, description = "The side of the aisle that has no room.", examples = "Democrat")
        String side,

        @Schema(required = true, description = "The place in the queue of that side.", examples = "1")
        int place,

        @Schema(required = true, description = "The day of signing, once there is room.", examples = "2021-02-10")
        LocalDate signedOn,

        @Schema(required = true, description = "When it was asked for.", examples = "2021-02-10T16:30:00Z")
        Instant askedAt,

        @Schema(required = true, description = "Who put it down.", examples = "Lead office")
        String askedBy) {

    static WaitingView of(WaitingSignOn waiting, RosterMember person, int place) {
        LocalDate day = waiting.draft.signedOn() != null
                ? waiting.draft.signedOn()
                : WashingtonTime.dayOf(waiting.draft.signedAt());
        ServicePeriod seat = person.seatNear(day);
        return new WaitingView(
                waiting.letterId,
                waiting.bioguideId,
                person.name().printed(),
                seat.label(),
                waiting.side,
                place,
                day,
                waiting.askedAt,
                waiting.actor);
    }
}
