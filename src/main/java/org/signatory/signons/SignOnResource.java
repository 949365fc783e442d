package org.signatory.signons;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.letters.WithdrawalInput;
import org.signatory.platform.http.DeclaredErrors;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.Responses;
import org.signatory.platform.http.VersionedBody;
import org.signatory.security.Idempotent;
import org.signatory.security.Role;

/** Exposes operations on the sign-ons of a letter, for leads and cosigners. */
@Path("/v1/letters/{letterId}/sign-ons")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.STAFF)
@Tag(name = "Sign-ons")
@RequiredArgsConstructor
public class SignOnResource {

    private final SignOnQueries queries;
    private final RecordedSignOnService signOns;
    private final SignOnConfirmationService confirmations;
    private final WithdrawalService withdrawals;
    private final Responses responses;

    @GET
    @Operation(
            summary = "List all sign-ons of a letter",
            description = "stale=true lists sign-ons that need confirmation after a material change to the text;"
                    + " needsReview=true lists sign-ons that need review after a roster correction.")
    @APIResponseSchema(SignOnView[].class)
    public Response listSignOns(
            @PathParam("letterId") UUID letterId,
            @Valid @BeanParam SignOnFilter filter,
            @Valid @BeanParam PageParameters paging) {
        return responses.page(queries.page(letterId, null, filter, paging));
    }

    @GET
    @Path("/{signOnId}")
    @Operation(summary = "Get a sign-on, even if removed")
    @APIResponseSchema(SignOnView.class)
    public Response getSignOn(@PathParam("letterId") UUID letterId, @PathParam("signOnId") UUID signOnId) {
        return responses.one(queries.get(letterId, signOnId));
    }

    @POST
    @Idempotent
    @Path("/{signOnId}/confirmation")
    @RolesAllowed(Role.EDITORS)
    @Operation(
            summary = "Confirm a sign-on for the letter's current text",
            description = "A repeated confirmation has no effect.")
    @APIResponseSchema(value = SignOnView.class, responseCode = "201")
    @DeclaredErrors(ErrorCode.DATE_OUT_OF_ORDER)
    public Response confirmSignOn(
            @PathParam("letterId") UUID letterId,
            @PathParam("signOnId") UUID signOnId,
            @NotNull @Valid SignOnConfirmationInput confirmation) {
        return created(letterId, confirmations.confirm(letterId, signOnId, confirmation));
    }

    @POST
    @Idempotent
    @Path("/{signOnId}/removal")
    @RolesAllowed(Role.ADMINS)
    @Operation(
            summary = "Delete a sign-on that was entered in error",
            description =
                    "Use this operation if the Member never signed. Lists and counts exclude the sign-on; the history"
                            + " records the removal with the actor and the reason.")
    @APIResponseSchema(value = SignOnView.class, responseCode = "201")
    public Response deleteSignOn(
            @PathParam("letterId") UUID letterId,
            @PathParam("signOnId") UUID signOnId,
            @NotNull @Valid RemovalInput reason) {
        return created(letterId, signOns.remove(letterId, signOnId, reason));
    }

    @POST
    @Idempotent
    @Path("/{signOnId}/review")
    @RolesAllowed(Role.EDITORS)
    @Operation(summary = "Clear the review flag on a sign-on")
    @APIResponseSchema(value = SignOnView.class, responseCode = "201")
    public Response reviewSignOn(
            @PathParam("letterId") UUID letterId,
            @PathParam("signOnId") UUID signOnId,
            @NotNull @Valid RemovalInput reason) {
        return created(letterId, signOns.review(letterId, signOnId, reason));
    }

    @PUT
    @Path("/{signOnId}")
    @RolesAllowed(Role.EDITORS)
    @Operation(summary = "Update a sign-on, active or withdrawn")
    @APIResponseSchema(SignOnView.class)
    @DeclaredErrors({
        ErrorCode.NOT_SERVING,
        ErrorCode.SERVICE_UNCERTAIN,
        ErrorCode.WRONG_CHAMBER,
        ErrorCode.SIGNED_AFTER_SENT,
        ErrorCode.DATE_OUT_OF_ORDER,
        ErrorCode.UNKNOWN_REFERENCE,
        ErrorCode.STALE
    })
    public Response updateSignOn(
            @PathParam("letterId") UUID letterId,
            @PathParam("signOnId") UUID signOnId,
            @NotNull @Valid SignOnInput draft) {
        return responses.changed(signOns.correct(letterId, signOnId, draft, responses.optionalIfMatch()));
    }

    @PUT
    @Path("/{signOnId}/withdrawal")
    @RolesAllowed(Role.EDITORS)
    @Operation(
            summary = "Update the date or reason of a withdrawal or disavowal",
            description =
                    "If the date is absent, it remains unchanged. From the sent date on, a withdrawal is a disavowal.")
    @APIResponseSchema(SignOnView.class)
    @DeclaredErrors({ErrorCode.DATE_OUT_OF_ORDER, ErrorCode.STALE})
    public Response updateWithdrawal(
            @PathParam("letterId") UUID letterId,
            @PathParam("signOnId") UUID signOnId,
            @NotNull @Valid WithdrawalInput withdrawal) {
        return responses.changed(withdrawals.correct(letterId, signOnId, withdrawal, responses.optionalIfMatch()));
    }

    @DELETE
    @Path("/{signOnId}/withdrawal")
    @RolesAllowed(Role.EDITORS)
    @Operation(summary = "Undo a withdrawal or disavowal that was recorded in error")
    @APIResponseSchema(SignOnView.class)
    @DeclaredErrors(ErrorCode.DATE_OUT_OF_ORDER)
    public Response deleteWithdrawal(@PathParam("letterId") UUID letterId, @PathParam("signOnId") UUID signOnId) {
        return responses.changed(withdrawals.restore(letterId, signOnId));
    }

    private Response created(UUID letterId, VersionedBody<SignOnView> signOn) {
        return responses.created(
                "/v1/letters/" + letterId + "/sign-ons/" + signOn.body().id(), signOn);
    }
}
