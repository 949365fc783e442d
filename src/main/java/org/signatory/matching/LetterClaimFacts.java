package org.signatory.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
 */
@Builder(toBuilder = true)
public record LetterClaimFacts(
        LocalDate day,
        List<SignerClaimFacts> signers,
        Integer endorsers,
        List<List<String>> recipients,
        Function<String, List<SignerClaimFacts>> delegation) {

    public LetterClaimFacts {
        delegation = delegation == null ? state -> List.of() : delegation;
    }

    /** Returns the facts of a text: each name once, as a signer or lead. */
    static LetterClaimFacts of(List<Mention> names, DatedNameIndex roster) {
        Map<String, Integer> matched = names.stream()
                .filter(it -> it.match().matched())
                .collect(Collectors.toMap(SignerClaimFacts::id, Mention::start, Math::min));
        return builder()
                .signers(names.stream()
                        .filter(it -> it.repeats() == null && !isRepeated(it, matched))
                        .map(SignerClaimFacts::of)
                        .toList())
                .delegation(state -> roster.seats().stream()
                        .filter(it -> it.seat().state().equals(state))
                        .map(it -> SignerClaimFacts.of(it, false))
                        .toList())
                .build();
    }

    /** Returns whether an uncertain surname, such as one in a headline, may be that of a Member named later. */
    private static boolean isRepeated(Mention it, Map<String, Integer> matched) {
        return !it.match().matched()
                && !it.written().contains(" ")
                && it.match().candidates().stream()
                        .anyMatch(each -> matched.getOrDefault(each.person().bioguideId(), 0) > it.start());
    }
}
