package org.signatory.security;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(examples = "{\"name\": \"Lead office\", \"role\": \"editor\"}")
public record ApiKeyInput(
        @NotBlank
        @Size(max = 200)
        @Schema(description = "Name of the key's holder; shown in the history.", examples = "Lead office")
        String name,

        @NotNull Role role,

        @Schema(description = "Organization of a partner; only for the partner role.")
        UUID organizationId,

        @Schema(
                description = "Time at which the key expires; by default, the key does not expire.",
                examples = "2027-01-03T17:00:00Z")
        Instant expiresAt) {

    @AssertTrue(message = "Send organizationId for the partner role, and for no other role.")
    boolean isPartnerWithOrganization() {
        return role == null || (role == Role.PARTNER) == (organizationId != null);
    }
}
