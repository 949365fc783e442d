package org.signatory.matching;

import java.util.Set;
import org.signatory.roster.Chamber;

/** Limits the possible matches of a name by its context.
 *
 * @param chamber the chamber of the signers; null if either is possible
 * @param certain whether the chamber applies to this very name, which excludes the other chamber
 * @param party the letter of the signers' party as specified by the caller, or null
 * @param sharedParty the party that all certain signers of the list share, or null
 * @param sharedState the state that all certain signers of the list share, or null
 * @param holders the Bioguide IDs of the Members who hold the office before the name, such as Speaker; empty if none is
 *     written
 */
public record MatchScope(
        Chamber chamber, boolean certain, String party, String sharedParty, String sharedState, Set<String> holders) {

    /** A regular expression for a party: the letter or a word. */
    public static final String PARTY = "[DRI]|Democrat(?:ic)?|Republican|GOP|Independent";

    public static final MatchScope ANY = new MatchScope(null, false, null, null, null, Set.of());

    /** @param party the letter of the party or a word for it, such as Democratic; null if unknown */
    public static MatchScope of(Chamber chamber, String party) {
        String letter = party == null ? null : party.equals("GOP") ? "R" : party.substring(0, 1);
        return new MatchScope(chamber, chamber != null, letter, null, null, Set.of());
    }

    /** Returns the scope with the chamber of a single name, which overrides the list's chamber but not the caller's. */
    MatchScope with(Chamber other, boolean certainly) {
        return other == null || certain
                ? this
                : new MatchScope(other, certainly, party, sharedParty, sharedState, holders);
    }

    MatchScope shared(String byAll, String state) {
        return new MatchScope(chamber, certain, party, byAll, state, holders);
    }

    /** Returns the scope of a name after the title of an office, with the Members who hold the office. */
    MatchScope withHolders(Set<String> ids) {
        return ids.isEmpty() ? this : new MatchScope(chamber, certain, party, sharedParty, sharedState, ids);
    }
}
