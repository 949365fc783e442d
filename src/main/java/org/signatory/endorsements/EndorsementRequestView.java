package org.signatory.endorsements;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Represents an invitation or a request in responses to staff and to the organization. */
@Schema(name = "EndorsementRequest")
public record EndorsementRequestView(
        @Schema(required = true) UUID id,

        @Schema(required = true) UUID letterId,

        @Schema(required = true, description = "Title of the letter.", examples = "End the 287(g) program")
        String title,

        @Schema(required = true) UUID organizationId,

        @Schema(required = true, examples = "Indivisible") String organization,

        @Schema(
                required = true,
                description =
                        "Who made the request: the office for an invitation, the organization for a request to endorse.")
        EndorsementRequest.Initiator initiator,

        @Schema(required = true) EndorsementRequest.State state,

        @Schema(
                description = "Message sent with the invitation or request.",
                examples = "We would be glad to have you on the letter.")
        String message,

        @Schema(description = "Requested details of the endorsement.")
        EndorserInput endorsement,

        @Schema(description = "Reason for declining or withdrawing.", examples = "Our board has not met yet.")
        String reason,

        @Schema(description = "Name of the API key that recorded the decision.", examples = "Indivisible, website")
        String decidedBy,

        @Schema(description = "Time of the decision.", examples = "2021-02-05T15:00:00Z")
        Instant decidedAt,

        @Schema(required = true, examples = "2021-02-03T15:00:00Z")
        Instant createdAt,

        @Schema(required = true, examples = "2021-02-05T15:00:00Z")
        Instant updatedAt) {

    static EndorsementRequestView of(EndorsementRequest request, String title, String organization) {
        return new EndorsementRequestView(
                request.id,
                request.letterId,
                title,
                request.organizationId,
                organization,
                request.initiator,
                request.state,
                request.message,
                request.endorsement,
                request.reason,
                request.decidedBy,
                request.decidedAt,
                request.createdAt,
                request.updatedAt);
    }
}
