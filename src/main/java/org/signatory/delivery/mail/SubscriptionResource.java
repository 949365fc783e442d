package org.signatory.delivery.mail;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.letters.LetterService;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.ErrorResponses;
import org.signatory.platform.http.Page;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.Responses;
import org.signatory.platform.sql.EntityQuery;
import org.signatory.platform.sql.Keyset;
import org.signatory.platform.sql.Keyset.Key;
import org.signatory.security.Caller;
import org.signatory.security.Idempotent;
import org.signatory.security.RateLimiter;
import org.signatory.security.Role;

/**
 * Serves email subscriptions: requested by anyone, confirmed by the address's owner, listed and deleted by admins.
 */
@Path("/v1/subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Subscriptions")
@Transactional
public class SubscriptionResource {

    private static final Keyset<Subscription> OLDEST_FIRST = new Keyset<>(
            "subscriptions",
            false,
            "coalesce(s.confirmedAt, s.askedAt)",
            List.of(new Key("s.askedAt", Instant.class), new Key("s.id", UUID.class)));

    @Inject
    SubscriptionService subscriptions;

    @Inject
    LetterService letters;

    @Inject
    RateLimiter limits;

    @Inject
    CurrentVertxRequest request;

    @Inject
    Caller caller;

    @Inject
    Responses answers;

    @Inject
    Clock clock;

    @POST
    @Idempotent
    @PermitAll
    @Operation(
            summary = "Create an email subscription",
            description =
                    "Sends a confirmation email to the address; no other email is sent there before its owner has confirmed."
                            + " The response does not depend on what is known about the address. Emails contain what the public may see"
                            + " when they are sent; with a key also what its role may see, while the key is valid. The number of requests per"
                            + " hour is limited, and a mailbox gets at most three confirmation emails a day.")
    @APIResponse(
            responseCode = "202",
            description = "A confirmation email is sent, unless the mailbox got too many today.")
    @APIResponseSchema(value = SubscriptionAccepted.class, responseCode = "202")
    @ErrorResponses({ErrorCode.UNKNOWN_REFERENCE})
    public Response createSubscription(@NotNull @Valid SubscriptionDraft draft) {
        limits.subscribe(request.getCurrent().request(), caller.keyId());
        if (draft.letterId() != null) {
            requireVisible(draft.letterId());
        }
        Instant now = clock.instant();
        boolean asked = subscriptions.ask(draft, caller.keyId().orElse(null), now);
        if (!asked && caller.isStaff()) {
            throw Problem.of(
                    ErrorCode.TOO_MANY_REQUESTS,
                    "This mailbox got %d confirmation emails within a day. Its owner can confirm one of those.",
                    SubscriptionService.MAX_CONFIRMATIONS_PER_DAY);
        }
        return Response.accepted(new SubscriptionAccepted(now.plus(Subscription.CONFIRMABLE)))
                .build();
    }

    private void requireVisible(UUID letterId) {
        try {
            letters.visible(letterId);
        } catch (Problem hidden) {
            throw Problem.unknown("/letterId", "There is no letter with this id that you may see.");
        }
    }

    @GET
    @RolesAllowed(Role.ADMINS)
    @Operation(summary = "List subscriptions, oldest first")
    @APIResponseSchema(SubscriptionPage.class)
    public Response listSubscriptions(
            @QueryParam("email") @Size(max = 254) @Parameter(description = "Only subscriptions of this address.")
                    String email,
            @Valid @BeanParam PageParameters paging) {
        EntityQuery<Subscription> some = EntityQuery.of(Subscription.class, "s")
                .and(
                        "s.subscriberId in (select p.id from Subscriber p where p.email = :email)",
                        "email",
                        email == null ? null : email.strip().toLowerCase(Locale.ROOT));
        Page<Subscription> page = OLDEST_FIRST.page(some, paging);
        Map<UUID, String> emails =
                Subscriber.<Subscriber>list(
                                "id in ?1",
                                page.items().stream()
                                        .map(each -> each.subscriberId)
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(each -> each.id, each -> each.email));
        return answers.page(page.map(each -> SubscriptionView.of(each, emails.get(each.subscriberId))));
    }

    /** Names the schema of the page in the contract. */
    @Schema(name = "SubscriptionPage")
    public record SubscriptionPage(List<SubscriptionView> items, String next, int limit, Long total) {}

    @GET
    @Path("/{subscriptionId}")
    @RolesAllowed(Role.ADMINS)
    @Operation(summary = "Read a subscription")
    @APIResponseSchema(SubscriptionView.class)
    @ErrorResponses({ErrorCode.NOT_FOUND})
    public Response getSubscription(@PathParam("subscriptionId") UUID subscriptionId) {
        Subscription subscription = find(subscriptionId);
        return answers.one(
                subscription.version,
                SubscriptionView.of(subscription, Subscriber.<Subscriber>findById(subscription.subscriberId).email));
    }

    @DELETE
    @Path("/{subscriptionId}")
    @RolesAllowed(Role.ADMINS)
    @Operation(
            summary = "End a subscription",
            description =
                    "The subscription is deleted. After the last one of an address, the address and all its data are deleted too.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    @ErrorResponses({ErrorCode.NOT_FOUND, ErrorCode.IF_MATCH_REQUIRED, ErrorCode.STALE})
    public Response deleteSubscription(@PathParam("subscriptionId") UUID subscriptionId) {
        Subscription subscription = find(subscriptionId);
        answers.requireMatch(subscription.version);
        subscriptions.end(subscription);
        return Response.noContent().build();
    }

    private static Subscription find(UUID subscriptionId) {
        return Subscription.<Subscription>findByIdOptional(subscriptionId)
                .orElseThrow(() -> Problem.notFound("subscription"));
    }
}
