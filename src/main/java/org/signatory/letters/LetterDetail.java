package org.signatory.letters;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A letter whole: everything that lists show, and more. */
@Schema(name = "Letter")
public record LetterDetail(
        @JsonUnwrapped LetterSummary letter,

        @Schema(description = "A passage to quote.", examples = "We urge you to end the program.")
        String excerpt,

        @Schema(description = "The text as it stands.", examples = "Dear Secretary: We urge you to end the program.")
        String text,

        @Schema(description = "The number of that text among its versions.", examples = "2")
        Integer textVersion,

        @Schema(description = "Links, such as the press release.")
        List<LetterLink> links,

        @Schema(description = "Whom staff ask; for staff only.")
        List<Contact> contacts,

        @Schema(description = "Whom the press asks.") Contact mediaContact,

        @Schema(description = "Related letters that the caller may see.")
        List<RelatedLetter> related,

        @Schema(
                description =
                        "Whether an editor reviews a partner's endorsement before it counts; for staff and partners.",
                examples = "false")
        Boolean endorsementsReviewed,

        @Schema(description = "By what rule signers are kept in balance, if by any.")
        BalanceRule balance,

        @Schema(description = "The addressee's answer.") AgencyResponse answer,

        @Schema(description = "Where the letter may go from here; for staff only.")
        List<LetterStatus> nextStatuses,

        @Schema(
                description = "The day as of which this is read; only where asOf asked for one.",
                examples = "2021-02-11")
        LocalDate asOf,

        @Schema(
                description =
                        "With asOf, for staff only: when the title, summary, excerpt, topics, addressees, links, contacts, target and claim"
                                + " shown here were recorded, for their effective day is not known. Status, text, deadline, sign-ons,"
                                + " endorsements, retraction and response go by their effective days.",
                examples = "2021-02-01T15:00:00Z")
        Instant fieldsRecordedAt) {}
