package org.signatory.signons;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Many Members to sign on at once. */
public record BulkDraft(
        @NotEmpty @Size(max = 1000) @Schema(description = "Whom to sign on; at most 1,000.")
        List<@NotNull @Valid SignOnEntry> entries,

        @Schema(description = "Only tell what would happen.", examples = "true")
        boolean dryRun) {}
