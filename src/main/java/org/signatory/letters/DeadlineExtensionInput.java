package org.signatory.letters;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Represents a request to move a letter's sign-on deadline. */
public record DeadlineExtensionInput(
        @NotNull @Valid @Schema(description = "New deadline.")
        DeadlineInput deadline,

        @Size(max = 2000)
        @Schema(description = "Reason for the change.", examples = "Three offices asked for one more day.")
        String reason,

        @Schema(
                description = "Effective date of the change, no earlier than the previous change. Defaults to today in"
                        + " Washington, but no later than the next recorded status change.",
                examples = "2021-02-05")
        LocalDate on) {}
