package org.signatory.delivery.webhooks;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import lombok.RequiredArgsConstructor;
import org.jboss.logging.Logger;
import org.signatory.audit.AuditLog;
import org.signatory.delivery.events.EventQueries;
import org.signatory.security.ApiKey;

/**
 * Assigns deliveries to instances and records their progress. Each step is a transaction of its own, and takes effect
 * only while its lease is valid.
 */
@ApplicationScoped
@RequiredArgsConstructor
class DeliveryQueue {

    private static final Logger LOG = Logger.getLogger(DeliveryQueue.class);

    /** The number of webhooks of one key that are served concurrently. */
    static final int MAX_PER_KEY = 4;

    /** Represents the right to deliver to one webhook for a limited time. */
    record Lease(UUID webhookId, UUID lease) {}

    /** Represents the events to deliver. */
    record Load(Webhook webhook, EventQueries.EventPage stretch) {}

    private final EventQueries events;
    private final AuditLog history;
    private final WebhookSettings settings;
    private final Clock clock;

    /**
     * Leases a webhook that has pending events and that no instance is serving: among the owners with the fewest
     * deliveries in progress, the one that has waited longest. An owner has at most {@link #MAX_PER_KEY} concurrent
     * leases, so that slow targets delay only their owner's other webhooks.
     */
    Optional<Lease> claim() {
        UUID lease = UUID.randomUUID();
        List<?> leased = sql(
                        """
                        update webhook set lease = :lease, leased_until = :until where id = (
                          select w.id from webhook w join api_key k on k.id = w.key_id
                          cross join lateral (select count(*) as active from webhook o
                            where o.key_id = w.key_id and o.leased_until >= :now) owner
                          where w.disabled_at is null and w.due_at <= :now
                            and (w.leased_until is null or w.leased_until < :now)
                            and owner.active < :most
                            and w.position < case when k.role = 'PARTNER'
                              then (select coalesce(max(coalition_position), 0) from event)
                              else (select coalesce(max(position), 0) from event) end
                          order by owner.active, w.due_at for update of w skip locked limit 1)
                        returning id""", Map.of("lease", lease, "until", leased(), "now", clock.instant(), "most", MAX_PER_KEY))
                .getResultList();
        return leased.isEmpty() ? Optional.empty() : Optional.of(new Lease((UUID) leased.get(0), lease));
    }

    /** Returns the next events for the holder of a lease; without events, returns empty and releases the lease. */
    Optional<Load> load(Lease claim, int most) {
        Webhook webhook = Webhook.<Webhook>find("id = ?1 and lease = ?2", claim.webhookId, claim.lease)
                .firstResult();
        if (webhook == null) {
            return Optional.empty();
        }
        ApiKey key = ApiKey.findById(webhook.keyId);
        if (!key.isValidAt(clock.instant())) {
            disable(claim, WebhookDisabledReason.KEY_INVALID);
            return Optional.empty();
        }
        return Optional.of(new Load(
                webhook,
                events.after(webhook.position, most, webhook.filter(), EventQueries.EventAudience.of(key.role))));
    }

    /**
     * Records an attempt and its consequences.
     *
     * @return whether the holder continues with the next event
     */
    boolean settle(Lease claim, long position, DeliveryAttempt attempt, DeliveryResult outcome) {
        attempt.persist();
        if (outcome.delivered()) {
            return step(
                    claim,
                    "position = :position, failures = 0, failing_since = null, due_at = :now, leased_until = :until",
                    Map.of("position", position, "now", clock.instant(), "until", leased()));
        }
        if (outcome.gone()) {
            disable(claim, WebhookDisabledReason.GONE);
        } else {
            fail(claim, outcome.retryAfter());
        }
        return false;
    }

    /** Releases the lease and sets the delivered position; null if it is recorded already. */
    void rest(Lease claim, Long position) {
        String free = "due_at = :now, lease = null, leased_until = null";
        if (position == null) {
            step(claim, free, Map.of("now", clock.instant()));
        } else {
            step(claim, "position = :position, " + free, Map.of("position", position, "now", clock.instant()));
        }
    }

    private void fail(Lease claim, Duration retryAfter) {
        Instant now = clock.instant();
        Webhook webhook = Webhook.findById(claim.webhookId, LockModeType.PESSIMISTIC_WRITE);
        if (webhook == null || !claim.lease.equals(webhook.lease)) {
            return;
        }
        Duration wait = Backoff.after(
                webhook.failures + 1,
                settings.firstRetry(),
                retryAfter,
                ThreadLocalRandom.current().nextDouble());
        webhook.fail(now, now.plus(wait));
        if (!now.isBefore(webhook.failingSince.plus(settings.disableAfter()))) {
            disable(claim, WebhookDisabledReason.FAILING);
        }
    }

    /** Disables a webhook and records that for staff. */
    private void disable(Lease claim, WebhookDisabledReason why) {
        Webhook webhook = Webhook.findById(claim.webhookId, LockModeType.PESSIMISTIC_WRITE);
        if (webhook == null || webhook.disabledAt != null) {
            return;
        }
        webhook.disable(why, clock.instant());
        // Only the host is logged, since the rest of the URL can contain a secret.
        history.record(
                "webhook.disabled",
                null,
                webhook.id.toString(),
                null,
                Map.of("host", URI.create(webhook.url).getHost(), "because", why));
        LOG.warnf("Webhook %s is disabled: %s", webhook.id, why);
    }

    private boolean step(Lease claim, String set, Map<String, Object> values) {
        Query query = sql("update webhook set " + set + " where id = :id and lease = :lease", values);
        return query.setParameter("id", claim.webhookId)
                        .setParameter("lease", claim.lease)
                        .executeUpdate()
                == 1;
    }

    private static Query sql(String text, Map<String, Object> values) {
        Query query = Panache.getEntityManager().createNativeQuery(text);
        values.forEach(query::setParameter);
        return query;
    }

    private Instant leased() {
        return clock.instant().plus(settings.lease());
    }
}
