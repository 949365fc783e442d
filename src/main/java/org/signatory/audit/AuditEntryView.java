package org.signatory.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One recorded act. */
@Schema(name = "AuditEntry")
public record AuditEntryView(
        @Schema(required = true, description = "Its id.", examples = "01890a5d-ac96-774b-bcce-b302099a8057")
        UUID id,

        @Schema(required = true, description = "When it was recorded, in UTC.", examples = "2021-02-11T15:00:00Z")
        Instant at,

        @Schema(required = true, description = "The name of the key that did it.", examples = "Lead office")
        String actor,

        @Schema(description = "That key's id.", examples = "01890a5d-ac96-774b-bcce-b302099a8057")
        UUID actorId,

        @Schema(required = true, description = "What was done.", examples = "cosigner.signed")
        String act,

        @Schema(
                description = "Whom or what it concerns: a Bioguide ID, or another resource's id.",
                examples = "S001145")
        String subject,

        @Schema(description = "The day it took effect, where that is its own.", examples = "2021-02-10")
        LocalDate effectiveOn,

        @Schema(required = true, description = "The particulars.", examples = "{}")
        Map<String, Object> detail) {

    public static AuditEntryView of(AuditEntry entry) {
        return new AuditEntryView(
                entry.id,
                entry.at,
                entry.actor,
                entry.actorId,
                entry.act,
                entry.subject,
                entry.effective,
                entry.detail);
    }
}
