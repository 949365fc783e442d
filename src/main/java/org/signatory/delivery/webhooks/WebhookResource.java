package org.signatory.delivery.webhooks;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
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
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.platform.http.DeclaredErrors;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.Responses;
import org.signatory.platform.http.VersionedBody;
import org.signatory.platform.json.MergePatch;
import org.signatory.security.Idempotent;
import org.signatory.security.IdempotentTransaction;
import org.signatory.security.Role;

/** Serves webhooks: the caller's own, and all for admins. */
@Path("/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.STAFF, Role.PARTNERS})
@Tag(name = "Webhooks")
@RequiredArgsConstructor
public class WebhookResource {

    private final WebhookService webhooks;
    private final WebhookQueries queries;
    private final IdempotentTransaction transaction;
    private final Responses responses;

    @GET
    @Operation(summary = "List your webhooks, oldest first", description = "Admins get all webhooks.")
    @APIResponseSchema(WebhookView[].class)
    public Response listWebhooks(@Valid @BeanParam PageParameters paging) {
        return responses.page(queries.page(paging));
    }

    @GET
    @Path("/{webhookId}")
    @Operation(
            summary = "Get a webhook, without its secret",
            description = "Includes its delivery position and its failures.")
    @APIResponseSchema(WebhookView.class)
    public Response getWebhook(@PathParam("webhookId") UUID webhookId) {
        return responses.one(queries.get(webhookId));
    }

    @POST
    @Idempotent(transactional = false)
    @Operation(
            summary = "Create a webhook",
            description =
                    "Sends every subsequent event that is visible to the key and matches the filters, by POST to the URL, one at a time"
                            + " and in order. The body is the CloudEvent of listEvents with a"
                            + " `timestamp`; it is signed as specified by Standard Webhooks 1.0.0 (`webhook-id`, `webhook-timestamp`,"
                            + " `webhook-signature`). A response with status 200 to 299 within 20 seconds is a success. Otherwise the event is sent"
                            + " again after 5 seconds, then after waits that double each time, up to half a day, with some"
                            + " random variation, with the same `webhook-id`; `Retry-After` is respected, and redirects are not followed. After"
                            + " 410, or three days of continuous failures, the webhook is disabled. An event can be delivered"
                            + " more than once; use `webhook-id` to detect duplicates. Limit: 20 webhooks per key.")
    @APIResponseSchema(value = WebhookView.class, responseCode = "201")
    @DeclaredErrors(ErrorCode.UNKNOWN_REFERENCE)
    public Response createWebhook(@NotNull @Valid WebhookInput draft) {
        webhooks.requireUsable(draft.url());
        return transaction.run(() -> created(webhooks.create(draft)));
    }

    private Response created(VersionedBody<WebhookView> webhook) {
        return responses.created("/v1/webhooks/" + webhook.body().id(), webhook);
    }

    @PATCH
    @Path("/{webhookId}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(
            summary = "Update, disable or enable a webhook",
            description =
                    "A JSON merge patch (RFC 7396). A webhook that is enabled again continues where it stopped; to skip the events"
                            + " in between, move it to `latest`.")
    @RequestBodySchema(WebhookInput.class)
    @APIResponseSchema(WebhookView.class)
    @DeclaredErrors({ErrorCode.UNKNOWN_REFERENCE, ErrorCode.IF_MATCH_REQUIRED})
    public Response updateWebhook(@PathParam("webhookId") UUID webhookId, @NotNull JsonNode patch) {
        return responses.changed(webhooks.update(webhookId, patch, responses.ifMatch()));
    }

    @POST
    @Idempotent
    @Path("/{webhookId}/rotation")
    @Operation(
            summary = "Replace the secret of a webhook",
            description =
                    "For 24 hours, requests are also signed with the previous secret, as a second signature in the same header.")
    @APIResponseSchema(value = WebhookView.class, responseCode = "201")
    public Response rotateWebhookSecret(@PathParam("webhookId") UUID webhookId) {
        return created(webhooks.rotate(webhookId));
    }

    @DELETE
    @Path("/{webhookId}")
    @Operation(summary = "Delete a webhook and its log")
    @APIResponse(responseCode = "204", description = "The webhook was deleted.")
    @DeclaredErrors(ErrorCode.IF_MATCH_REQUIRED)
    public void deleteWebhook(@PathParam("webhookId") UUID webhookId) {
        webhooks.delete(webhookId, responses.ifMatch());
    }
}
