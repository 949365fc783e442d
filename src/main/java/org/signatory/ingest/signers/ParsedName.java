package org.signatory.ingest.signers;

import java.time.LocalDate;
import org.signatory.letters.SignOnSource;
import org.signatory.matching.Mention;
import org.signatory.matching.MentionRole;
import org.signatory.matching.NameMatch;

/**
 * Represents one name of an upload before any decision.
 *
 * @param number counted from 1
 * @param line the first line in the text or the row in the sheet, from 1
 * @param lead whether the upload names the person as a lead
 * @param mention the name in the text, or null in a sheet
 * @param list the number of its passage in the text, from 1, or null
 * @param answer the office's response in the sheet; signed by default
 * @param signedOn the date in the sheet, or null
 * @param fault an error of the record apart from the name, or null
 * @param note the note in the sheet, or null
 * @param source the source in the sheet, if it is a known one, or null
 */
public record ParsedName(
        int number,
        int line,
        String written,
        String affiliation,
        boolean lead,
        NameMatch match,
        Mention mention,
        Integer list,
        SheetResponse answer,
        LocalDate signedOn,
        String fault,
        String note,
        SignOnSource source) {

    /** Returns the role in the text, or null in a sheet. */
    public MentionRole role() {
        return mention == null ? null : mention.role();
    }

    /** Returns whether the upload lists the person as a signer. */
    public boolean isSigner() {
        return mention == null || mention.role().isCounted();
    }

    /** Returns whether a person must decide if this is a signer. */
    boolean isUnclear() {
        return role() == MentionRole.UNCLEAR;
    }
}
