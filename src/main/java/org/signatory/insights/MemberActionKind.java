package org.signatory.insights;

import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.letters.Letter;
import org.signatory.platform.time.WashingtonTime;
import org.signatory.roster.RosterMember;
import org.signatory.roster.ServicePeriod;
import org.signatory.signons.SignOn;

/** Lists the actions of a Member on a letter, and the reasons why a Member was not eligible to sign. */
@Schema(
        name = "MemberActionKind",
        description =
                "The Member's action on the letter: `signed`, `withdrew` or `not-signed`; or the reason why the Member"
                        + " was not eligible to sign: `not-serving` or `other-chamber`.")
public enum MemberActionKind {
    SIGNED,
    WITHDREW,
    NOT_SIGNED,
    NOT_SERVING,
    OTHER_CHAMBER;

    /**
     * Returns the action of a Member on a letter.
     *
     * @param signOn the Member's latest sign-on to the letter that was not removed as an error, or null
     * @param today the day of eligibility for a letter that is still open
     */
    static MemberActionKind of(RosterMember person, Letter letter, SignOn signOn, LocalDate today) {
        if (signOn != null) {
            return signOn.isActive() ? SIGNED : WITHDREW;
        }
        Optional<ServicePeriod> seat = person.seatOn(eligibilityDay(letter, today));
        return seat.isEmpty() ? NOT_SERVING : letter.chamber.takes(seat.get().chamber()) ? NOT_SIGNED : OTHER_CHAMBER;
    }

    /** Returns the day that determines eligibility: the sent date, the day of closing, or today for an open letter. */
    private static LocalDate eligibilityDay(Letter letter, LocalDate today) {
        if (letter.sentOn != null) {
            return letter.sentOn;
        }
        return letter.closedAt == null ? today : WashingtonTime.dayOf(letter.closedAt);
    }

    /** Returns whether the Member was eligible to sign. */
    boolean wasEligible() {
        return this == SIGNED || this == WITHDREW || this == NOT_SIGNED;
    }
}
