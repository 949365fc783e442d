package org.signatory.matching;

import org.signatory.roster.Chamber;

/**
 * Who can be meant, as far as the words around a name tell.
 *
 * @param chamber the chamber that the signers sit in; null where it may be either
 * @param certain whether the chamber is said of this very name, so that the other one is ruled out
 * @param party the letter of the party that the caller says the signers belong to, or null
 * @param sharedParty the party that all certain signers of the list share, or null
 * @param sharedState the state that all certain signers of the list share, or null
 */
public record MatchScope(Chamber chamber, boolean certain, String party, String sharedParty, String sharedState) {

    public static final MatchScope ANY = new MatchScope(null, false, null, null, null);

    public static MatchScope of(Chamber chamber, String party) {
        return new MatchScope(chamber, chamber != null, party, null, null);
    }

    /** What is said of one name overrules what is said of the list, but not what the caller says. */
    MatchScope with(Chamber said, boolean certainly) {
        return said == null || certain ? this : new MatchScope(said, certainly, party, sharedParty, sharedState);
    }

    MatchScope shared(String byAll, String state) {
        return new MatchScope(chamber, certain, party, byAll, state);
    }
}
