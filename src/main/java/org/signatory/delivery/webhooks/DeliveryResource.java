package org.signatory.delivery.webhooks;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.platform.http.DeclaredErrors;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.Responses;
import org.signatory.security.Idempotent;
import org.signatory.security.IdempotentTransaction;
import org.signatory.security.Role;

/** Serves the delivery log of a webhook, tests and redeliveries. */
@Path("/v1/webhooks/{webhookId}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.STAFF, Role.PARTNERS})
@Tag(name = "Webhooks")
@RequiredArgsConstructor
public class DeliveryResource {

    private final ManualDeliveryService deliveries;
    private final WebhookService webhooks;
    private final IdempotentTransaction transaction;
    private final Responses responses;

    @GET
    @Path("/attempts")
    @Operation(
            summary = "List a webhook's attempts, newest first",
            description = "Each attempt in the last 30 days, with its event, time and response.")
    @APIResponseSchema(DeliveryAttemptView[].class)
    public Response listWebhookAttempts(
            @PathParam("webhookId") UUID webhookId,
            @QueryParam("delivered") @Parameter(description = "Only successful attempts, or only failed ones.")
                    Boolean delivered,
            @QueryParam("eventId") @Parameter(description = "Only attempts for this event.") UUID eventId,
            @Valid @BeanParam PageParameters paging) {
        return responses.page(deliveries.page(webhookId, delivered, eventId, paging));
    }

    @POST
    @Idempotent(transactional = false)
    @Path("/test")
    @Operation(
            summary = "Test a webhook",
            description = "Sends an event of the type `webhook.tested` immediately, even if the webhook is"
                    + " disabled, and returns the result.")
    @APIResponseSchema(DeliveryAttemptView.class)
    public Response sendTestEvent(@PathParam("webhookId") UUID webhookId) {
        return transaction.run(() -> deliveries.sendTest(webhookId), this::recorded);
    }

    /** Identifies the event to send again. */
    @Schema(name = "WebhookRedeliveryInput")
    public record Redelivery(@NotNull UUID eventId) {}

    @POST
    @Idempotent(transactional = false)
    @Path("/redeliveries")
    @Operation(
            summary = "Resend an event",
            description =
                    "Sends the event immediately, with its original `webhook-id`, out of order and regardless of the"
                            + " filters, and returns the result. To repeat many events, move the webhook back.")
    @APIResponseSchema(DeliveryAttemptView.class)
    @DeclaredErrors(ErrorCode.UNKNOWN_REFERENCE)
    public Response createWebhookRedelivery(
            @PathParam("webhookId") UUID webhookId, @NotNull @Valid Redelivery redelivery) {
        return transaction.run(() -> deliveries.redeliver(webhookId, redelivery.eventId()), this::recorded);
    }

    private Response recorded(DeliveryAttempt attempt) {
        return Response.ok(deliveries.record(attempt)).build();
    }

    @PUT
    @Path("/position")
    @Operation(
            summary = "Update a webhook's position in the event sequence",
            description =
                    "A webhook that is moved back receives all events from that position again, in order, each event with its original"
                            + " `webhook-id`; a webhook that is moved forward skips events.")
    @APIResponseSchema(WebhookView.class)
    @DeclaredErrors({ErrorCode.UNKNOWN_POSITION, ErrorCode.IF_MATCH_REQUIRED})
    public Response replaceWebhookPosition(
            @PathParam("webhookId") UUID webhookId, @NotNull @Valid WebhookPositionInput position) {
        return responses.changed(webhooks.move(webhookId, position, responses.ifMatch()));
    }
}
