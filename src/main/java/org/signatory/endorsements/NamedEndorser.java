package org.signatory.endorsements;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An endorser by its name alone. */
@Schema(name = "NamedEndorserDraft")
public record NamedEndorser(
        @NotBlank
        @Size(max = 300)
        @Pattern(regexp = ".*[^\\s!-/:-@\\[-`{-~].*", message = "must hold a letter or a digit")
        @Schema(description = "The organization's name, acronym or another name it goes by.", examples = "Indivisible")
        String name,

        @Valid @Schema(description = "What is known of the endorsement.")
        EndorsementDraft endorsement) {

    public NamedEndorser {
        endorsement = endorsement == null ? EndorsementDraft.EMPTY : endorsement;
    }
}
