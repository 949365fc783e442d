package org.signatory.endorsements;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request for an endorsement as it is shown to staff and to the organization. */
@Schema(name = "EndorsementRequest")
public record EndorsementRequestView(
        @Schema(required = true, description = "The request's id.", examples = "01890a5d-ac96-774b-bcce-b302099a8057")
        UUID id,

        @Schema(required = true, description = "The letter.", examples = "01890a5d-ac96-774b-bcce-b302099a8057")
        UUID letterId,

        @Schema(required = true, description = "The letter's subject line.", examples = "End the 287(g) program")
        String title,

        @Schema(required = true, description = "The organization.", examples = "01890a5d-ac96-774b-bcce-b302099a8057")
        UUID organizationId,

        @Schema(required = true, description = "The organization's name.", examples = "Indivisible")
        String organization,

        @Schema(
                required = true,
                description = "Who asks: the office invites, or the organization wants to be taken on.")
        EndorsementRequest.Asker askedBy,

        @Schema(required = true, description = "Where it stands.")
        EndorsementRequest.State state,

        @Schema(description = "What is said with it.", examples = "We would be glad to have you on the letter.")
        String message,

        @Schema(description = "What the organization would like recorded.")
        EndorsementDraft endorsement,

        @Schema(description = "Why it was declined or taken back.", examples = "Our board has not met yet.")
        String reason,

        @Schema(description = "Who answered.", examples = "Indivisible, web site")
        String answeredBy,

        @Schema(description = "When it was answered.", examples = "2021-02-05T15:00:00Z")
        Instant answeredAt,

        @Schema(required = true, description = "When it was made.", examples = "2021-02-03T15:00:00Z")
        Instant createdAt,

        @Schema(required = true, description = "When it last changed.", examples = "2021-02-05T15:00:00Z")
        Instant updatedAt) {

    static EndorsementRequestView of(EndorsementRequest request, String title, String organization) {
        return new EndorsementRequestView(
                request.id,
                request.letterId,
                title,
                request.organizationId,
                organization,
                request.asker,
                request.state,
                request.message,
                request.endorsement,
                request.reason,
                request.answeredBy,
                request.answeredAt,
                request.createdAt,
                request.updatedAt);
    }
}
