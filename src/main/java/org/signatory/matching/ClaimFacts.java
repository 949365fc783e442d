package org.signatory.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.Builder;

/**
 * Represents the facts that claims are compared with: the record of a letter, or the names in a text.
 *
 * @param day the day of the record; null for the names in a text
 * @param signers each signer once
 * @param endorsers the number of endorsers; null if unknown
 * @param recipients the name, title and agency of each recipient; null if unknown
 * @param delegation returns the Members from a state who serve on the day
 * @param namedBefore the signers named shortly before the claim, whom a number of colleagues can leave out
 */
@Builder(toBuilder = true)
public record ClaimFacts(
        LocalDate day,
        List<ClaimedSigner> signers,
        Integer endorsers,
        List<List<String>> recipients,
        Function<String, List<ClaimedSigner>> delegation,
        Set<String> namedBefore) {

    private static final int NEAR = 600;

    public ClaimFacts {
        delegation = delegation == null ? state -> List.of() : delegation;
        namedBefore = namedBefore == null ? Set.of() : namedBefore;
    }

    /** Returns the facts of a text: each name once, as a signer or lead. */
    static ClaimFacts of(List<Mention> names) {
        return builder()
                .signers(names.stream()
                        .filter(it -> it.repeats() == null)
                        .map(ClaimedSigner::of)
                        .toList())
                .build();
    }

    /** Returns a copy with the names shortly before a claim. */
    ClaimFacts before(FoundClaim claim, List<Mention> names) {
        return toBuilder()
                .namedBefore(names.stream()
                        .filter(it -> it.end() <= claim.start() && claim.start() - it.end() < NEAR)
                        .map(ClaimedSigner::id)
                        .collect(Collectors.toSet()))
                .build();
    }
}
