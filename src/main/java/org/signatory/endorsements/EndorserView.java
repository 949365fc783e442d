package org.signatory.endorsements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.letters.LetterAsOf;
import org.signatory.letters.SignOnSource;

@Schema(name = "Endorser")
public record EndorserView(
        @Schema(required = true, description = "ID of the endorsement.")
        UUID id,

        @Schema(required = true) UUID letterId,

        @Schema(required = true) UUID organizationId,

        @Schema(required = true, description = "Name of the organization as printed on the letter.", examples = "ACLU")
        String name,

        @Schema(
                description = "Current name of the organization, if different.",
                examples = "American Civil Liberties Union")
        String currentName,

        @Schema(description = "Position in the printed list of endorsers.")
        Integer position,

        @Schema(required = true, description = "Date of the endorsement.", examples = "2021-02-10")
        LocalDate endorsedOn,

        @Schema(description = "Date of withdrawal.", examples = "2021-02-12")
        LocalDate withdrawnOn,

        @Schema(required = true, description = "Source of the endorsement.")
        SignOnSource source,

        @Schema(description = "URL of the source.", examples = "https://www.aclu.org/")
        String sourceUrl,

        @Schema(required = true, description = "Statements of the organization that are visible to the caller.")
        List<EndorserStatementView> statements,

        @Schema(description = "Details visible to staff only.")
        StaffNotes staff,

        @Schema(required = true, examples = "2021-02-10T16:35:00Z")
        Instant recordedAt,

        @Schema(required = true, examples = "2021-02-10T16:35:00Z")
        Instant updatedAt) {

    /** Represents the details of an endorsement that are visible to staff only. */
    @Schema(name = "EndorserStaffNotes")
    public record StaffNotes(
            @Schema(description = "Name of the API key that recorded the endorsement.", examples = "Lead office")
            String recordedBy,

            @Schema(examples = "By email from the policy desk.")
            String note,

            @Schema(examples = "The board decided otherwise.")
            String withdrawalReason) {}

    static EndorserView of(
            Endorsement e,
            Organization organization,
            List<EndorserStatementView> statements,
            boolean staff,
            LocalDate asOf) {
        return new EndorserView(
                e.id,
                e.letterId,
                e.organizationId,
                e.printedName,
                organization.name.equals(e.printedName) ? null : organization.name,
                e.position,
                e.endorsedOn,
                LetterAsOf.by(e.withdrawnOn, asOf),
                e.source,
                e.sourceUrl,
                statements,
                staff
                        ? new StaffNotes(
                                e.actor, e.note, LetterAsOf.by(e.withdrawnOn, asOf) == null ? null : e.withdrawalReason)
                        : null,
                e.recordedAt,
                staff ? e.updatedAt : e.publicUpdatedAt);
    }
}
