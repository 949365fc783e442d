package org.signatory.signons;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The Members who lead a letter, in their order. */
@Schema(name = "LeadSponsorsDraft")
public record LeadOrder(
        @NotNull @Size(max = 50) @Schema(description = "The leads, first one first.")
        List<@NotNull @Valid SignOnEntry> leadSponsors) {}
