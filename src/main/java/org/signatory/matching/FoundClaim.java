package org.signatory.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Represents a claim of a text about its own letter, with its position.
 *
 * @param start the offset of the first character, in UTF-16 code units from 0
 * @param end the offset after the last character
 */
public record FoundClaim(Claim claim, int start, int end) {

    static List<FoundClaim> in(CleanedText source) {
        return in(new ClaimContext(source, false));
    }

    /** Reads the claims of a phrase that is known to be about a letter. */
    static List<FoundClaim> inPhrase(String words) {
        return in(new ClaimContext(new CleanedText(words), true));
    }

    private static List<FoundClaim> in(ClaimContext context) {
        List<FoundClaim> found = new ArrayList<>(new ClaimFinder(context).found());
        found.addAll(new FurtherClaimFinder(context, found).found());
        found.sort(Comparator.comparing(FoundClaim::start));
        return List.copyOf(found);
    }

    /** Returns claims without those that repeat an earlier one in other words. */
    public static List<Claim> distinct(List<FoundClaim> found) {
        Set<Claim> meanings = new HashSet<>();
        return found.stream()
                .map(FoundClaim::claim)
                .filter(it -> meanings.add(it.meaning()))
                .toList();
    }
}
