package org.signatory.security;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A key to be made. */
@Schema(examples = "{\"name\": \"Lead office\", \"role\": \"editor\"}")
public record ApiKeyDraft(
        @NotBlank
        @Size(max = 200)
        @Schema(description = "Whose key it is; the history names it.", examples = "Lead office")
        String name,

        @NotNull @Schema(description = "What it may do.") Role role,

        @Schema(
                description = "A partner's organization; for partners only.",
                examples = "01890a5d-ac96-774b-bcce-b302099a8057")
        UUID organizationId,

        @Schema(description = "When it ends; never where nothing is said.", examples = "2027-01-03T17:00:00Z")
        Instant expiresAt) {

    @AssertTrue(message = "needs organizationId for a partner, and for nobody else")
    boolean isPartnerWithOrganization() {
        return role == null || (role == Role.PARTNER) == (organizationId != null);
    }
}
