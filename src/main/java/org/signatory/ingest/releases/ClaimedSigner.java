package org.signatory.ingest.releases;

import org.signatory.matching.ClaimedCount;
import org.signatory.matching.Mention;
import org.signatory.matching.MentionRole;
import org.signatory.roster.Chamber;

/**
 * Represents a signer that a claimed count can include.
 *
 * @param id the Bioguide ID, or the name as written if it is uncertain
 * @param chamber null if the name is uncertain
 * @param party null if the name is uncertain
 */
record ClaimedSigner(String id, Chamber chamber, String party, boolean lead) {

    static ClaimedSigner of(Mention it) {
        boolean lead = it.role() == MentionRole.LEAD;
        return it.match().matched()
                ? new ClaimedSigner(
                        id(it), it.match().seat().chamber(), it.match().seat().side(), lead)
                : new ClaimedSigner(id(it), null, null, lead);
    }

    static String id(Mention it) {
        return it.match().matched() ? it.match().person().bioguideId() : it.written();
    }

    /** Returns whether the claim can include this signer. */
    boolean fits(ClaimedCount claim) {
        return (claim.chamber() == null || chamber == null || claim.chamber() == chamber)
                && (claim.party() == null || party == null || claim.party().equals(party));
    }
}
