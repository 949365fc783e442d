package org.signatory.matching;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import lombok.Builder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.platform.text.WebAddress;
import org.signatory.roster.Chamber;

/** Represents a public claim about a letter, such as a number of signers. It is compared with the record, never with the target. */
@Builder(toBuilder = true)
@Schema(name = "Claim", examples = "{\"written\": \"over 60 Members of Congress\"}")
public record LetterClaim(
        @NotBlank
        @Size(max = 500)
        @Schema(
                description = "The claim as printed. Without counted, the claim is parsed from this text.",
                examples = "over 60 Members of Congress")
        String written,

        @Schema(description = "Kind of claim; absent if the wording is not recognized.")
        Counted counted,

        @Min(0) @Max(1000) @Schema(description = "The number; absent for a claim without one.", examples = "60")
        Integer count,

        @Schema(description = "How precise the number is; defaults to exactly.")
        Qualifier qualifier,

        @Schema(description = "The chamber of the claimed signers; absent for both.")
        Chamber chamber,

        @Size(max = 50)
        @Schema(description = "The party of the claimed signers; absent for all.", examples = "Democrat")
        String party,

        @Pattern(
                regexp = "[A-Z]{2}",
                message = "Enter the two-letter abbreviation of a state or territory, such as KY.")
        @Schema(description = "The state of the claimed signers; absent for all.", examples = "KY")
        String state,

        @Schema(description = "Whether the signers come from both parties.", examples = "false")
        boolean bipartisan,

        @Schema(description = "Whether the signers come from both chambers.", examples = "false")
        boolean bicameral,

        @Size(max = LetterClaim.MAX_APART, message = "{entries}")
        @Schema(
                description =
                        "Bioguide IDs of the Members who are named next to the number but not included in it; empty if unknown.",
                examples = "[\"S001145\"]")
        List<@NotNull @Pattern(regexp = "[A-Z][0-9]{6}", message = "Enter a Bioguide ID, such as S001145.") String>
                apartFrom,

        @Size(max = 50, message = "{entries}")
        @Schema(description = "The recipients that the claim names.", examples = "[\"Alejandro Mayorkas\"]")
        List<@NotBlank @Size(max = 600) String> recipients,

        @Valid @Schema(description = "Where the claim was published.")
        Source source) {

    /** Lists what a claim can state. */
    @Schema(name = "ClaimCounted")
    public enum Counted {
        /** All signers: "signed by 70 Members". */
        SIGNERS,
        /** The signers apart from those next to the number: "led 70 colleagues". */
        COSIGNERS,
        /** Either, because the words leave it open: "led 70 lawmakers". */
        SIGNERS_OR_COSIGNERS,
        LEADS,
        ENDORSERS,
        /** The states of the signers. */
        STATES,
        /** All Members from a state. */
        DELEGATION,
        /** More than half of the Members from a state. */
        DELEGATION_MAJORITY,
        RECIPIENTS
    }

    /** Lists the qualifiers of a claimed number. */
    @Schema(name = "ClaimQualifier")
    public enum Qualifier {
        EXACTLY,
        OVER,
        AT_LEAST,
        NEARLY,
        ABOUT,
        FEWER_THAN,
        AT_MOST
    }

    /** Represents the place of a claim. */
    @Schema(name = "ClaimSource")
    public record Source(
            @Size(max = WebAddress.MAX_LENGTH)
            @Pattern(regexp = WebAddress.PATTERN, message = WebAddress.MESSAGE)
            @Schema(description = "URL of the source.", examples = "https://www.aclu.org/")
            String url,

            @Size(max = 500) @Schema(examples = "Over 60 Members Push DHS")
            String title,

            @Schema(
                    description = "The date; the claim is compared with the record as of that date.",
                    examples = "2021-02-12")
            LocalDate date) {}

    static final int MAX_APART = 50;

    private static final int MAX_WRITTEN = 500;

    public LetterClaim {
        apartFrom = apartFrom == null
                ? List.of()
                : apartFrom.stream()
                        .map(id -> id == null ? null : id.toUpperCase(Locale.ROOT))
                        .toList();
        recipients = recipients == null ? List.of() : List.copyOf(recipients);
        qualifier = qualifier == null && count != null ? Qualifier.EXACTLY : qualifier;
    }

    /** Creates a claim from its words alone, with the meaning that they have for the reader of releases. */
    public static LetterClaim of(String written) {
        return builder().written(written).build().read();
    }

    /** Returns a copy with the meaning of the words; the same claim if it has a meaning, or the words have none or several. */
    public LetterClaim read() {
        List<LetterClaim> parts = parts();
        return parts.size() == 1 ? parts.get(0) : this;
    }

    /**
     * Returns the claims in the words: usually one, but "47 Senators and 136 Representatives" are two. A claim that has a
     * meaning or whose words have none is returned unchanged.
     */
    public List<LetterClaim> parts() {
        if (counted != null || written == null || written.length() > MAX_WRITTEN) {
            return List.of(this);
        }
        List<FoundClaim> found = FoundClaim.inPhrase(written);
        if (found.size() < 2) {
            return List.of(found.isEmpty() ? this : with(found.get(0).claim(), written));
        }
        return found.stream().map(it -> with(it.claim(), it.claim().written())).toList();
    }

    private LetterClaim with(LetterClaim meaning, String words) {
        return meaning.toBuilder()
                .written(words)
                .apartFrom(apartFrom)
                .recipients(recipients)
                .source(source)
                .build();
    }

    public LetterClaim withSource(Source published) {
        return toBuilder().source(published).build();
    }

    /** Returns the claim without its words and source, to find repetitions. */
    public LetterClaim meaning() {
        return toBuilder().written("").source(null).build();
    }

    /** Returns whether the claim is about some or all of the signers. */
    boolean isAboutSigners() {
        return counted == Counted.SIGNERS || counted == Counted.COSIGNERS || counted == Counted.SIGNERS_OR_COSIGNERS;
    }

    /** Returns whether a list of this length supports the number. */
    boolean isMetBy(int listed) {
        return switch (qualifier) {
            case EXACTLY -> listed == count;
            case OVER -> listed > count;
            case AT_LEAST -> listed >= count;
            case NEARLY -> listed < count && listed * 10 >= count * 9;
            case ABOUT -> Math.abs(listed - count) * 10 <= count;
            case FEWER_THAN -> listed < count;
            case AT_MOST -> listed <= count;
        };
    }
}
