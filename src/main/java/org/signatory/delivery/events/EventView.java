package org.signatory.delivery.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.audit.AuditEntry;

/** Represents one change as a CloudEvent 1.0. */
@Schema(name = "Event")
public record EventView(
        @Schema(required = true, description = "The version of CloudEvents.", examples = "1.0")
        String specversion,

        @Schema(required = true, description = "The ID of the event, the same in every delivery.")
        UUID id,

        @Schema(required = true, description = "Source of the event, relative to the server.", examples = "/v1/events")
        String source,

        @Schema(required = true, description = "The type of the event.", examples = "cosigner.signed")
        String type,

        @Schema(
                description =
                        "Path of the letter, or of the resource if the event has no letter, relative to the server.",
                examples = "/v1/letters/01890a5d-ac96-774b-bcce-b302099a8057")
        String subject,

        @Schema(
                required = true,
                description = "When the event was recorded, in UTC.",
                examples = "2021-02-11T15:00:00Z")
        Instant time,

        @Schema(required = true, description = "The position among all events, for use in `after`.", examples = "4711")
        String sequence,

        @Schema(required = true, description = "The media type of the data.", examples = "application/json")
        String datacontenttype,

        @Schema(required = true, description = "IDs of the changed resource.")
        Data data) {

    private static final String BIOGUIDE_ID = "[A-Z][0-9]{6}";

    /** Identifies the subject of an event; read the resource for its current state. */
    @Schema(name = "EventData")
    public record Data(
            UUID letterId,

            @Schema(description = "The Member.", examples = "S001145")
            String bioguideId,

            @Schema(format = "uuid", examples = "01890a5d-ac96-774b-bcce-b302099a8057")
            String organizationId,

            @Schema(
                    description = "The ID of the changed resource, if it is neither a Member nor an organization.",
                    examples = "01890a5d-ac96-774b-bcce-b302099a8057")
            String resourceId,

            @Schema(
                    description = "The effective date, if it differs from the date of recording.",
                    examples = "2021-02-10")
            LocalDate effectiveOn,

            @Schema(description = "Actor and details; visible to staff only.")
            Staff staff) {}

    /** Holds the part of an event that only staff see. */
    @Schema(name = "EventStaff")
    public record Staff(
            @Schema(
                    required = true,
                    description = "The name of the key that made the change.",
                    examples = "Lead office")
            String actor,

            @Schema(description = "That key's ID.") UUID actorId,

            @Schema(required = true, description = "Details of the change.", examples = "{}")
            Map<String, Object> detail) {}

    static EventView of(long position, AuditEntry entry, boolean staff) {
        boolean member = entry.subject != null && entry.subject.matches(BIOGUIDE_ID);
        boolean organization = !member
                && (entry.type.startsWith("endorser.")
                        || entry.type.startsWith("statement.")
                        || entry.type.startsWith("organization."));
        return new EventView(
                "1.0",
                entry.id,
                "/v1/events",
                entry.type,
                entry.letterId != null
                        ? "/v1/letters/" + entry.letterId
                        : organization ? "/v1/organizations/" + entry.subject : null,
                entry.at,
                String.valueOf(position),
                "application/json",
                new Data(
                        entry.letterId,
                        member ? entry.subject : null,
                        organization ? entry.subject : null,
                        member || organization ? null : entry.subject,
                        entry.effective,
                        staff ? new Staff(entry.actor, entry.actorId, entry.detail) : null));
    }
}
