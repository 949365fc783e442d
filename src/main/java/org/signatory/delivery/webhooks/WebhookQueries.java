package org.signatory.delivery.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.signatory.delivery.events.EventQueries;
import org.signatory.platform.http.Problem;
import org.signatory.platform.sql.EntityQuery;
import org.signatory.security.ApiKey;
import org.signatory.security.Caller;
import org.signatory.security.Role;

/** Finds the webhooks that the caller may manage: its own, and all for admins. */
@ApplicationScoped
class WebhookQueries {

    @Inject
    Caller caller;

    EntityQuery<Webhook> mine() {
        return EntityQuery.of(Webhook.class, "w")
                .and("w.keyId = :key", "key", isAdmin() ? null : caller.keyId().orElseThrow());
    }

    Webhook mine(UUID id) {
        Optional<Webhook> found = Webhook.findByIdOptional(id);
        return found.filter(webhook ->
                        isAdmin() || webhook.keyId.equals(caller.keyId().orElseThrow()))
                .orElseThrow(() -> Problem.notFound("webhook"));
    }

    /** Returns the reader of a webhook's events, with the rights of its key, whoever the caller is. */
    static EventQueries.EventAudience reader(Webhook webhook) {
        ApiKey key = ApiKey.findById(webhook.keyId);
        return EventQueries.EventAudience.of(key.role);
    }

    private boolean isAdmin() {
        return caller.role().filter(role -> role == Role.ADMIN).isPresent();
    }
}
