package org.signatory.letters;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Describes a recipient of a letter: a person, an office, or both. */
public record Addressee(
        @NotBlank
        @Size(max = 200)
        @Schema(description = "Name of the person or office.", examples = "Alejandro Mayorkas")
        String name,

        @Size(max = 200) @Schema(description = "Title of the person.", examples = "Secretary")
        String title,

        @Size(max = 200) @Schema(description = "Agency of the recipient.", examples = "Department of Homeland Security")
        String agency) {}
