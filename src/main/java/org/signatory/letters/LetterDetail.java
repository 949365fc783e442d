package org.signatory.letters;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import lombok.Builder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Represents a letter with all fields that the caller can see. */
@Builder(toBuilder = true)
@Schema(name = "Letter")
public record LetterDetail(
        @JsonUnwrapped LetterSummary letter,

        @Schema(description = "Passage to quote.", examples = "We urge you to end the program.")
        String excerpt,

        @Schema(description = "Latest text.", examples = "Dear Secretary: We urge you to end the program.")
        String text,

        @Schema(description = "Version number of the latest text.")
        Integer textVersion,

        @Schema(description = "Links, such as the press release.")
        List<LetterLink> links,

        @Schema(description = "Contacts for staff; visible to staff only.")
        List<LetterContact> contacts,

        @Schema(description = "Contact for the press.") LetterContact mediaContact,

        @Schema(description = "Related letters that the caller can see.")
        List<RelatedLetter> related,

        @Schema(
                description =
                        "Visible letters that list this letter as related, with the relation recorded on each of them.")
        List<RelatedLetter> relatedBy,

        @Schema(description = "Whether partner endorsements need an editor's approval; visible to staff and partners.")
        Boolean endorsementsReviewed,

        @Schema(description = "Rule that balances the signers.")
        BalanceRule balance,

        @Schema(
                required = true,
                description = "Salutation; derived from the recipients unless an editor entered one.",
                examples = "Dear Secretary Mayorkas:")
        String salutation,

        @Schema(description = "Line above the recipients that says how the letter is delivered.")
        String delivery,

        @Schema(description = "Text of the RE line.") String reLine,

        @Schema(required = true, description = "Recipients of copies, named below the signatures.")
        List<String> cc,

        @Schema(required = true, description = "Enclosures, listed below the signatures.")
        List<String> enclosures,

        @Schema(description = "Statuses to which the letter can move; visible to staff only.")
        List<LetterStatus> nextStatuses,

        @Schema(description = "Details of the voiding; absent unless the letter is voided.")
        LetterVoidView voided,

        @Schema(
                description =
                        "Recorded letters that may be the same; present only in the response to a create request.")
        List<LikelyDuplicateLetter> likelyDuplicates,

        @Schema(description = "As-of date of the response; present only with asOf.", examples = "2021-02-11")
        LocalDate asOf,

        @Schema(
                description =
                        "When the fields without an effective date (title, summary, excerpt, topics, recipients, salutation, delivery, RE line, cc, enclosures, links, contacts, target and claims) were recorded; present only with asOf and visible to staff only.",
                examples = "2021-02-01T15:00:00Z")
        Instant fieldsRecordedAt) {

    LetterDetail withLikelyDuplicates(List<LikelyDuplicateLetter> duplicates) {
        return toBuilder().likelyDuplicates(duplicates).build();
    }
}
