package org.signatory.ingest.signers;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Represents a person's decision on all names of a passage. */
@Schema(name = "SignerListDecision", examples = "{\"list\": 1, \"signed\": true}")
public record SignerListDecision(
        @Min(1) @Schema(description = "Number of the passage in the report's lists, from 1.", examples = "1")
        int list,

        @NotNull @Schema(required = true, description = "Whether the people in this passage signed.", examples = "true")
        Boolean signed) {}
