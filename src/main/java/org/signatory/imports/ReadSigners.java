package org.signatory.imports;

import java.time.LocalDate;
import org.signatory.common.ErrorCode;
import org.signatory.common.Problem;
import org.signatory.letters.Letter;
import org.signatory.members.Chamber;
import org.signatory.names.RosterDay;

/**
 * Signers that were read from a text or file and matched, before the letter is locked.
 *
 * @param facts the facts of the letter that the names were matched by
 * @param asOf the day whose roster was used
 */
record ReadSigners(Facts facts, LocalDate asOf, RosterDay roster, Brought brought) {

    /**
     * Facts of a letter that decide which Member a name means.
     *
     * @param chamber the only chamber whose Members may sign, or null
     * @param sentOn the day of sending, or null
     */
    record Facts(Chamber chamber, LocalDate sentOn) {

        static Facts of(Letter letter) {
            return new Facts(letter.chamber.only(), letter.sentOn);
        }
    }

    /** Refuses signers that were matched by facts that the locked letter no longer has. */
    void requireCurrent(Letter letter) {
        if (!facts.equals(Facts.of(letter))) {
            throw Problem.of(
                    ErrorCode.CONFLICT,
                    "The letter's chamber or sending date changed while the names were matched. Send the request again.");
        }
    }
}
