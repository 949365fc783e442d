package org.signatory.security;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "CurrentCaller")
public record CurrentUser(
        @Schema(required = true, description = "The key's name.", examples = "Lead office")
        String name,

        @Schema(description = "The role of the key; absent for an anonymous caller.")
        Role role,

        @Schema(description = "A partner's organization.") UUID organizationId,

        @Schema(description = "Time at which the key expires.", examples = "2027-01-03T17:00:00Z")
        Instant expiresAt) {}
