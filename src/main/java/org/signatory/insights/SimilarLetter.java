package org.signatory.insights;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.roster.RosterMember;

/** Represents a similar letter and its similarities. */
public record SimilarLetter(
        @Schema(required = true) UUID letterId,

        @Schema(required = true, examples = "End the 287(g) program")
        String title,

        @Schema(
                required = true,
                description = "Sent date; for an unsent letter, the date of opening.",
                examples = "2021-02-11")
        LocalDate day,

        @Schema(required = true, description = "Topics in common.", examples = "[\"immigration\"]")
        List<String> topics,

        @Schema(required = true, description = "Lead sponsors in common.")
        List<Lead> leads,

        @Schema(description = "Number of signers of the similar letter.")
        int signed,

        @Schema(description = "Number of signers of both letters.")
        int shared,

        @Schema(description = "Number of signers of either letter.")
        int union,

        @Schema(
                description =
                        "`shared` divided by `union`: 0 if no Member signed both letters, 1 if the same Members signed both.")
        double jaccard) {

    /** Represents a common lead sponsor. */
    @Schema(name = "SharedLead")
    public record Lead(
            @Schema(required = true, examples = "S001145") String bioguideId,

            @Schema(
                    required = true,
                    description = "Name of the Member as printed on the letter.",
                    examples = "Janice D. Schakowsky")
            String name) {}

    /** Sorts by descending similarity, then by descending number of common signers, then from latest to earliest. */
    static final Comparator<SimilarLetter> MOST_SIMILAR_FIRST = Comparator.comparingDouble(SimilarLetter::jaccard)
            .thenComparingInt(SimilarLetter::shared)
            .thenComparing(SimilarLetter::day)
            .thenComparing(SimilarLetter::letterId)
            .reversed();

    static SimilarLetter of(
            LetterWithSigners other,
            List<String> topics,
            Set<String> leads,
            Set<String> signers,
            Map<String, RosterMember> people) {
        Set<String> shared = new HashSet<>(other.signers());
        shared.retainAll(signers);
        int union = signers.size() + other.signers().size() - shared.size();
        return new SimilarLetter(
                other.letterId(),
                other.title(),
                other.day(),
                topics.stream().filter(other.topics()::contains).toList(),
                other.leads().stream()
                        .filter(leads::contains)
                        .sorted()
                        .map(lead -> new Lead(lead, people.get(lead).name().printed()))
                        .toList(),
                other.signers().size(),
                shared.size(),
                union,
                union == 0 ? 0 : ShareRounding.of(shared.size() / (double) union));
    }
}
