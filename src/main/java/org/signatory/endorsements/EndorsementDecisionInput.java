package org.signatory.endorsements;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Represents the decision on an invitation or a request. */
@Schema(examples = "{\"accept\": true}")
public record EndorsementDecisionInput(
        @NotNull @Schema(description = "Whether the endorsement is accepted.", examples = "true")
        Boolean accept,

        @Size(min = 1, max = 2000)
        @Schema(description = "Reason for declining.", examples = "Our board has not met yet.")
        String reason,

        @Valid @Schema(description = "Details of an accepted endorsement; defaults to the requested details.")
        EndorserInput endorsement) {}
