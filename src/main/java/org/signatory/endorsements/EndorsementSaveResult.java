package org.signatory.endorsements;

import org.signatory.platform.http.SaveResult;

/**
 * Represents the result of saving an endorsement.
 *
 * @param endorser null if the endorsement waits for the approval of the office
 * @param request the request that waits for approval; null if the endorsement was saved
 */
public record EndorsementSaveResult(SaveResult<EndorserView> endorser, EndorsementRequestView request) {

    public boolean isSaved() {
        return endorser != null;
    }
}
