package org.signatory.endorsements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.letters.LetterAsOf;
import org.signatory.letters.Source;

/** An endorsement as it is shown. */
@Schema(name = "Endorser")
public record EndorserView(
        @Schema(
                required = true,
                description = "The endorsement's id.",
                examples = "01890a5d-ac96-774b-bcce-b302099a8057")
        UUID id,

        @Schema(required = true, description = "The letter.", examples = "01890a5d-ac96-774b-bcce-b302099a8057")
        UUID letterId,

        @Schema(required = true, description = "The organization.", examples = "01890a5d-ac96-774b-bcce-b302099a8057")
        UUID organizationId,

        @Schema(required = true, description = "The name as the letter prints it.", examples = "ACLU")
        String name,

        @Schema(
                description = "The organization's name today, where it differs.",
                examples = "American Civil Liberties Union")
        String nameToday,

        @Schema(description = "The place in print.", examples = "1")
        Integer position,

        @Schema(required = true, description = "The day of the endorsement.", examples = "2021-02-10")
        LocalDate endorsedOn,

        @Schema(description = "The day it was withdrawn.", examples = "2021-02-12")
        LocalDate withdrawnOn,

        @Schema(required = true, description = "How it became known.")
        Source source,

        @Schema(description = "Where it can be seen.", examples = "https://www.aclu.org/")
        String sourceUrl,

        @Schema(required = true, description = "What the organization says, as far as the caller may see it.")
        List<StatementView> statements,

        @Schema(description = "For staff only: reasons, notes, who recorded it.")
        StaffNotes staff,

        @Schema(required = true, description = "When it was recorded.", examples = "2021-02-10T16:35:00Z")
        Instant recordedAt,

        @Schema(required = true, description = "When it last changed.", examples = "2021-02-10T16:35:00Z")
        Instant updatedAt) {

    /** What only staff see of an endorsement. */
    @Schema(name = "EndorserStaffNotes")
    public record StaffNotes(
            @Schema(description = "The key that recorded it.", examples = "Lead office")
            String recordedBy,

            @Schema(description = "A note.", examples = "By e-mail from the policy desk.")
            String note,

            @Schema(description = "Why it was withdrawn.", examples = "The board decided otherwise.")
            String withdrawalReason) {}

    static EndorserView of(
            Endorsement e, Organization organization, List<StatementView> statements, boolean staff, LocalDate asOf) {
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
                staff ? new StaffNotes(e.actor, e.note, e.withdrawalReason) : null,
                e.recordedAt,
                staff ? e.updatedAt : e.publicUpdatedAt);
    }
}
