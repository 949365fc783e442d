package org.signatory.security;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A feed token to make. */
public record FeedTokenDraft(
        @NotBlank
        @Size(max = 200)
        @Schema(description = "What reads the feeds with it.", examples = "Calendar on the phone")
        String name) {}
