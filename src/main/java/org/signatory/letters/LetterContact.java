package org.signatory.letters;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

public record LetterContact(
        @NotBlank @Size(max = 200) @Schema(description = "Name of a person or desk.", examples = "Press office")
        String name,

        @Size(max = 200)
        @Schema(description = "Office or organization of the contact.", examples = "Office of Rep. Jan Schakowsky")
        String organization,

        @Email @Size(max = 320) @Schema(description = "Email address.", examples = "press@example.org")
        String email,

        @Size(max = 50) @Schema(description = "Telephone number.", examples = "202-224-3121")
        String phone) {}
