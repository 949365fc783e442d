package org.signatory.signons;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.common.DryRun;

/** Many Members to sign on at once. */
@Schema(name = "BulkSignOnDraft")
public record BulkDraft(
        @NotEmpty @Size(max = 1000) @Schema(description = "Whom to sign on; at most 1,000.")
        List<@NotNull @Valid SignOnEntry> entries,

        @Schema(description = DryRun.FIELD, examples = "true")
        boolean dryRun) {

    /** The same, as a dry run where that is asked for. */
    BulkDraft orDryRun(boolean asked) {
        return asked && !dryRun ? new BulkDraft(entries, true) : this;
    }
}
