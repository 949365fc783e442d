package org.signatory.signons;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

public record RemovalInput(
        @NotBlank
        @Size(max = 2000)
        @Schema(description = "Reason for the change.", examples = "Entered for the wrong Member.")
        String reason) {}
