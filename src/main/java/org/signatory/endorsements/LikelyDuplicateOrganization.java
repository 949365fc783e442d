package org.signatory.endorsements;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Represents another record that may be the same organization. */
public record LikelyDuplicateOrganization(
        @Schema(required = true) UUID organizationId,

        @Schema(required = true, description = "Full name.", examples = "ACLU")
        String name,

        @Schema(required = true, description = "Reason why the records may be the same.", examples = "same acronym")
        String reason) {}
