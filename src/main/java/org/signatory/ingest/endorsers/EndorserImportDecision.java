package org.signatory.ingest.endorsers;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Represents a person's decision on one uncertain record. */
@Schema(examples = "{\"record\": 4, \"create\": true}")
public record EndorserImportDecision(
        @Min(1) @Schema(description = "Number of the record in the report.", examples = "4")
        int record,

        @Schema(description = "ID of the existing organization.")
        UUID organizationId,

        @Min(1) @Schema(description = "Number of an earlier record of the same organization.", examples = "2")
        Integer sameAs,

        @Schema(description = "Whether to create a new organization.", examples = "false")
        boolean create,

        @Schema(description = "Whether to skip the record.", examples = "false")
        boolean skip) {

    @AssertTrue(message = "Send exactly one of organizationId, sameAs, create or skip.")
    boolean isOneThing() {
        return (organizationId == null ? 0 : 1) + (sameAs == null ? 0 : 1) + (create ? 1 : 0) + (skip ? 1 : 0) == 1;
    }
}
