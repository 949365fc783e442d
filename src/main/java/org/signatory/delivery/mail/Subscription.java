package org.signatory.delivery.mail;

import jakarta.persistence.Entity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.signatory.platform.http.Problem;
import org.signatory.platform.sql.VersionedEntity;

/** Stores a subscription to email. It is active after the address's owner has confirmed it. */
@Entity
public class Subscription extends VersionedEntity {

    /** How long the confirmation link is valid. */
    static final Duration CONFIRMABLE = Duration.ofHours(48);

    public UUID subscriberId;
    public UUID letterId;

    /** Null for all letters. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> topics;

    public boolean digest;
    public boolean deadline;

    /** The key that created the subscription; null for an anonymous visitor. */
    public UUID keyId;

    public Instant requestedAt;
    public Instant confirmBy;
    public Instant confirmedAt;

    /** The position of the last event that a digest included. */
    public long lastPosition;

    static Subscription of(UUID subscriberId, SubscriptionInput draft, UUID keyId, Instant now) {
        Subscription subscription = new Subscription();
        subscription.subscriberId = subscriberId;
        subscription.letterId = draft.letterId();
        subscription.topics = draft.named();
        subscription.digest = draft.kinds().contains(SubscriptionEmailKind.DIGEST);
        subscription.deadline = draft.kinds().contains(SubscriptionEmailKind.DEADLINE);
        subscription.keyId = keyId;
        subscription.requestedAt = now;
        subscription.confirmBy = now.plus(CONFIRMABLE);
        return subscription;
    }

    /**
     * Returns a subscription.
     *
     * @throws Problem if the subscription does not exist
     */
    static Subscription require(UUID id) {
        return Subscription.<Subscription>findByIdOptional(id).orElseThrow(() -> Problem.notFound("subscription"));
    }
}
