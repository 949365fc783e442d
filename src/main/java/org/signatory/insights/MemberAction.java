package org.signatory.insights;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.letters.Letter;
import org.signatory.platform.time.WashingtonTime;
import org.signatory.roster.RosterMember;
import org.signatory.roster.ServicePeriod;
import org.signatory.signons.SignOn;

/** What a Member has done about a letter, or why the Member could do nothing. */
@Schema(
        name = "MemberActionKind",
        description =
                "What the Member has done about the letter: `signed`, `withdrew`, `not-signed`; or why nothing could be"
                        + " done: `not-serving`, `other-chamber`.")
public enum MemberAction {
    @JsonProperty("signed")
    SIGNED,
    @JsonProperty("withdrew")
    WITHDREW,
    @JsonProperty("not-signed")
    NOT_SIGNED,
    @JsonProperty("not-serving")
    NOT_SERVING,
    @JsonProperty("other-chamber")
    OTHER_CHAMBER;

    /**
     * @param signOn the Member's last one on the letter that was not removed as an error; null where there is none
     * @param today when letters are asked about that are still open
     */
    static MemberAction of(RosterMember person, Letter letter, SignOn signOn, LocalDate today) {
        if (signOn != null) {
            return signOn.isStanding() ? SIGNED : WITHDREW;
        }
        Optional<ServicePeriod> seat = person.seatOn(closed(letter, today));
        return seat.isEmpty() ? NOT_SERVING : letter.chamber.takes(seat.get().chamber()) ? NOT_SIGNED : OTHER_CHAMBER;
    }

    /** The day as of which it is asked who could sign a letter: of sending or closing; today while it is open. */
    private static LocalDate closed(Letter letter, LocalDate today) {
        if (letter.sentOn != null) {
            return letter.sentOn;
        }
        return letter.closedAt == null ? today : WashingtonTime.dayOf(letter.closedAt);
    }

    /** Whether the Member could have signed. */
    boolean couldSign() {
        return this == SIGNED || this == WITHDREW || this == NOT_SIGNED;
    }
}
