package org.signatory.letters;

import java.time.LocalDate;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;

/** Validates effective days entered by editors. */
final class EffectiveDayCheck {

    private EffectiveDayCheck() {}

    /**
     * Rejects a day outside a range.
     *
     * @param earliest the first day allowed; null for no limit
     * @param day the entered day; null for none
     * @param latest the last day allowed
     */
    static void requireBetween(LocalDate earliest, LocalDate day, LocalDate latest) {
        if (day != null && (day.isAfter(latest) || earliest != null && day.isBefore(earliest))) {
            throw Problem.of(
                    ErrorCode.DATE_OUT_OF_ORDER,
                    latest.equals(earliest)
                            ? "Enter %1$s, the only possible date."
                            : earliest == null ? "Enter a date no later than %2$s." : "Enter a date from %1$s to %2$s.",
                    earliest,
                    latest);
        }
    }
}
