package org.signatory.signons;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "LeadSponsorsInput")
public record LeadOrder(
        @NotNull
        @Size(max = LeadOrder.MAX_LEADS, message = "{entries}")
        @Schema(description = "Lead sponsors, in order.")
        List<@NotNull @Valid SignOnEntry> leadSponsors) {

    static final int MAX_LEADS = 50;
}
