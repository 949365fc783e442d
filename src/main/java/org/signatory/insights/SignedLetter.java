package org.signatory.insights;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.signatory.letters.ChamberScope;
import org.signatory.matching.SeatedMember;

/**
 * A letter with those who signed it.
 *
 * @param day on which it was sent; while it is not, on which it began to circulate
 * @param closed the day of sending or closing, as of which it is asked who could sign it; today while it is open
 * @param leads the Bioguide IDs of those who lead it
 * @param side the party with which all of its leads sit; null where they do not sit with one, or nobody leads
 * @param signers the Bioguide IDs of those whose signatures stand
 */
record SignedLetter(
        UUID letterId,
        String title,
        LocalDate day,
        LocalDate closed,
        ChamberScope chamber,
        List<String> topics,
        Set<String> leads,
        String side,
        Set<String> signers) {

    SignedLetter with(Set<String> known) {
        return new SignedLetter(letterId, title, day, closed, chamber, topics, leads, side, known);
    }

    boolean signedBy(SeatedMember member) {
        return signers.contains(member.person().bioguideId());
    }

    /** Whether the Member signed it or could have. */
    boolean wasOpenTo(SeatedMember member) {
        if (signedBy(member)) {
            return true;
        }
        return member.seat().covers(closed)
                ? chamber.takes(member.seat().chamber())
                : member.person()
                        .seatOn(closed)
                        .filter(seat -> chamber.takes(seat.chamber()))
                        .isPresent();
    }

    /** With whom the Member sat when the letter was sent or closed; before the first seat, with whom in that. */
    String sideOf(SeatedMember member) {
        return member.seat().covers(closed)
                ? member.seat().side()
                : member.person().seatNear(closed).side();
    }
}
