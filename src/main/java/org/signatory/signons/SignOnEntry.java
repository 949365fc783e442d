package org.signatory.signons;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.platform.http.BioguideId;

/** One Member to sign on, among others. */
@Schema(name = "BulkSignOnEntry")
public record SignOnEntry(
        @NotNull
        @Size(max = 20)
        @Schema(description = "The Member's Bioguide ID, present or retired.", examples = "Q000023")
        @BioguideId
        String bioguideId,

        @Valid @Schema(description = "The facts of the sign-on.")
        SignOnDraft signOn) {

    public SignOnEntry {
        signOn = signOn == null ? SignOnDraft.EMPTY : signOn;
    }
}
