package org.signatory.delivery.mail;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Represents the response to a subscription request, which does not depend on what is known about the address. */
@Schema(name = "PendingSubscription")
public record PendingSubscriptionView(
        @Schema(
                required = true,
                description =
                        "When the link in the email expires. No other email is sent before the subscription is confirmed.",
                examples = "2027-02-14T22:00:00Z")
        Instant confirmBy) {}
