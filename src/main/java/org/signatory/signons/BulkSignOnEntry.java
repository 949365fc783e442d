package org.signatory.signons;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.platform.http.BioguideId;

/** Represents one Member of a bulk sign-on request. */
public record BulkSignOnEntry(
        @NotNull
        @Size(max = 20)
        @Schema(description = "Current or retired Bioguide ID of the Member.", examples = "Q000023")
        @BioguideId
        String bioguideId,

        @Valid @Schema(description = "Details of the sign-on.")
        SignOnInput signOn) {

    public BulkSignOnEntry {
        signOn = signOn == null ? SignOnInput.EMPTY : signOn;
    }
}
