package org.signatory.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.matching.LetterClaim;

public record LetterSummary(
        @Schema(required = true) UUID id,

        @Schema(required = true, examples = "End the 287(g) program")
        String title,

        @Schema(required = true) LetterStatus status,

        @Schema(required = true, description = "Audience of the letter after it is opened.")
        Visibility visibility,

        @Schema(required = true, description = "Chambers whose Members can sign.")
        ChamberScope chamber,

        @Schema(required = true) int congress,

        @Schema(
                description = "Summary of the letter's request.",
                examples = "Asks the Secretary to end three programs.")
        String summary,

        @Schema(required = true, description = "Topics, in lower case.", examples = "[\"immigration\"]")
        List<String> topics,

        @Schema(required = true, description = "Recipients, in order.")
        List<RecipientView> recipients,

        DeadlineView deadline,

        @Schema(description = "Target number of signers.") Integer targetCount,

        @Schema(required = true, description = "Public claims about the letter.")
        List<LetterClaim> claims,

        @Schema(required = true, description = "Signer counts.")
        SignerCounts counts,

        @Schema(description = "Sent date, in Washington.", examples = "2021-02-11")
        LocalDate sentOn,

        @Schema(description = "Date and time of sending, if known.", examples = "2021-02-11T15:00:00Z")
        Instant sentAt,

        @Schema(description = "Retraction after sending, if any.")
        LetterRetraction retraction,

        @Schema(required = true, examples = "2021-01-20T15:00:00Z")
        Instant createdAt,

        @Schema(
                required = true,
                description = "Time of the last change to the letter or its lists.",
                examples = "2021-02-11T15:00:00Z")
        Instant updatedAt,

        @Schema(description = "Lead sponsors in order; present only with include.")
        List<Object> leadSponsors,

        @Schema(description = "Cosigners by last name; present only with include.")
        List<Object> cosigners,

        @Schema(description = "Endorsers in print order; present only with include.")
        List<Object> endorsers,

        @Schema(description = "Reasons why the letter matches; present only with q.")
        List<SearchMatch> matches) {

    LetterSummary withMatches(List<SearchMatch> reasons) {
        return new LetterSummary(
                id,
                title,
                status,
                visibility,
                chamber,
                congress,
                summary,
                topics,
                recipients,
                deadline,
                targetCount,
                claims,
                counts,
                sentOn,
                sentAt,
                retraction,
                createdAt,
                updatedAt,
                leadSponsors,
                cosigners,
                endorsers,
                reasons);
    }
}
