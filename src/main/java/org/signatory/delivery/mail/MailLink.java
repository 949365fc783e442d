package org.signatory.delivery.mail;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.signatory.security.Secret;

/**
 * Stores a link in an email, by the digest of its secret: it confirms a subscription, or ends all subscriptions of an
 * address.
 */
@Entity
public class MailLink extends PanacheEntityBase {

    @Id
    public String hash;

    public UUID subscriberId;
    public UUID subscriptionId;
    public Instant createdAt;

    /** Creates a link that confirms a subscription, or, without one, ends all subscriptions of the address. */
    static Secret make(UUID subscriberId, UUID subscriptionId, Instant now) {
        Secret secret = Secret.random();
        MailLink link = new MailLink();
        link.hash = secret.hash();
        link.subscriberId = subscriberId;
        link.subscriptionId = subscriptionId;
        link.createdAt = now;
        link.persist();
        return secret;
    }

    static Optional<MailLink> bySecret(String secret) {
        return secret == null ? Optional.empty() : findByIdOptional(new Secret(secret).hash());
    }
}
