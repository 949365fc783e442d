package org.signatory.ingest.signers;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.platform.http.BioguideId;

/** What a person says of one record that is in doubt. */
@Schema(name = "SignerImportDecision", examples = "{\"record\": 4, \"bioguideId\": \"G000586\"}")
public record ImportDecision(
        @Min(1) @Schema(description = "The record's number in the report.", examples = "4")
        int record,

        @Size(max = 20) @Schema(description = "The Member who is meant.", examples = "G000586") @BioguideId
        String bioguideId,

        @Schema(description = "Leave the name out.", examples = "false")
        boolean leave,

        @Schema(description = "Keep the name as it is written; it is never counted.", examples = "false")
        boolean keep) {

    @AssertTrue(message = "needs one of bioguideId, leave and keep")
    boolean isOneThing() {
        return (bioguideId == null ? 0 : 1) + (leave ? 1 : 0) + (keep ? 1 : 0) == 1;
    }
}
