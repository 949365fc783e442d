package org.signatory.security;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Represents an API key in responses. The secret is present only in the response that created it. */
@Schema(name = "ApiKey")
public record ApiKeyView(
        @Schema(required = true) UUID id,

        @Schema(required = true, description = "The name of the key's holder.", examples = "Lead office")
        String name,

        @Schema(required = true) Role role,

        @Schema(description = "A partner's organization.") UUID organizationId,

        @Schema(
                required = true,
                description = "The first characters of the secret, which identify the key.",
                examples = "sig_4fQ2")
        String prefix,

        @Schema(description = "The secret, shown once.", examples = "sig_4fQ2kq0nP3mXv8sT1yZr6wUeHcBdLgAa9oJiRf5KxVM")
        String secret,

        @Schema(required = true, examples = "2026-01-03T17:00:00Z")
        Instant createdAt,

        @Schema(examples = "2027-01-03T17:00:00Z") Instant expiresAt,

        @Schema(description = "Time of the last use, to the minute.", examples = "2026-02-11T15:00:00Z")
        Instant lastUsedAt,

        @Schema(description = "Time of the revocation.", examples = "2026-03-01T15:00:00Z")
        Instant revokedAt) {

    static ApiKeyView of(ApiKey key, Secret secret) {
        return new ApiKeyView(
                key.id,
                key.name,
                key.role,
                key.organizationId,
                key.prefix,
                secret == null ? null : secret.value(),
                key.createdAt,
                key.expiresAt,
                key.lastUsedAt,
                key.revokedAt);
    }
}
