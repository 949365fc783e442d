package org.signatory.signons;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.platform.http.DryRunDocs;

/** Represents a request to sign on several Members. */
public record BulkSignOnInput(
        @NotEmpty
        @Size(max = 1000, message = "{entries}")
        @Schema(description = "Sign-ons to create or correct; at most 1,000.")
        List<@NotNull @Valid BulkSignOnEntry> entries,

        @Schema(description = DryRunDocs.FIELD, examples = "true")
        boolean dryRun) {

    /** Returns a copy that is a dry run if requested. */
    BulkSignOnInput orDryRun(boolean asked) {
        return asked && !dryRun ? new BulkSignOnInput(entries, true) : this;
    }
}
