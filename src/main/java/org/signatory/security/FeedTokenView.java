package org.signatory.security;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Represents a feed token in responses. The secret is present only in the response that created it. */
@Schema(name = "FeedToken")
public record FeedTokenView(
        @Schema(required = true) UUID id,

        @Schema(
                required = true,
                description = "The program that reads the feeds with this token.",
                examples = "Calendar on my phone")
        String name,

        @Schema(
                description = "The secret, shown once: the value of a feed's `token` parameter.",
                examples = "sig_4fQ2kq0nP3mXv8sT1yZr6wUeHcBdLgAa9oJiRf5KxVM")
        String secret,

        @Schema(required = true, examples = "2026-01-03T17:00:00Z")
        Instant createdAt,

        @Schema(description = "Time of the revocation.", examples = "2026-03-01T15:00:00Z")
        Instant revokedAt) {

    static FeedTokenView of(FeedToken token, Secret secret) {
        return new FeedTokenView(
                token.id, token.name, secret == null ? null : secret.value(), token.createdAt, token.revokedAt);
    }
}
