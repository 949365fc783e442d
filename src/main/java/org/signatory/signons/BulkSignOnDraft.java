package org.signatory.signons;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.platform.http.DryRun;

/** Many Members to sign on at once. */
@Schema(name = "BulkSignOnDraft")
public record BulkSignOnDraft(
        @NotEmpty @Size(max = 1000) @Schema(description = "Whom to sign on; at most 1,000.")
        List<@NotNull @Valid SignOnEntry> entries,

        @Schema(description = DryRun.FIELD, examples = "true")
        boolean dryRun) {

    /** The same, as a dry run where that is asked for. */
    BulkSignOnDraft orDryRun(boolean asked) {
        return asked && !dryRun ? new BulkSignOnDraft(entries, true) : this;
    }
}
