package org.signatory.delivery.mail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Represents a subscription as admins see it. */
@Schema(name = "Subscription")
public record SubscriptionView(
        @Schema(required = true) UUID id,

        @Schema(required = true, description = "Email address of the recipient.", examples = "office@example.org")
        String email,

        @Schema(description = "Only emails about this letter.")
        UUID letterId,

        @Schema(
                required = true,
                description = "Only emails about letters with one of these topics.",
                examples = "[\"immigration\"]")
        List<String> topics,

        @Schema(required = true, description = "Kinds of email in the subscription.", examples = "[\"digest\"]")
        List<SubscriptionEmailKind> kinds,

        @Schema(
                description =
                        "Key that created the subscription. The role of the key determines the visible letters while the key is valid.")
        UUID keyId,

        @Schema(
                required = true,
                description = "When the subscription was requested.",
                examples = "2027-02-12T22:00:00Z")
        Instant requestedAt,

        @Schema(
                required = true,
                description = "When the period for confirming the subscription ends.",
                examples = "2027-02-14T22:00:00Z")
        Instant confirmBy,

        @Schema(
                description =
                        "When the address's owner confirmed the subscription. No other email is sent before that.",
                examples = "2027-02-12T22:05:00Z")
        Instant confirmedAt) {

    static SubscriptionView of(Subscription subscription, String email) {
        List<SubscriptionEmailKind> kinds = new ArrayList<>();
        if (subscription.digest) {
            kinds.add(SubscriptionEmailKind.DIGEST);
        }
        if (subscription.deadline) {
            kinds.add(SubscriptionEmailKind.DEADLINE);
        }
        return new SubscriptionView(
                subscription.id,
                email,
                subscription.letterId,
                subscription.topics == null ? List.of() : subscription.topics,
                kinds,
                subscription.keyId,
                subscription.requestedAt,
                subscription.confirmBy,
                subscription.confirmedAt);
    }
}
