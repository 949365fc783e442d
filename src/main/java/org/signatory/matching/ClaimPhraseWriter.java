package org.signatory.matching;

import java.util.List;
import org.signatory.roster.Chamber;

/** Writes numbers of people and lists of names in the words of a claim. */
final class ClaimPhraseWriter {

    private static final int MAX_NAMES = 5;

    private ClaimPhraseWriter() {}

    /** Returns a number of the people that a claim is about: "12 Senate Democrats". */
    static String of(LetterClaim claim, int number) {
        String from = claim.state() == null ? "" : " from " + claim.state();
        if (claim.party() != null) {
            String chamber = claim.chamber() == null ? "" : claim.chamber().title() + " ";
            return noun(chamber + claim.party(), chamber + claim.party() + "s", number) + from;
        }
        if (claim.chamber() == null) {
            return noun("signer", "signers", number) + from;
        }
        return (claim.chamber() == Chamber.SENATE
                        ? noun("Senator", "Senators", number)
                        : noun("Member of the House", "Members of the House", number))
                + from;
    }

    static String noun(String one, String several, int number) {
        return number + " " + (number == 1 ? one : several);
    }

    static String names(List<String> names) {
        int more = names.size() - MAX_NAMES;
        String some = String.join(", ", more > 0 ? names.subList(0, MAX_NAMES) : names);
        return more > 0 ? some + " and " + more + " more" : some;
    }
}
