package org.signatory.delivery.mail;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is answered to whoever asks for mail, whatever is known of the address. */
@Schema(name = "PendingSubscription")
public record SubscriptionAccepted(
        @Schema(
                required = true,
                description = "Until when the link in the mail confirms it; nothing else is sent before.",
                examples = "2027-02-14T22:00:00Z")
        Instant confirmBy) {}
