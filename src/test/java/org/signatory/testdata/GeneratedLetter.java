package org.signatory.testdata;

import java.time.LocalDate;
import java.util.List;
import org.signatory.letters.ChamberScope;

/**
 * Represents a generated letter.
 *
 * @param number from 0, in the order of days
 * @param day of sending
 * @param endorsers numbers of organizations
 * @param signers Bioguide IDs in the order in which they signed, the lead first
 */
public record GeneratedLetter(
        int number,
        LocalDate day,
        ChamberScope chamber,
        List<String> topics,
        String agency,
        List<Integer> endorsers,
        List<String> signers) {

    public String lead() {
        return signers.get(0);
    }
}
