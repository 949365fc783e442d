package org.signatory.signons;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Represents an office's confirmation of a sign-on. */
public record SignOnConfirmationInput(
        @Schema(description = "Date of the confirmation; defaults to today in Washington.", examples = "2021-02-11")
        LocalDate on) {}
