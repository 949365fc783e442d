package org.signatory.security;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

public record FeedTokenInput(
        @NotBlank
        @Size(max = 200)
        @Schema(description = "The program that reads the feeds with this token.", examples = "Calendar on my phone")
        String name) {}
