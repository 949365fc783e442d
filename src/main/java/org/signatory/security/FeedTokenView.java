package org.signatory.security;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A feed token as it is shown. The secret is there only in the answer that makes it. */
@Schema(name = "FeedToken")
public record FeedTokenView(
        @Schema(required = true, description = "The token's id.", examples = "01890a5d-ac96-774b-bcce-b302099a8057")
        UUID id,

        @Schema(required = true, description = "What reads the feeds with it.", examples = "Calendar on the phone")
        String name,

        @Schema(
                description = "The secret, shown once: what a feed's `token` takes.",
                examples = "sig_4fQ2kq0nP3mXv8sT1yZr6wUeHcBdLgAa9oJiRf5KxVM")
        String secret,

        @Schema(required = true, description = "When it was made.", examples = "2026-01-03T17:00:00Z")
        Instant createdAt,

        @Schema(description = "When it was revoked.", examples = "2026-03-01T15:00:00Z")
        Instant revokedAt) {

    static FeedTokenView of(FeedToken token, Secret secret) {
        return new FeedTokenView(
                token.id, token.name, secret == null ? null : secret.value(), token.createdAt, token.revokedAt);
    }
}
