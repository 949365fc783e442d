package org.signatory.ingest.signers;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.platform.http.BioguideId;

/** Represents a person's decision on one uncertain record. */
@Schema(examples = "{\"record\": 4, \"bioguideId\": \"G000586\"}")
public record SignerImportDecision(
        @Min(1) @Schema(description = "Number of the record in the report.", examples = "4")
        int record,

        @Size(max = 20)
        @Schema(description = "Bioguide ID of the Member with this name.", examples = "G000586")
        @BioguideId
        String bioguideId,

        boolean skip,

        @Schema(description = "Whether to save the name as written, without counting it.")
        boolean keep) {

    @AssertTrue(message = "Send exactly one of bioguideId, skip or keep.")
    boolean isOneThing() {
        return (bioguideId == null ? 0 : 1) + (skip ? 1 : 0) + (keep ? 1 : 0) == 1;
    }
}
