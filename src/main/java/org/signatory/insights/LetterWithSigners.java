package org.signatory.insights;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.signatory.letters.ChamberScope;
import org.signatory.matching.MemberWithSeat;

/**
 * Represents a letter with its leads and signers.
 *
 * @param day the sent date; for an unsent letter, the day of opening
 * @param eligibilityDay the sent date, the day of closing, or today for an open letter
 * @param leads the Bioguide IDs of the leads
 * @param side the party that all leads caucus with; null if they differ or there are no leads
 * @param signers the Bioguide IDs of the active signers
 */
record LetterWithSigners(
        UUID letterId,
        String title,
        LocalDate day,
        LocalDate eligibilityDay,
        ChamberScope chamber,
        List<String> topics,
        Set<String> leads,
        String side,
        Set<String> signers) {

    LetterWithSigners withSigners(Set<String> newSigners) {
        return new LetterWithSigners(letterId, title, day, eligibilityDay, chamber, topics, leads, side, newSigners);
    }

    boolean signedBy(MemberWithSeat member) {
        return signers.contains(member.person().bioguideId());
    }

    /** Returns whether the Member signed the letter or was eligible to sign it. */
    boolean wasOpenTo(MemberWithSeat member) {
        if (signedBy(member)) {
            return true;
        }
        return member.seat().covers(eligibilityDay)
                ? chamber.takes(member.seat().chamber())
                : member.person()
                        .seatOn(eligibilityDay)
                        .filter(seat -> chamber.takes(seat.chamber()))
                        .isPresent();
    }

    /**
     * Returns the party that the Member caucused with on the eligibility day. If the Member did not serve then, returns that
     * of the last seat before, otherwise that of the first seat after.
     */
    String sideOf(MemberWithSeat member) {
        return member.seat().covers(eligibilityDay)
                ? member.seat().side()
                : member.person().seatNear(eligibilityDay).side();
    }
}
