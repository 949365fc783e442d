package org.signatory.letters;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new sign-on deadline for a letter that has one. */
@Schema(name = "DeadlineExtensionDraft")
public record DeadlineExtensionDraft(
        @NotNull @Valid @Schema(description = "The new deadline.")
        DeadlineDraft deadline,

        @Size(max = 2000) @Schema(description = "Why.", examples = "Three offices asked for one more day.")
        String reason,

        @Schema(
                description = "The day of the change, no earlier than that of the change before. By default today in"
                        + " Washington, but no later than the steps that are recorded afterwards.",
                examples = "2021-02-05")
        LocalDate on) {}
