package org.signatory.matching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Counts the signers that a claim means, once for each way of reading its words. "A and B led 10 lawmakers" means 10 signers
 * in all or 10 others, but no number between them.
 */
final class ClaimSignerCounts {

    /**
     * Represents one way of reading a claim.
     *
     * @param words the number with the people that it counts
     */
    record Reading(int number, String words) {}

    private static final Pattern SEVERAL = Pattern.compile("(?i)\\b(?:their|our)\\b");

    private final LetterClaim claim;
    private final List<SignerClaimFacts> claimed;
    private final Set<String> leads;
    private final Set<String> next;
    private final boolean onlyLeadsAreNext;

    /** @param signers all signers; uncertain ones are not counted */
    ClaimSignerCounts(LetterClaim claim, List<SignerClaimFacts> signers) {
        this.claim = claim;
        List<SignerClaimFacts> certain =
                signers.stream().filter(it -> !it.isUncertain()).toList();
        claimed = certain.stream().filter(it -> it.fits(claim)).toList();
        leads = claimed.stream()
                .filter(SignerClaimFacts::lead)
                .map(SignerClaimFacts::id)
                .collect(Collectors.toSet());
        next = certain.stream()
                .map(SignerClaimFacts::id)
                .filter(claim.apartFrom()::contains)
                .collect(Collectors.toSet());
        onlyLeadsAreNext = certain.stream().filter(it -> next.contains(it.id())).allMatch(SignerClaimFacts::lead);
    }

    /** Returns the readings, the most likely one first. */
    List<Reading> all() {
        List<Reading> readings = new ArrayList<>();
        if (claim.counted() != LetterClaim.Counted.COSIGNERS) {
            readings.add(new Reading(claimed.size(), ClaimPhraseWriter.of(claim, claimed.size())));
        }
        if (claim.counted() != LetterClaim.Counted.SIGNERS) {
            bases().stream()
                    .map(this::apartFrom)
                    .filter(it -> !readings.contains(it))
                    .forEach(readings::add);
        }
        return readings;
    }

    /**
     * Returns the groups of Members that the number may not include: those next to it, and all leads if it is next to one of
     * them or the text around it is unknown. Then a release can also speak for one lead.
     */
    private Set<Set<String>> bases() {
        Set<Set<String>> bases = new LinkedHashSet<>();
        if (!next.isEmpty()) {
            bases.add(claimed.stream()
                    .map(SignerClaimFacts::id)
                    .filter(next::contains)
                    .collect(Collectors.toSet()));
        }
        if (onlyLeadsAreNext && !leads.isEmpty()) {
            bases.add(leads);
        }
        if (next.isEmpty() && mayLeaveOutOne()) {
            leads.stream().sorted().findFirst().ifPresent(one -> bases.add(Set.of(one)));
        }
        return bases.isEmpty() ? Set.of(Set.of()) : bases;
    }

    /** Returns whether "colleagues" can be those of one lead, as in a release of that lead. */
    private boolean mayLeaveOutOne() {
        return claim.counted() == LetterClaim.Counted.COSIGNERS
                && !SEVERAL.matcher(claim.written()).find();
    }

    private Reading apartFrom(Set<String> base) {
        int others = claimed.size() - base.size();
        if (base.isEmpty()) {
            return new Reading(others, ClaimPhraseWriter.of(claim, others));
        }
        Set<String> unnamed = new HashSet<>(base);
        unnamed.removeAll(next);
        if (base.equals(leads)) {
            String cosigners = claim.chamber() == null && claim.party() == null
                    ? ClaimPhraseWriter.noun("cosigner", "cosigners", others)
                    : ClaimPhraseWriter.of(claim, others) + " as cosigners";
            return new Reading(others, cosigners + " and " + ClaimPhraseWriter.noun("lead", "leads", leads.size()));
        }
        String apart = unnamed.isEmpty()
                ? ClaimPhraseWriter.names(claimed.stream()
                        .filter(it -> base.contains(it.id()))
                        .map(SignerClaimFacts::name)
                        .toList())
                : "one lead";
        return new Reading(others, ClaimPhraseWriter.of(claim, others) + " apart from " + apart);
    }
}
