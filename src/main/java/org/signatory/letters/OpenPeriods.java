package org.signatory.letters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Represents the days on which a letter accepted sign-ons, as its status transitions give them.
 *
 * @param opened the first day, in Washington; null for a draft
 * @param closed the periods after a closing: the day of the closing, and the day of the next opening or null
 */
public record OpenPeriods(LocalDate opened, List<SupporterActivePeriod> closed) {

    static OpenPeriods of(List<StatusTransition> moves) {
        LocalDate opened = null;
        LocalDate closedOn = null;
        List<SupporterActivePeriod> closed = new ArrayList<>();
        for (StatusTransition move : moves) {
            opened = opened == null && move.to != LetterStatus.ABANDONED ? move.effectiveOn : opened;
            if (move.to == LetterStatus.CLOSED) {
                closedOn = move.effectiveOn;
            } else if (move.to == LetterStatus.OPEN && closedOn != null) {
                closed.add(new SupporterActivePeriod(closedOn, move.effectiveOn));
                closedOn = null;
            }
        }
        if (closedOn != null) {
            closed.add(new SupporterActivePeriod(closedOn, null));
        }
        return new OpenPeriods(opened, closed);
    }

    /** Returns whether the letter was closed on the whole day. The days of closing and of opening are open. */
    public boolean isClosed(LocalDate day) {
        return closed.stream()
                .anyMatch(each -> day.isAfter(each.from()) && (each.until() == null || day.isBefore(each.until())));
    }
}
