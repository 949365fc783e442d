package org.signatory.endorsements;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Represents an invitation of an organization to endorse a letter. */
public record EndorsementRequestInput(
        @NotNull UUID letterId,

        @NotNull UUID organizationId,

        @Size(min = 1, max = 2000)
        @Schema(description = "Message to the organization.", examples = "We would be glad to have you on the letter.")
        String message) {}
