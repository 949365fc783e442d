package org.signatory.endorsements;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Represents an endorsement with the name of the organization. */
public record NamedEndorserInput(
        @NotBlank
        @Size(max = 300)
        @Pattern(regexp = ".*[^\\s!-/:-@\\[-`{-~].*", message = "Enter at least one letter or digit.")
        @Schema(description = "Name, acronym or another name of the organization.", examples = "Indivisible")
        String name,

        @Valid @Schema(description = "Details of the endorsement.")
        EndorserInput endorsement) {

    public NamedEndorserInput {
        endorsement = endorsement == null ? EndorserInput.EMPTY : endorsement;
    }
}
