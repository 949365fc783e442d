package org.signatory.delivery.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.signatory.delivery.events.EventQueries;
import org.signatory.platform.http.Page;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.VersionedBody;
import org.signatory.platform.sql.EntityQuery;
import org.signatory.platform.sql.Keyset;
import org.signatory.platform.sql.Keyset.Key;
import org.signatory.security.ApiKey;
import org.signatory.security.Caller;
import org.signatory.security.Role;

/** Reads the webhooks that the caller may manage: its own, and all for admins. */
@ApplicationScoped
@Transactional
@RequiredArgsConstructor
public class WebhookQueries {

    private static final Keyset<Webhook> OLDEST_FIRST = new Keyset<>(
            "webhooks",
            false,
            "w.updatedAt",
            List.of(new Key("w.createdAt", Instant.class), new Key("w.id", UUID.class)));

    private final Caller caller;
    private final Clock clock;

    /** Lists webhooks, oldest first. */
    public Page<WebhookView> page(PageParameters paging) {
        return OLDEST_FIRST.page(mine(), paging).map(this::view);
    }

    /** Lists all webhooks, disabled ones first. */
    public List<WebhookView> all() {
        return mine()
                .rows("case when w.disabledAt is null then 1 else 0 end, w.failures desc, w.createdAt, w.id")
                .stream()
                .map(this::view)
                .toList();
    }

    /** Returns a webhook without its secret. */
    public VersionedBody<WebhookView> get(UUID webhookId) {
        Webhook webhook = mine(webhookId);
        return new VersionedBody<>(webhook.version, view(webhook));
    }

    /** Returns whether the server has disabled a webhook, so that its owner should check it. */
    public boolean hasDisabled() {
        return Webhook.count("disabledBecause in (GONE, FAILING)") > 0;
    }

    private WebhookView view(Webhook webhook) {
        return WebhookView.of(webhook, clock.instant());
    }

    private EntityQuery<Webhook> mine() {
        return EntityQuery.of(Webhook.class, "w")
                .and("w.keyId = :key", "key", isAdmin() ? null : caller.keyId().orElseThrow());
    }

    Webhook mine(UUID id) {
        Optional<Webhook> found = Webhook.findByIdOptional(id);
        return found.filter(webhook ->
                        isAdmin() || webhook.keyId.equals(caller.keyId().orElseThrow()))
                .orElseThrow(() -> Problem.notFound("webhook"));
    }

    /** Returns the reader of a webhook's events, with the rights of its key, regardless of the caller. */
    static EventQueries.EventAudience reader(Webhook webhook) {
        ApiKey key = ApiKey.findById(webhook.keyId);
        return EventQueries.EventAudience.of(key.role);
    }

    private boolean isAdmin() {
        return caller.role().filter(role -> role == Role.ADMIN).isPresent();
    }
}
