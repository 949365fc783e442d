package org.signatory.ingest.signers;

import java.util.List;
import java.util.UUID;
import org.signatory.letters.Letter;
import org.signatory.platform.http.Problem;
import org.signatory.signons.FieldChange;

/** Records in the outreach what a sheet of signers says apart from signatures. The outreach package implements it. */
public interface SignerSheetOutreachWriter {

    enum Response {
        ASKED,
        CONSIDERING,
        PROMISED,
        DECLINED
    }

    /**
     * Represents what one record of a sheet says.
     *
     * @param response the office's response; null if the record has none
     * @param reason the reason for declining, or null
     * @param note the note to add, or null
     */
    record Entry(
            String bioguideId,
            Response response,
            String reason,
            String contactName,
            String contactEmail,
            String contactPhone,
            String note) {}

    /**
     * Represents the result for one record.
     *
     * @param outreachId the outreach record; null in a dry run or after a rejection
     * @param changes the changed fields, including a note; empty if the sheet says nothing new
     * @param rejection why the record cannot be saved, or null
     */
    record Result(UUID outreachId, List<FieldChange> changes, Problem rejection) {}

    /** Saves the entries in order; saves nothing in a dry run. The letter is locked by this transaction. */
    List<Result> save(Letter letter, List<Entry> entries, boolean dryRun);

    /** Reverts the changes of an entry, except fields with later changes. Does nothing for a deleted record. */
    void undo(Letter letter, UUID outreachId, List<FieldChange> changes, String reason);
}
