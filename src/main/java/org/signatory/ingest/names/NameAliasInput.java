package org.signatory.ingest.names;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.platform.http.BioguideId;

public record NameAliasInput(
        @NotBlank
        @Size(max = 100)
        @Schema(description = "Spelling of the name.", examples = "The Gentlelady from Evanston")
        String written,

        @NotNull @Size(max = 20) @Schema(description = "The Member's Bioguide ID.", examples = "S001145") @BioguideId
        String bioguideId) {}
