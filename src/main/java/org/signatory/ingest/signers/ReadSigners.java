package org.signatory.ingest.signers;

import java.time.LocalDate;
import org.signatory.letters.Letter;
import org.signatory.matching.DatedNameIndex;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;
import org.signatory.roster.Chamber;

/**
 * Signers that were read from a text or file and matched, before the letter is locked.
 *
 * @param facts the facts of the letter that the names were matched by
 * @param asOf the day whose roster was used
 */
public record ReadSigners(Facts facts, LocalDate asOf, DatedNameIndex roster, ParsedUpload brought) {

    /**
     * Facts of a letter that decide which Member a name means.
     *
     * @param chamber the only chamber whose Members may sign, or null
     * @param sentOn the day of sending, or null
     */
    public record Facts(Chamber chamber, LocalDate sentOn) {

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
