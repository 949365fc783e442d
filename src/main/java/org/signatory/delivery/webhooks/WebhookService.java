package org.signatory.delivery.webhooks;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.signatory.audit.AuditLog;
import org.signatory.delivery.events.EventQueries;
import org.signatory.letters.LetterReadService;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Precondition;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.VersionedBody;
import org.signatory.platform.json.MergePatcher;
import org.signatory.security.Caller;

/** Creates, updates, rotates, moves and deletes webhooks. */
@ApplicationScoped
@RequiredArgsConstructor
public class WebhookService {

    private static final int MAX_WEBHOOKS = 20;

    private final WebhookQueries webhooks;
    private final WebhookSender sender;
    private final EventQueries events;
    private final LetterReadService letters;
    private final MergePatcher patches;
    private final Caller caller;
    private final AuditLog history;
    private final Clock clock;

    /** Rejects a URL that events cannot be sent to. Resolves the host name, so it runs outside a transaction. */
    public void requireUsable(String url) {
        try {
            sender.target(url);
        } catch (ResolvedWebhookTarget.Refused e) {
            throw Problem.field("/url", e.getMessage());
        }
    }

    /** Creates a webhook for events from now on, after {@link #requireUsable}. The view contains its secret. */
    @Transactional
    public VersionedBody<WebhookView> create(WebhookInput draft) {
        UUID key = caller.keyId().orElseThrow();
        if (Webhook.count("keyId", key) >= MAX_WEBHOOKS) {
            throw Problem.of(ErrorCode.CONFLICT, "A key can have at most %d webhooks. Delete one first.", MAX_WEBHOOKS);
        }
        requireLetter(draft);
        Instant now = clock.instant();
        Webhook webhook = new Webhook();
        webhook.keyId = key;
        webhook.secret = WebhookSignature.randomSecret();
        webhook.createdAt = now;
        webhook.dueAt = now;
        webhook.apply(draft, now);
        webhook.position = events.newest(WebhookQueries.reader(webhook));
        webhook.persist();
        record("created", webhook);
        return flushed(webhook, webhook.secret);
    }

    /**
     * Applies a merge patch of the draft. Resolves the host name of a new URL between two transactions.
     *
     * @throws Problem {@link ErrorCode#STALE} if the URL was changed in between
     */
    public VersionedBody<WebhookView> update(UUID webhookId, JsonNode patch, Precondition precondition) {
        WebhookInput stored =
                QuarkusTransaction.requiringNew().call(() -> WebhookInput.of(find(webhookId, precondition)));
        String url = patches.apply(stored, patch, WebhookInput.class).url();
        if (!url.equals(stored.url())) {
            requireUsable(url);
        }
        return QuarkusTransaction.requiringNew().call(() -> apply(find(webhookId, precondition), patch, url));
    }

    /** @param url the URL that was checked */
    private VersionedBody<WebhookView> apply(Webhook webhook, JsonNode patch, String url) {
        WebhookInput before = WebhookInput.of(webhook);
        WebhookInput after = patches.apply(before, patch, WebhookInput.class);
        if (!after.url().equals(url)) {
            throw Problem.of(
                    ErrorCode.STALE,
                    "Another request changed the URL. Read the webhook again, then send your change again.");
        }
        if (!after.equals(before)) {
            requireLetter(after);
            webhook.apply(after, clock.instant());
            record("changed", webhook);
        }
        return flushed(webhook, null);
    }

    /** Replaces the secret of a webhook. The view contains the new secret. */
    @Transactional
    public VersionedBody<WebhookView> rotate(UUID webhookId) {
        Webhook webhook = webhooks.mine(webhookId);
        webhook.rotate(WebhookSignature.randomSecret(), clock.instant());
        record("rotated", webhook);
        return flushed(webhook, webhook.secret);
    }

    /** Sets the position after which a webhook continues. */
    @Transactional
    public VersionedBody<WebhookView> move(UUID webhookId, WebhookPositionInput position, Precondition precondition) {
        Webhook webhook = find(webhookId, precondition);
        EventQueries.EventAudience reader = WebhookQueries.reader(webhook);
        if ((position.after() == null) == (position.since() == null)) {
            throw Problem.field("/after", "Send either after or since.");
        }
        long after = position.since() != null
                ? events.before(position.since(), reader)
                : events.position(position.after(), reader)
                        .orElseThrow(() -> Problem.field("/after", "Enter the sequence of an event, or latest."));
        if (webhook.position != after) {
            webhook.moveTo(after, clock.instant());
        }
        return flushed(webhook, null);
    }

    /** Deletes a webhook with its attempts. */
    @Transactional
    public void delete(UUID webhookId, Precondition precondition) {
        Webhook webhook = find(webhookId, precondition);
        record("deleted", webhook);
        webhook.delete();
    }

    private Webhook find(UUID webhookId, Precondition precondition) {
        Webhook webhook = webhooks.mine(webhookId);
        precondition.check(webhook.version, () -> WebhookView.of(webhook, clock.instant()));
        return webhook;
    }

    private void requireLetter(WebhookInput draft) {
        if (draft.letterId() != null && !letters.isVisible(draft.letterId())) {
            throw Problem.unknown("/letterId", "Enter the ID of a letter that is visible to you.");
        }
    }

    private VersionedBody<WebhookView> flushed(Webhook webhook, String secret) {
        Webhook.flush();
        return new VersionedBody<>(webhook.version, WebhookView.of(webhook, clock.instant(), secret));
    }

    private void record(String change, Webhook webhook) {
        history.record(
                "api-key.webhook-" + change,
                null,
                webhook.id.toString(),
                null,
                WebhookView.of(webhook, clock.instant()));
    }
}
