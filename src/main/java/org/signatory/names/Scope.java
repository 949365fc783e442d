package org.signatory.names;

import org.signatory.members.Chamber;

/**
 * Who can be meant, as far as the words around a name tell.
 *
 * @param chamber the chamber that the signers sit in; null where it may be either
 * @param certain whether the chamber is said of this very name, so that the other one is ruled out
 * @param party the letter of the party that the caller says the signers belong to, or null
 * @param sharedParty the party that all certain signers of the list share, or null
 * @param sharedState the state that all certain signers of the list share, or null
 */
public record Scope(Chamber chamber, boolean certain, String party, String sharedParty, String sharedState) {

    public static final Scope ANY = new Scope(null, false, null, null, null);

    public static Scope of(Chamber chamber, String party) {
        return new Scope(chamber, chamber != null, party, null, null);
    }

    /** What is said of one name overrules what is said of the list, but not what the caller says. */
    Scope with(Chamber said, boolean certainly) {
        return said == null || certain ? this : new Scope(said, certainly, party, sharedParty, sharedState);
    }

    Scope shared(String byAll, String state) {
        return new Scope(chamber, certain, party, byAll, state);
    }
}
