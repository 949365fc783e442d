package org.signatory.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Represents a claim of a text about its own letter, with its position.
 *
 * @param start the offset of the first character, in UTF-16 code units from 0
 * @param end the offset after the last character
 * @param near the span with the names that a number of colleagues may not include: the sentence up to the number and, in "12
 *     Senators joined A and B", these names
 * @param isPlural whether the sentence has words such as "they" or "another" for Members named before it
 */
public record FoundClaim(LetterClaim claim, int start, int end, TextSpan near, boolean isPlural) {

    /** The number of characters before a claim in which a pronoun finds its names. */
    private static final int NEAR = 600;

    private static final int MAX_PRONOUN = 8;

    /** Creates a claim that leaves no one out. */
    public FoundClaim(LetterClaim claim, int start, int end) {
        this(claim, start, end, new TextSpan(start, end), false);
    }

    static List<FoundClaim> in(CleanedText source) {
        return in(new ThisLetterClaimDetector(source, false));
    }

    /** Reads the claims of a phrase that is known to be about a letter. */
    static List<FoundClaim> inPhrase(String words) {
        return in(new ThisLetterClaimDetector(new CleanedText(words), true));
    }

    private static List<FoundClaim> in(ThisLetterClaimDetector context) {
        List<FoundClaim> found = new ArrayList<>(new ClaimFinder(context).found());
        found.addAll(new NonNumericClaimFinder(context, found).found());
        found.sort(Comparator.comparing(FoundClaim::start));
        return List.copyOf(found);
    }

    /** Returns a copy that leaves out the leads and signers next to the number, if all of them are known. */
    FoundClaim apartFrom(NamedSignerFinder names) {
        if (!isAboutColleagues()) {
            return this;
        }
        Optional<List<String>> next = names.in(near, new TextSpan(start, end));
        if (isPlural && next.filter(List::isEmpty).isPresent()) {
            next = names.in(new TextSpan(near.start() - NEAR, near.start()), new TextSpan(start, end))
                    .filter(it -> it.size() <= MAX_PRONOUN);
        }
        return next.filter(it -> it.size() <= LetterClaim.MAX_APART)
                .map(this::withApartFrom)
                .orElse(this);
    }

    /**
     * Returns a copy that leaves out the leads on record whose surnames are next to the number, as in "Warren and Cardin led 62
     * colleagues", if the text itself identified no one there.
     */
    public FoundClaim withRecordedLeads(String text, List<SignerClaimFacts> signers) {
        if (!isAboutColleagues() || !claim.apartFrom().isEmpty()) {
            return this;
        }
        String around = text.substring(near.start(), start) + " " + text.substring(end, Math.max(end, near.end()));
        List<String> leads = signers.stream()
                .filter(it -> it.lead() && it.isNamedIn(around))
                .map(SignerClaimFacts::id)
                .limit(LetterClaim.MAX_APART)
                .toList();
        return leads.isEmpty() ? this : withApartFrom(leads);
    }

    /** Returns whether the number may leave out the Members next to it. */
    public boolean isAboutColleagues() {
        return claim.counted() == LetterClaim.Counted.COSIGNERS
                || claim.counted() == LetterClaim.Counted.SIGNERS_OR_COSIGNERS;
    }

    /** Returns claims in which a headline that names some Members leaves out all those next to the same number in the text. */
    static List<FoundClaim> aligned(List<FoundClaim> found) {
        return found.stream()
                .map(it -> found.stream()
                        .filter(it::isPartOf)
                        .findFirst()
                        .map(other -> it.withApartFrom(other.claim.apartFrom()))
                        .orElse(it))
                .toList();
    }

    private boolean isPartOf(FoundClaim other) {
        return other.start > start
                && claim.counted() == other.claim.counted()
                && claim.count() != null
                && claim.count().equals(other.claim.count())
                && claim.qualifier() == other.claim.qualifier()
                && !claim.apartFrom().isEmpty()
                && other.claim.apartFrom().size() > claim.apartFrom().size()
                && other.claim.apartFrom().containsAll(claim.apartFrom());
    }

    private FoundClaim withApartFrom(List<String> ids) {
        return new FoundClaim(claim.toBuilder().apartFrom(ids).build(), start, end, near, isPlural);
    }

    /** Returns claims without those that repeat an earlier one in other words. */
    public static List<LetterClaim> distinct(List<FoundClaim> found) {
        Set<LetterClaim> meanings = new HashSet<>();
        return found.stream()
                .map(FoundClaim::claim)
                .filter(it -> meanings.add(it.meaning()))
                .toList();
    }
}
