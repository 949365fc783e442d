package org.signatory.letters;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new sign-on deadline for a letter that has one. */
public record ExtensionDraft(
        @NotNull @Valid @Schema(description = "The new deadline.")
        DeadlineDraft deadline,

        @Size(max = 2000) @Schema(description = "Why.", examples = "Three offices asked for one more day.")
        String reason) {}
