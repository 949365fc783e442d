package org.signatory.endorsements;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.platform.text.WebAddress;

/** Represents the editable fields of an organization. */
@Schema(
        examples =
                "{\"name\": \"American Civil Liberties Union\", \"acronym\": \"ACLU\", \"url\": \"https://www.aclu.org/\"}")
public record OrganizationInput(
        @NotBlank
        @Size(max = 300)
        @Pattern(regexp = ".*[^\\s!-/:-@\\[-`{-~].*", message = "Enter at least one letter or digit.")
        @Schema(description = "Full name.", examples = "American Civil Liberties Union")
        String name,

        @Size(min = 1, max = 50) @Schema(description = "Short name.", examples = "ACLU")
        String acronym,

        @Size(max = 2000)
        @Pattern(regexp = WebAddress.PATTERN, message = WebAddress.MESSAGE)
        @Schema(description = "Website.", examples = "https://www.aclu.org/")
        String url,

        @Size(max = 50, message = "{entries}")
        @Schema(description = "Other names of the organization.", examples = "[\"ACLU\"]")
        List<@NotBlank @Size(max = 300) String> aliases,

        UUID parentId) {

    public OrganizationInput {
        aliases = aliases == null ? List.of() : aliases.stream().distinct().toList();
    }

    static OrganizationInput of(Organization organization) {
        return new OrganizationInput(
                organization.name, organization.acronym, organization.url, organization.aliases, organization.parentId);
    }
}
