package org.signatory.web;

import java.util.UUID;
import org.signatory.ingest.endorsers.EndorserImportReport;
import org.signatory.platform.http.Problem;

/**
 * Represents the model of the page for importing endorsers.
 *
 * @param upload the list; empty before an upload
 * @param report result of the dry run; null before an upload
 */
record EndorserImportPage(UUID id, String title, UploadForm upload, EndorserImportReport report, Problem problem) {

    /** Returns whether this choice was made for a record. */
    public boolean isChosen(int record, String choice) {
        return choice.equals(upload.decisions().get(record));
    }
}
