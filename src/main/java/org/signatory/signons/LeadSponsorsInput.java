package org.signatory.signons;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

public record LeadSponsorsInput(
        @NotNull
        @Size(max = LeadSponsorsInput.MAX_LEADS, message = "{entries}")
        @Schema(description = "Lead sponsors, in order.")
        List<@NotNull @Valid BulkSignOnEntry> leadSponsors) {

    static final int MAX_LEADS = 50;
}
