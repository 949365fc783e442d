package org.signatory.delivery.webhooks;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.delivery.events.EventQueries;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.ErrorResponses;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.Responses;
import org.signatory.platform.sql.EntityQuery;
import org.signatory.platform.sql.Keyset;
import org.signatory.platform.sql.Keyset.Key;
import org.signatory.security.Idempotent;
import org.signatory.security.IdempotentTransaction;
import org.signatory.security.Role;

/** Serves the delivery log of a webhook, tests and redeliveries. */
@Path("/v1/webhooks/{webhookId}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.STAFF, Role.PARTNERS})
@Tag(name = "Webhooks")
public class DeliveryResource {

    private static final Keyset<DeliveryAttempt> NEWEST_FIRST = new Keyset<>(
            "webhook-attempts", true, "a.at", List.of(new Key("a.at", Instant.class), new Key("a.id", UUID.class)));

    /** Requests that wait for a webhook's target. Each occupies a thread for up to the timeout of an attempt. */
    private final Semaphore byHand = new Semaphore(16);

    /** The keys with a waiting request: one at a time for each key, so that slow targets delay only their owner. */
    private final Set<UUID> waiting = ConcurrentHashMap.newKeySet();

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
    ObjectMapper json;

    @Inject
    Clock clock;

    @GET
    @Path("/attempts")
    @Transactional
    @Operation(
            summary = "List a webhook's attempts, newest first",
            description = "Each attempt of the last 30 days, with its event, time and response.")
    @APIResponseSchema(AttemptPage.class)
    @ErrorResponses({ErrorCode.NOT_FOUND})
    public Response listWebhookAttempts(
            @PathParam("webhookId") UUID webhookId,
            @QueryParam("delivered") @Parameter(description = "Only successful attempts, or only failed ones.")
                    Boolean delivered,
            @QueryParam("eventId") @Parameter(description = "Only attempts for this event.") UUID eventId,
            @Valid @BeanParam PageParameters paging) {
        EntityQuery<DeliveryAttempt> attempts = EntityQuery.of(DeliveryAttempt.class, "a")
                .and("a.webhookId = :webhook", "webhook", webhooks.mine(webhookId).id)
                .and("a.delivered = :delivered", "delivered", delivered)
                .and("a.eventId = :event", "event", eventId);
        return answers.page(NEWEST_FIRST.page(attempts, paging).map(DeliveryAttemptView::of));
    }

    /** Names the schema of the page in the contract. */
    @Schema(name = "WebhookAttemptPage")
    public record AttemptPage(List<DeliveryAttemptView> items, String next, int limit, Long total) {}

    @POST
    @Idempotent(transactional = false)
    @Path("/test")
    @Operation(
            summary = "Try a webhook",
            description = "Sends an event of the type `webhook.tested` immediately, also to a webhook that is"
                    + " disabled, and returns the result.")
    @APIResponseSchema(DeliveryAttemptView.class)
    @ErrorResponses({ErrorCode.NOT_FOUND, ErrorCode.CONFLICT})
    public Response sendTestEvent(@PathParam("webhookId") UUID webhookId) {
        Webhook webhook = QuarkusTransaction.requiringNew().call(() -> webhooks.mine(webhookId));
        WebhookMessage message = WebhookMessage.test(UUID.randomUUID(), webhook, clock.instant(), json);
        return now(webhook, message, DeliveryAttempt.Occasion.TEST);
    }

    /** Identifies the event to send again. */
    @Schema(name = "WebhookRedeliveryDraft")
    public record Redelivery(
            @NotNull @Schema(description = "The event's id.", examples = "01890a5d-ac96-774b-bcce-b302099a8057")
            UUID eventId) {}

    @POST
    @Idempotent(transactional = false)
    @Path("/redeliveries")
    @Operation(
            summary = "Send one event again",
            description =
                    "Sends the event immediately, with its original `webhook-id`, out of order and regardless of the"
                            + " filters, and returns the result. To repeat many events, move the webhook back.")
    @APIResponseSchema(DeliveryAttemptView.class)
    @ErrorResponses({ErrorCode.NOT_FOUND, ErrorCode.CONFLICT, ErrorCode.UNKNOWN_REFERENCE})
    public Response createWebhookRedelivery(
            @PathParam("webhookId") UUID webhookId, @NotNull @Valid Redelivery redelivery) {
        record Sent(Webhook webhook, WebhookMessage message) {}
        Sent sent = QuarkusTransaction.requiringNew().call(() -> {
            Webhook webhook = webhooks.mine(webhookId);
            return events.one(redelivery.eventId(), WebhookQueries.reader(webhook))
                    .map(event -> new Sent(webhook, WebhookMessage.of(event, json)))
                    .orElseThrow(() -> Problem.unknown(
                            "/eventId", "There is no event with this id that the webhook may receive."));
        });
        return now(sent.webhook(), sent.message(), DeliveryAttempt.Occasion.REDELIVERY);
    }

    /** Sets where a webhook continues, by one of two fields. */
    @Schema(name = "WebhookPositionDraft")
    public record Position(
            @Size(max = 20)
            @Schema(
                    description = "After this event: its `sequence`, or `latest` for future events only.",
                    examples = "4711")
            String after,

            @Schema(
                    description = "With the first event recorded at this instant or later.",
                    examples = "2026-01-03T17:00:00Z")
            Instant since) {}

    @PUT
    @Path("/position")
    @Transactional
    @Operation(
            summary = "Update the position of a webhook among the events",
            description =
                    "A webhook that is moved back gets all events from there again, in order, each event with its original"
                            + " `webhook-id`; a webhook that is moved forward skips events.")
    @APIResponseSchema(WebhookView.class)
    @ErrorResponses({ErrorCode.NOT_FOUND, ErrorCode.UNKNOWN_POSITION, ErrorCode.IF_MATCH_REQUIRED, ErrorCode.STALE})
    public Response replaceWebhookPosition(@PathParam("webhookId") UUID webhookId, @NotNull @Valid Position position) {
        Webhook webhook = webhooks.mine(webhookId);
        answers.requireMatch(webhook.version);
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
            Webhook.flush();
        }
        return answers.changed(webhook.version, WebhookView.of(webhook, clock.instant()));
    }

    /** Sends a message outside a transaction and records the attempt. */
    private Response now(Webhook webhook, WebhookMessage message, DeliveryAttempt.Occasion occasion) {
        if (!waiting.add(webhook.keyId)) {
            throw Problem.of(
                    ErrorCode.CONFLICT,
                    "Another test or redelivery of this key is in progress. Try again in a few seconds.");
        }
        boolean acquired = byHand.tryAcquire();
        try {
            if (!acquired) {
                throw Problem.of(
                        ErrorCode.CONFLICT,
                        "Too many tests and redeliveries are in progress. Try again in a few seconds.");
            }
            return transaction.run(() -> send(webhook, message, occasion), this::record);
        } finally {
            if (acquired) {
                byHand.release();
            }
            waiting.remove(webhook.keyId);
        }
    }

    private DeliveryAttempt send(Webhook webhook, WebhookMessage message, DeliveryAttempt.Occasion occasion) {
        Instant at = clock.instant();
        DeliveryResult outcome =
                sender.send(webhook.url, webhook.signature(at), message.id().toString(), at, message.body());
        return DeliveryAttempt.of(webhook.id, message, occasion, at, outcome);
    }

    private Response record(DeliveryAttempt attempt) {
        // The webhook may have been deleted while the message was sent.
        webhooks.mine(attempt.webhookId);
        attempt.persist();
        return Response.ok(DeliveryAttemptView.of(attempt)).build();
    }
}
