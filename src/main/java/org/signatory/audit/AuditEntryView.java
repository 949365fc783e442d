package org.signatory.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Represents one history entry. */
@Schema(name = "AuditEntry")
public record AuditEntryView(
        @Schema(required = true) UUID id,

        @Schema(
                required = true,
                description =
                        "Time of recording, in UTC. Within a letter, times never decrease: if the clock is behind the last entry,"
                                + " the new entry is dated one microsecond after that entry.",
                examples = "2021-02-11T15:00:00Z")
        Instant at,

        @Schema(required = true, description = "Name of the API key that made the change.", examples = "Lead office")
        String actor,

        @Schema(description = "ID of the API key.") @Nullable
        UUID actorId,

        @Schema(required = true, description = "Type of the change.", examples = "cosigner.signed")
        String type,

        @Schema(
                description = "Subject of the change: a Bioguide ID or the ID of another resource.",
                examples = "S001145")
        @Nullable
        String subject,

        @Schema(description = "Effective date, if it differs from the date of recording.", examples = "2021-02-10")
        @Nullable
        LocalDate effectiveOn,

        @Schema(required = true, description = "Details of the change.", examples = "{}")
        Map<String, Object> detail) {

    public static AuditEntryView of(AuditEntry entry) {
        return new AuditEntryView(
                entry.id,
                entry.at,
                entry.actor,
                entry.actorId,
                entry.type,
                entry.subject,
                entry.effective,
                entry.detail);
    }
}
