package org.signatory.letters;

import java.time.LocalDate;
import java.util.List;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;

/**
 * Represents the days on which a Member or an organization is active on a letter. Periods of the same Member or organization
 * cannot overlap, because each day counts the signer once; a period can begin on the day of the previous withdrawal.
 *
 * @param from the first day, in Washington
 * @param until the day of the withdrawal, which is not included; null for a current period
 */
public record SupporterActivePeriod(LocalDate from, LocalDate until) {

    /** Returns whether a day belongs to both periods. A period that was withdrawn on its first day has no day. */
    public boolean overlaps(SupporterActivePeriod other) {
        return !endsBy(from) && !other.endsBy(other.from) && !endsBy(other.from) && !other.endsBy(from);
    }

    private boolean endsBy(LocalDate day) {
        return until != null && !until.isAfter(day);
    }

    /**
     * Rejects this period if it overlaps another period of the same Member or organization.
     *
     * @throws Problem {@link ErrorCode#DATE_OUT_OF_ORDER} with the dates of the other period
     */
    public void requireApartFrom(List<SupporterActivePeriod> others) {
        for (SupporterActivePeriod other : others) {
            if (overlaps(other)) {
                throw other.rejection(this);
            }
        }
    }

    private Problem rejection(SupporterActivePeriod added) {
        if (until == null) {
            return Problem.of(
                    ErrorCode.DATE_OUT_OF_ORDER,
                    "An active sign-on or endorsement on this letter is dated %s. Enter dates before that.",
                    from);
        }
        return Problem.of(
                ErrorCode.DATE_OUT_OF_ORDER,
                added.until == null
                        ? "An earlier sign-on or endorsement on this letter is dated %s and was withdrawn on %s. Enter the date of withdrawal or a later one."
                        : "Another sign-on or endorsement on this letter is dated %s and was withdrawn on %s. Enter a date outside that period.",
                from,
                until);
    }
}
