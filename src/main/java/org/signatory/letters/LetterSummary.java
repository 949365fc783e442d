package org.signatory.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A letter as lists show it. */
public record LetterSummary(
        @Schema(required = true, description = "The letter's id.", examples = "01890a5d-ac96-774b-bcce-b302099a8057")
        UUID id,

        @Schema(required = true, description = "The subject line.", examples = "End the 287(g) program")
        String title,

        @Schema(required = true, description = "Where it stands.")
        LetterStatus status,

        @Schema(required = true, description = "Who sees it once it circulates.")
        Visibility visibility,

        @Schema(required = true, description = "Whose signatures it takes.")
        ChamberScope chamber,

        @Schema(required = true, description = "The number of the Congress.", examples = "117")
        int congress,

        @Schema(description = "What the letter asks for.", examples = "Asks the Secretary to end three programs.")
        String summary,

        @Schema(required = true, description = "Topics, in lower case.", examples = "[\"immigration\"]")
        List<String> topics,

        @Schema(required = true, description = "To whom it goes, in order.")
        List<Addressee> addressees,

        @Schema(description = "Until when Members may sign on.")
        Deadline deadline,

        @Schema(description = "How many signers are hoped for.", examples = "60")
        Integer targetCount,

        @Schema(description = "How many signers somebody says it has.")
        ClaimedTotal declared,

        @Schema(required = true, description = "How many have signed.")
        SignerCounts counts,

        @Schema(description = "The day it was sent.", examples = "2021-02-11")
        LocalDate sentOn,

        @Schema(description = "The instant it was sent, where it is known.", examples = "2021-02-11T15:00:00Z")
        Instant sentAt,

        @Schema(description = "Whether and why it was taken back after sending.")
        Retraction retraction,

        @Schema(required = true, description = "When the record was made.", examples = "2021-01-20T15:00:00Z")
        Instant createdAt,

        @Schema(
                required = true,
                description = "When the letter or anything in its lists last changed.",
                examples = "2021-02-11T15:00:00Z")
        Instant updatedAt,

        @Schema(description = "The lead sponsors in order; only where include asks for them.")
        List<Object> leadSponsors,

        @Schema(description = "The cosigners by surname; only where include asks for them.")
        List<Object> cosigners,

        @Schema(description = "The endorsers in print order; only where include asks for them.")
        List<Object> endorsers) {}
