package org.signatory.endorsements;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.platform.http.DeclaredErrors;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.Responses;
import org.signatory.platform.http.VersionedBody;
import org.signatory.security.Idempotent;
import org.signatory.security.Role;

/** Exposes invitations and requests to endorse letters. */
@Path("/v1/endorsement-requests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Endorsers")
@RequiredArgsConstructor
public class EndorsementRequestResource {

    private final EndorsementRequestService requests;
    private final EndorsementRequestQueries queries;
    private final Responses responses;

    @GET
    @RolesAllowed({Role.STAFF, Role.PARTNERS})
    @Operation(
            summary = "List invitations and requests to endorse, oldest first",
            description = "Staff see all requests; a partner sees the requests of its own organization.")
    @APIResponseSchema(EndorsementRequestView[].class)
    public Response listEndorsementRequests(
            @QueryParam("letterId") @Parameter(description = "ID of the letter.") UUID letterId,
            @QueryParam("organizationId") @Parameter(description = "ID of the organization.") UUID organizationId,
            @QueryParam("state") @Parameter(description = "State of the request.") EndorsementRequest.State state,
            @Valid @BeanParam PageParameters paging) {
        return responses.page(queries.page(letterId, organizationId, state, paging));
    }

    @GET
    @Path("/{requestId}")
    @RolesAllowed({Role.STAFF, Role.PARTNERS})
    @Operation(summary = "Get an invitation or a request to endorse")
    @APIResponseSchema(EndorsementRequestView.class)
    public Response getEndorsementRequest(@PathParam("requestId") UUID requestId) {
        return responses.one(queries.get(requestId));
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.EDITORS)
    @Operation(
            summary = "Create an invitation to endorse a letter",
            description =
                    "The partner organization can see the invitation and accept or decline it if the letter is visible to the partner."
                            + " A second invitation with a different message updates a pending one.")
    @APIResponseSchema(value = EndorsementRequestView.class, responseCode = "201")
    @DeclaredErrors(ErrorCode.UNKNOWN_REFERENCE)
    public Response createEndorsementRequest(@NotNull @Valid EndorsementRequestInput invitation) {
        return created(requests.invite(invitation));
    }

    @POST
    @Idempotent
    @Path("/{requestId}/decision")
    @RolesAllowed({Role.EDITORS, Role.PARTNERS})
    @Operation(
            summary = "Accept or decline an invitation or a request",
            description = "The organization, or an editor on its behalf, decides on an invitation; an"
                    + " editor decides on a request. Acceptance creates the endorsement.")
    @APIResponseSchema(value = EndorsementRequestView.class, responseCode = "201")
    @DeclaredErrors({ErrorCode.LETTER_NOT_OPEN, ErrorCode.DATE_OUT_OF_ORDER})
    public Response decideEndorsementRequest(
            @PathParam("requestId") UUID requestId, @NotNull @Valid EndorsementDecisionInput decision) {
        return created(requests.decide(requestId, decision));
    }

    @DELETE
    @Path("/{requestId}")
    @RolesAllowed({Role.EDITORS, Role.PARTNERS})
    @Operation(
            summary = "Withdraw an invitation or a request",
            description = "Only the side that sent the invitation or request can withdraw it.")
    @APIResponseSchema(EndorsementRequestView.class)
    @DeclaredErrors(ErrorCode.IF_MATCH_REQUIRED)
    public Response withdrawEndorsementRequest(@PathParam("requestId") UUID requestId) {
        return responses.changed(requests.withdraw(requestId, responses.ifMatch()));
    }

    private Response created(VersionedBody<EndorsementRequestView> request) {
        return responses.created("/v1/endorsement-requests/" + request.body().id(), request);
    }
}
