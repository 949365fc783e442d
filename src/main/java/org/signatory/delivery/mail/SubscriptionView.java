package org.signatory.delivery.mail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A subscription as admins see it. */
@Schema(name = "Subscription")
public record SubscriptionView(
        @Schema(required = true, description = "Its id.", examples = "01890a5d-ac96-774b-bcce-b302099a8057")
        UUID id,

        @Schema(required = true, description = "To whom.", examples = "office@example.org")
        String email,

        @Schema(description = "Only of this letter.") UUID letterId,

        @Schema(
                required = true,
                description = "Only of letters with one of these topics.",
                examples = "[\"immigration\"]")
        List<String> topics,

        @Schema(required = true, description = "What it brings.", examples = "[\"digest\"]")
        List<MailKind> kinds,

        @Schema(description = "The key it was made with, by which it may see more than everybody while that is valid.")
        UUID keyId,

        @Schema(required = true, description = "When it was asked for.", examples = "2027-02-12T22:00:00Z")
        Instant askedAt,

        @Schema(required = true, description = "Until when it can be confirmed.", examples = "2027-02-14T22:00:00Z")
        Instant confirmBy,

        @Schema(
                description = "When the address's owner confirmed it; nothing is sent before.",
                examples = "2027-02-12T22:05:00Z")
        Instant confirmedAt) {

    static SubscriptionView of(Subscription subscription, String email) {
        List<MailKind> kinds = new ArrayList<>();
        if (subscription.digest) {
            kinds.add(MailKind.DIGEST);
        }
        if (subscription.deadline) {
            kinds.add(MailKind.DEADLINE);
        }
        return new SubscriptionView(
                subscription.id,
                email,
                subscription.letterId,
                subscription.topics == null ? List.of() : subscription.topics,
                kinds,
                subscription.keyId,
                subscription.askedAt,
                subscription.confirmBy,
                subscription.confirmedAt);
    }
}
