package org.signatory.delivery.webhooks;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.audit.AuditLog;
import org.signatory.delivery.events.EventQueries;
import org.signatory.letters.LetterService;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.ErrorResponses;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.Responses;
import org.signatory.platform.json.MergePatch;
import org.signatory.platform.json.MergePatcher;
import org.signatory.platform.sql.Keyset;
import org.signatory.platform.sql.Keyset.Key;
import org.signatory.security.Caller;
import org.signatory.security.Idempotent;
import org.signatory.security.IdempotentTransaction;
import org.signatory.security.Role;

/** Serves webhooks: the caller's own, and all for admins. */
@Path("/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.STAFF, Role.PARTNERS})
@Tag(name = "Webhooks")
public class WebhookResource {

    private static final int MAX_WEBHOOKS = 20;

    private static final Keyset<Webhook> OLDEST_FIRST = new Keyset<>(
            "webhooks",
            false,
            "w.updatedAt",
            List.of(new Key("w.createdAt", Instant.class), new Key("w.id", UUID.class)));

    @Inject
    IdempotentTransaction transaction;

    @Inject
    Responses answers;

    @Inject
    WebhookQueries webhooks;

    @Inject
    WebhookSender sender;

    @Inject
    EventQueries events;

    @Inject
    LetterService letters;

    @Inject
    MergePatcher patches;

    @Inject
    Caller caller;

    @Inject
    AuditLog history;

    @Inject
    Clock clock;

    @Transactional
    @GET
    @Operation(summary = "List your webhooks, oldest first", description = "Admins see everybody's.")
    @APIResponseSchema(WebhookPage.class)
    public Response listWebhooks(@Valid @BeanParam PageParameters paging) {
        return answers.page(
                OLDEST_FIRST.page(webhooks.mine(), paging).map(webhook -> WebhookView.of(webhook, clock.instant())));
    }

    /** Returns all webhooks that the caller may manage, disabled ones first. */
    @Transactional
    public List<WebhookView> all() {
        return webhooks
                .mine()
                .rows("case when w.disabledAt is null then 1 else 0 end, w.failures desc, w.createdAt, w.id")
                .stream()
                .map(webhook -> WebhookView.of(webhook, clock.instant()))
                .toList();
    }

    /** Returns whether the server has disabled a webhook, so that its owner should check it. */
    @Transactional
    public boolean needsALook() {
        return Webhook.count("disabledBecause in (GONE, FAILING)") > 0;
    }

    /** Names the schema of the page in the contract. */
    @Schema(name = "WebhookPage")
    public record WebhookPage(List<WebhookView> items, String next, int limit, Long total) {}

    @Transactional
    @GET
    @Path("/{webhookId}")
    @Operation(
            summary = "Get a webhook, without its secret",
            description = "Includes its delivery position and its failures.")
    @APIResponseSchema(WebhookView.class)
    @ErrorResponses({ErrorCode.NOT_FOUND})
    public Response getWebhook(@PathParam("webhookId") UUID webhookId) {
        Webhook webhook = webhooks.mine(webhookId);
        return answers.one(webhook.version, WebhookView.of(webhook, clock.instant()));
    }

    @POST
    @Idempotent(transactional = false)
    @Operation(
            summary = "Make a webhook",
            description =
                    "From now on each event that the key may see, and that the filters let through, is sent to the address by"
                            + " POST, one at a time in order. The body is the CloudEvent of listEvents with a"
                            + " `timestamp`; it is signed by Standard Webhooks 1.0.0 (`webhook-id`, `webhook-timestamp`,"
                            + " `webhook-signature`). A response with status 200 to 299 within 20 seconds is a success. Otherwise the event is sent"
                            + " again after 5 seconds, and then after twice as long each time, up to half a day, with some"
                            + " random variation, with the same `webhook-id`; `Retry-After` is respected, redirects are not followed. After"
                            + " 410, or three days of continuous failures, the webhook is disabled. An event can be delivered"
                            + " twice; use `webhook-id` to detect that. A key can have 20 webhooks.")
    @APIResponseSchema(value = WebhookView.class, responseCode = "201")
    @ErrorResponses({ErrorCode.CONFLICT, ErrorCode.UNKNOWN_REFERENCE})
    public Response createWebhook(@NotNull @Valid WebhookDraft draft) {
        requireAddress(draft.url());
        return transaction.run(() -> create(draft));
    }

    private Response create(WebhookDraft draft) {
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
        Webhook.flush();
        return answers.created(
                "/v1/webhooks/" + webhook.id, webhook.version, WebhookView.of(webhook, now, webhook.secret));
    }

    @PATCH
    @Path("/{webhookId}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(
            summary = "Update, disable or enable a webhook",
            description =
                    "A JSON merge patch (RFC 7396). A webhook that is enabled again continues where it stopped; to skip the events"
                            + " in between, move it to `latest`.")
    @RequestBody(content = @Content(schema = @Schema(implementation = WebhookDraft.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WebhookView.class)))
    @ErrorResponses({ErrorCode.NOT_FOUND, ErrorCode.UNKNOWN_REFERENCE, ErrorCode.IF_MATCH_REQUIRED, ErrorCode.STALE})
    public Response updateWebhook(@PathParam("webhookId") UUID webhookId, @NotNull JsonNode patch) {
        WebhookDraft stored = QuarkusTransaction.requiringNew().call(() -> {
            Webhook webhook = webhooks.mine(webhookId);
            answers.requireMatch(webhook.version);
            return WebhookDraft.of(webhook);
        });
        String url = patches.apply(stored, patch, WebhookDraft.class).url();
        if (!url.equals(stored.url())) {
            requireAddress(url);
        }
        return QuarkusTransaction.requiringNew().call(() -> change(webhookId, patch, url));
    }

    /** @param url the URL that was checked */
    private Response change(UUID webhookId, JsonNode patch, String url) {
        Webhook webhook = webhooks.mine(webhookId);
        answers.requireMatch(webhook.version);
        WebhookDraft before = WebhookDraft.of(webhook);
        WebhookDraft after = patches.apply(before, patch, WebhookDraft.class);
        if (!after.url().equals(url)) {
            throw Problem.of(
                    ErrorCode.STALE,
                    "The URL was changed at the same time. Read the webhook again, then send your change again.");
        }
        if (!after.equals(before)) {
            requireLetter(after);
            webhook.apply(after, clock.instant());
            record("changed", webhook);
            Webhook.flush();
        }
        return answers.changed(webhook.version, WebhookView.of(webhook, clock.instant()));
    }

    @Transactional
    @POST
    @Idempotent
    @Path("/{webhookId}/rotation")
    @Operation(
            summary = "Replace the secret of a webhook",
            description = "For 24 hours, the previous secret also signs, as a second signature in the same header.")
    @APIResponseSchema(value = WebhookView.class, responseCode = "201")
    @ErrorResponses({ErrorCode.NOT_FOUND})
    public Response rotateWebhookSecret(@PathParam("webhookId") UUID webhookId) {
        Webhook webhook = webhooks.mine(webhookId);
        webhook.rotate(WebhookSignature.randomSecret(), clock.instant());
        record("rotated", webhook);
        Webhook.flush();
        return answers.created(
                "/v1/webhooks/" + webhook.id,
                webhook.version,
                WebhookView.of(webhook, clock.instant(), webhook.secret));
    }

    @Transactional
    @DELETE
    @Path("/{webhookId}")
    @Operation(summary = "Delete a webhook and its log")
    @APIResponse(responseCode = "204", description = "It is gone.")
    @ErrorResponses({ErrorCode.NOT_FOUND, ErrorCode.IF_MATCH_REQUIRED, ErrorCode.STALE})
    public void deleteWebhook(@PathParam("webhookId") UUID webhookId) {
        Webhook webhook = webhooks.mine(webhookId);
        answers.requireMatch(webhook.version);
        record("deleted", webhook);
        webhook.delete();
    }

    /** Rejects a URL that events cannot be sent to. Resolves the host name, so it runs outside a transaction. */
    private void requireAddress(String url) {
        try {
            sender.target(url);
        } catch (ResolvedTarget.Refused e) {
            throw Problem.field("/url", e.getMessage());
        }
    }

    private void requireLetter(WebhookDraft draft) {
        if (draft.letterId() != null && !letters.isVisible(draft.letterId())) {
            throw Problem.unknown("/letterId", "There is no letter here that you may see.");
        }
    }

    private void record(String act, Webhook webhook) {
        history.record(
                "api-key.webhook-" + act, null, webhook.id.toString(), null, WebhookView.of(webhook, clock.instant()));
    }
}
