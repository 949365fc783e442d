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

/** Mail about letters: asked for by anybody, confirmed by the address's owner, listed and ended by admins. */
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
            summary = "Ask for mail about letters",
            description =
                    "A mail asks the address whether it wants it; nothing else is sent there before its owner has said"
                            + " so. The answer is the same whatever is known of the address. What is told is what everybody may see"
                            + " when it is sent; with a key also what its role sees, as long as the key is valid. Limited to some an"
                            + " hour, and a mailbox is asked three times a day at most.")
    @APIResponse(responseCode = "202", description = "The address is asked, unless it was asked too often today.")
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
                    "That mailbox was asked %d times within a day. Its owner can confirm one of those.",
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
            @QueryParam("email") @Size(max = 254) @Parameter(description = "Only of this address.") String email,
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

    /** Names the page's schema in the contract. */
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
            description = "It is gone, and with an address's last one the address and everything kept of it.")
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
