package org.signatory.letters;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** To whom a letter goes: a person, an office, or both. */
public record Addressee(
        @NotBlank
        @Size(max = 200)
        @Schema(description = "The person's or office's name.", examples = "Alejandro Mayorkas")
        String name,

        @Size(max = 200) @Schema(description = "The person's title.", examples = "Secretary")
        String title,

        @Size(max = 200) @Schema(description = "The agency.", examples = "Department of Homeland Security")
        String agency) {}
