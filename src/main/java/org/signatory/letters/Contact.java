package org.signatory.letters;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom to ask about a letter. */
@Schema(name = "LetterContact")
public record Contact(
        @NotBlank @Size(max = 200) @Schema(description = "A person or desk.", examples = "Press office")
        String name,

        @Size(max = 200)
        @Schema(description = "The office or organization.", examples = "Office of Rep. Jan Schakowsky")
        String organization,

        @Email @Size(max = 320) @Schema(description = "E-mail address.", examples = "press@example.org")
        String email,

        @Size(max = 50) @Schema(description = "Telephone number.", examples = "202-224-3121")
        String phone) {}
