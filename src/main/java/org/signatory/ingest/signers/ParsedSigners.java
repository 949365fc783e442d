package org.signatory.ingest.signers;

import java.time.LocalDate;
import org.signatory.letters.Letter;
import org.signatory.matching.DatedNameIndex;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;
import org.signatory.roster.Chamber;

/**
 * Represents signers that were read and matched before the letter is locked.
 *
 * @param facts the properties of the letter that the matching used
 * @param asOf the day of the roster that was used
 */
public record ParsedSigners(Facts facts, LocalDate asOf, DatedNameIndex roster, ParsedSignerUpload upload) {

    /**
     * Represents the properties of a letter that affect matching.
     *
     * @param chamber the chamber of all eligible Members, or null for both
     * @param sentOn the day of sending, or null
     */
    public record Facts(Chamber chamber, LocalDate sentOn) {

        static Facts of(Letter letter) {
            return new Facts(letter.chamber.only(), letter.sentOn);
        }
    }

    /** Rejects signers that were matched with outdated properties of the letter. */
    void requireCurrent(Letter letter) {
        if (!facts.equals(Facts.of(letter))) {
            throw Problem.of(
                    ErrorCode.CONFLICT,
                    "The letter's chamber or sent date changed while the names were being matched. Send the request again.");
        }
    }
}
