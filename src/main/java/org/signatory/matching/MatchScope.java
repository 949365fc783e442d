package org.signatory.matching;

import org.signatory.roster.Chamber;

/** Limits the possible matches of a name by its context.
 *
 * @param chamber the chamber of the signers; null if either is possible
 * @param certain whether the chamber applies to this very name, which excludes the other chamber
 * @param party the letter of the signers' party as specified by the caller, or null
 * @param sharedParty the party that all certain signers of the list share, or null
 * @param sharedState the state that all certain signers of the list share, or null
 */
public record MatchScope(Chamber chamber, boolean certain, String party, String sharedParty, String sharedState) {

    /** A regular expression for a party: the letter or the word. */
    public static final String PARTY = "[DRI]|Democrat|Republican|Independent";

    public static final MatchScope ANY = new MatchScope(null, false, null, null, null);

    public static MatchScope of(Chamber chamber, String party) {
        return new MatchScope(chamber, chamber != null, party, null, null);
    }

    /** Returns the scope with the chamber of a single name, which overrides the list's chamber but not the caller's. */
    MatchScope with(Chamber other, boolean certainly) {
        return other == null || certain ? this : new MatchScope(other, certainly, party, sharedParty, sharedState);
    }

    MatchScope shared(String byAll, String state) {
        return new MatchScope(chamber, certain, party, byAll, state);
    }
}
