package org.signatory.ingest.releases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.letters.ClaimedTotal;
import org.signatory.matching.ClaimedCount;
import org.signatory.matching.ClaimedCount.Qualifier;
import org.signatory.matching.Mention;
import org.signatory.matching.SignerList;
import org.signatory.roster.Chamber;

/** Represents a number of signers that a text claims, compared with the signers that it claims. */
public record CountClaim(
        @Schema(required = true, description = "The number.", examples = "60")
        int count,

        @Schema(required = true, description = "How precise the number is.")
        Qualifier qualifier,

        @Schema(description = "The chamber of the claimed signers; absent for both.")
        Chamber chamber,

        @Schema(description = "The party of the claimed signers; absent for all.", examples = "Democrat")
        String party,

        @Schema(
                required = true,
                description =
                        "The signers that the number includes: all, those apart from the Members named next to it, or either.")
        ClaimedCount.Base base,

        @Schema(required = true, description = "Whether the text claims signers of both parties.", examples = "false")
        boolean bipartisan,

        @Schema(required = true, description = "The claim as written.", examples = "Over 60 Members of Congress")
        String written,

        @Schema(required = true, description = "Start in the text, in UTF-16 code units from 0.", examples = "0")
        int start,

        @Schema(required = true, description = "End, exclusive.", examples = "27")
        int end,

        @Schema(
                required = true,
                description =
                        "The number of these signers: each Member once, uncertain names, and all those named next to the number.",
                examples = "3")
        int listed,

        @Schema(required = true, description = "Whether the list of signers supports the claim.", examples = "false")
        boolean holds) {

    /** Compares each claim of a text with the signers that the text names. */
    public static List<CountClaim> of(SignerList list) {
        return of(list.declared(), list.signers());
    }

    /** Compares claims of a text with some of the names in it. */
    public static List<CountClaim> of(List<ClaimedCount> declared, List<Mention> names) {
        List<ClaimedSigner> signers = names.stream()
                .filter(it -> it.repeats() == null)
                .map(ClaimedSigner::of)
                .toList();
        return declared.stream()
                .map(claim -> of(claim, signers, namedBefore(claim, names)))
                .toList();
    }

    /**
     * Compares a claim with signers. A number of colleagues leaves out some of the leads, and of the Members named
     * before it.
     */
    static CountClaim of(ClaimedCount claim, List<ClaimedSigner> signers, Set<String> namedBefore) {
        List<ClaimedSigner> claimed =
                signers.stream().filter(it -> it.fits(claim)).toList();
        int uncertain =
                (int) claimed.stream().filter(it -> it.chamber() == null).count();
        int named = (int) claimed.stream()
                .filter(it -> it.lead() || namedBefore.contains(it.id()))
                .count();
        int fewest = claim.base() != ClaimedCount.Base.OTHERS || named == 0 ? 0 : 1;
        int most = claim.base() == ClaimedCount.Base.SIGNERS ? 0 : named;
        int unknown = claim.chamber() == null && claim.party() == null ? 0 : uncertain;
        ClaimedTotal total = new ClaimedTotal(claim.count(), claim.qualifier());
        boolean counted = IntStream.rangeClosed(claimed.size() - most - unknown, claimed.size() - fewest)
                .anyMatch(total::isMetBy);
        boolean parties = !claim.bipartisan()
                || signers.stream()
                                .map(ClaimedSigner::party)
                                .filter(it -> "Democrat".equals(it) || "Republican".equals(it))
                                .distinct()
                                .count()
                        != 1;
        return new CountClaim(
                claim.count(),
                claim.qualifier(),
                claim.chamber(),
                claim.party(),
                claim.base(),
                claim.bipartisan(),
                claim.written(),
                claim.start(),
                claim.end(),
                claimed.size(),
                counted && parties);
    }

    /**
     * Returns the claims that the signers contradict. A claim about the same chamber and party that holds settles the
     * others, since headlines round numbers.
     */
    public static List<CountClaim> contradictions(List<CountClaim> claims) {
        Set<List<Object>> settled = claims.stream()
                .filter(CountClaim::holds)
                .map(CountClaim::subject)
                .collect(Collectors.toSet());
        return claims.stream()
                .filter(it -> !it.holds && !settled.contains(it.subject()))
                .toList();
    }

    /** Returns whether the number fits all signers, so that only the claim of both parties can fail. */
    public boolean isAboutParties() {
        return bipartisan && new ClaimedTotal(count, qualifier).isMetBy(listed);
    }

    /** Returns the claimed number of all signers, which a letter can record; null without such a claim. */
    public static ClaimedTotal total(List<CountClaim> claims) {
        return claims.stream()
                .filter(it -> it.base != ClaimedCount.Base.OTHERS && it.chamber == null && it.party == null)
                .min(Comparator.comparing(CountClaim::base))
                .map(it -> new ClaimedTotal(it.count, it.qualifier))
                .orElse(null);
    }

    private List<Object> subject() {
        List<Object> subject = new ArrayList<>();
        subject.add(chamber);
        subject.add(party);
        return subject;
    }

    private static final int NEAR = 600;

    /** Returns the Members named shortly before a claim. */
    static Set<String> namedBefore(ClaimedCount claim, List<Mention> mentions) {
        return mentions.stream()
                .filter(it -> it.end() <= claim.start() && claim.start() - it.end() < NEAR)
                .map(ClaimedSigner::id)
                .collect(Collectors.toSet());
    }
}
