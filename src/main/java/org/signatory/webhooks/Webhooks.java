package org.signatory.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.signatory.access.ApiKey;
import org.signatory.access.Caller;
import org.signatory.access.Role;
import org.signatory.common.Problem;
import org.signatory.common.Selection;
import org.signatory.events.Events;

/** The webhooks that are the caller's to manage: its own, and for admins everybody's. */
@ApplicationScoped
class Webhooks {

    @Inject
    Caller caller;

    Selection<Webhook> mine() {
        return Selection.of(Webhook.class, "w")
                .and("w.keyId = :key", "key", isAdmin() ? null : caller.keyId().orElseThrow());
    }

    Webhook mine(UUID id) {
        Optional<Webhook> found = Webhook.findByIdOptional(id);
        return found.filter(webhook ->
                        isAdmin() || webhook.keyId.equals(caller.keyId().orElseThrow()))
                .orElseThrow(() -> Problem.notFound("webhook"));
    }

    /** Sees what the webhook is told: what its key may see, whoever asks. */
    static Events.Reader reader(Webhook webhook) {
        ApiKey key = ApiKey.findById(webhook.keyId);
        return Events.Reader.of(key.role);
    }

    private boolean isAdmin() {
        return caller.role().filter(role -> role == Role.ADMIN).isPresent();
    }
}
