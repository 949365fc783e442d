package org.signatory.ingest.signers;

import java.util.List;
import org.signatory.platform.http.Problem;
import org.signatory.signons.FieldChange;

/**
 * Represents the effects of a record apart from a new sign-on.
 *
 * @param outreach the changes of the outreach, or null
 * @param signOnChanges the withdrawal of an active sign-on, or null
 * @param rejection why the record cannot be saved, or null
 * @param note a remark, or null
 */
record SheetRecordEffect(List<FieldChange> outreach, List<FieldChange> signOnChanges, Problem rejection, String note) {

    SheetRecordEffect {
        outreach = outreach == null || outreach.isEmpty() ? null : outreach;
    }

    static final SheetRecordEffect NONE = new SheetRecordEffect(null, null, null, null);
}
