package org.signatory.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Represents a claim with the result of its comparison. */
public record CheckedClaim(
        @Schema(required = true) LetterClaim claim,

        @Schema(required = true) Result result,

        @Schema(
                required = true,
                description = "The result in words.",
                examples = "“over 60 Members”: the record has 64 signers as of February 12, 2021.")
        String detail,

        @Schema(description = "The number that the claim is compared with.")
        Integer listed,

        @Schema(description = "Start in the text, in UTF-16 code units from 0; absent without a text.")
        Integer start,

        @Schema(description = "End, exclusive.") Integer end) {

    /** Lists the results of a comparison. */
    @Schema(name = "ClaimResult")
    public enum Result {
        AGREES,
        DIFFERS,
        /** The wording is not recognized, or the facts are unknown. */
        NOT_CHECKED
    }

    public static CheckedClaim of(LetterClaim claim, LetterClaimFacts facts) {
        return new ClaimComparison(claim, facts).result();
    }

    /** Compares each claim of a text with the signers that the text names. */
    public static List<CheckedClaim> of(MentionedMembers list) {
        return of(list.declared(), LetterClaimFacts.of(list.signers(), list.roster()));
    }

    /**
     * Compares each claim of a release with the signers and endorsers that the release names.
     *
     * @param endorsers the number of endorsers
     */
    public static List<CheckedClaim> of(MentionedMembers list, int endorsers) {
        return of(
                list.declared(),
                LetterClaimFacts.of(list.signers(), list.roster()).toBuilder()
                        .endorsers(endorsers == 0 ? null : endorsers)
                        .build());
    }

    /** Compares each claim of a text with other names, such as those that a person has decided. */
    public static List<CheckedClaim> of(MentionedMembers list, List<Mention> names) {
        return of(list.declared(), LetterClaimFacts.of(names, list.roster()));
    }

    /** Compares claims of a text with facts. */
    public static List<CheckedClaim> of(List<FoundClaim> declared, LetterClaimFacts facts) {
        return declared.stream()
                .map(it -> of(it.claim(), facts).at(it.start(), it.end()))
                .toList();
    }

    /**
     * Returns the claims about signers that the signers contradict. A claim about the same chamber and party that holds
     * settles the others, since headlines round numbers.
     */
    public static List<CheckedClaim> contradictions(List<CheckedClaim> claims) {
        Set<List<Object>> settled = claims.stream()
                .filter(it -> it.result == Result.AGREES && it.isNumber())
                .map(CheckedClaim::subject)
                .collect(Collectors.toSet());
        return claims.stream()
                .filter(it -> it.differs() && it.isNumber() && !settled.contains(it.subject()))
                .toList();
    }

    private CheckedClaim at(Integer from, Integer to) {
        return new CheckedClaim(claim, result, detail, listed, from, to);
    }

    public CheckedClaim withDetail(String words) {
        return new CheckedClaim(claim, result, words, listed, start, end);
    }

    public boolean differs() {
        return result == Result.DIFFERS;
    }

    public boolean agrees() {
        return result == Result.AGREES;
    }

    /** Returns whether this is a number of signers, which a list of names can contradict. */
    public boolean isNumber() {
        return claim.isAboutSigners() && claim.count() != null;
    }

    private List<Object> subject() {
        List<Object> subject = new ArrayList<>();
        subject.add(Objects.toString(claim.chamber()));
        subject.add(Objects.toString(claim.party()));
        return subject;
    }
}
