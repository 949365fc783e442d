package org.signatory.delivery.mail;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.platform.http.DeclaredErrors;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.Responses;
import org.signatory.security.Caller;
import org.signatory.security.Idempotent;
import org.signatory.security.RateLimiter;
import org.signatory.security.Role;

/** Serves email subscriptions: requested by anyone, confirmed by the address's owner, listed and deleted by admins. */
@Path("/v1/subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Subscriptions")
@RequiredArgsConstructor
public class SubscriptionResource {

    private final SubscriptionService subscriptions;
    private final SubscriptionQueries queries;
    private final RateLimiter limits;
    private final CurrentVertxRequest request;
    private final Caller caller;
    private final Responses responses;

    @POST
    @Idempotent
    @PermitAll
    @Operation(
            summary = "Create an email subscription",
            description =
                    "Sends a confirmation email to the address; no other email is sent until its owner confirms. The response does not reveal whether the address is subscribed. Emails contain public information; with a key, they also include what the key's role can see. The number of requests per hour is limited.")
    @APIResponse(
            responseCode = "202",
            description = "A confirmation email is sent, unless the mailbox has received too many today.")
    @APIResponseSchema(value = PendingSubscriptionView.class, responseCode = "202")
    @DeclaredErrors({ErrorCode.UNKNOWN_REFERENCE})
    public Response createSubscription(@NotNull @Valid SubscriptionInput draft) {
        limits.subscribe(request.getCurrent().request(), caller.keyId());
        return Response.accepted(subscriptions.create(draft)).build();
    }

    @GET
    @RolesAllowed(Role.ADMINS)
    @Operation(summary = "List subscriptions, oldest first")
    @APIResponseSchema(SubscriptionView[].class)
    public Response listSubscriptions(
            @QueryParam("email") @Size(max = 254) @Parameter(description = "Only subscriptions for this address.")
                    String email,
            @Valid @BeanParam PageParameters paging) {
        return responses.page(queries.page(email, paging));
    }

    @GET
    @Path("/{subscriptionId}")
    @RolesAllowed(Role.ADMINS)
    @Operation(summary = "Get a subscription")
    @APIResponseSchema(SubscriptionView.class)
    public Response getSubscription(@PathParam("subscriptionId") UUID subscriptionId) {
        return responses.one(queries.get(subscriptionId));
    }

    @DELETE
    @Path("/{subscriptionId}")
    @RolesAllowed(Role.ADMINS)
    @Operation(
            summary = "Delete a subscription",
            description =
                    "The subscription is deleted. When the last subscription of an address is deleted, the address and all its data are deleted too.")
    @APIResponse(responseCode = "204", description = "The subscription was deleted.")
    @DeclaredErrors(ErrorCode.IF_MATCH_REQUIRED)
    public Response deleteSubscription(@PathParam("subscriptionId") UUID subscriptionId) {
        subscriptions.delete(subscriptionId, responses.ifMatch());
        return Response.noContent().build();
    }
}
