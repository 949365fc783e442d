package org.signatory.endorsements;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.letters.WithdrawalInput;
import org.signatory.platform.http.DeclaredErrors;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.Responses;
import org.signatory.platform.http.SaveResult;
import org.signatory.platform.json.MergePatch;
import org.signatory.platform.json.MergePatcher;
import org.signatory.security.Idempotent;
import org.signatory.security.Role;

@Path("/v1/letters/{letterId}/endorsers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Endorsers")
@RequiredArgsConstructor
public class EndorserResource {

    private final EndorsementService endorsements;
    private final EndorsementWithdrawalService withdrawals;
    private final EndorsementQueries queries;
    private final Responses responses;
    private final MergePatcher patches;
    private final UriInfo uri;

    @GET
    @PermitAll
    @Operation(summary = "List endorsers of a letter in print order, with statements")
    @APIResponseSchema(EndorserView[].class)
    public Response listEndorsers(
            @PathParam("letterId") UUID letterId,
            @Valid @BeanParam EndorserFilter filter,
            @Valid @BeanParam PageParameters paging) {
        return responses.page(queries.page(letterId, filter, paging));
    }

    @GET
    @Path("/{organizationId}")
    @PermitAll
    @Operation(
            summary = "Get an organization's latest endorsement",
            description = "A withdrawn endorsement includes the date of withdrawal.")
    @APIResponseSchema(EndorserView.class)
    public Response getEndorser(
            @PathParam("letterId") UUID letterId, @PathParam("organizationId") UUID organizationId) {
        return responses.one(queries.get(letterId, organizationId));
    }

    @PUT
    @Path("/{organizationId}")
    @RolesAllowed({Role.EDITORS, Role.PARTNERS})
    @Operation(
            summary = "Create or update an endorsement",
            description =
                    "If the organization already endorses the letter, the request corrects the recorded endorsement; absent fields remain unchanged. A partner can endorse for its own organization while the letter is open. If the office reviews endorsements, the response is 202 with a request that awaits a decision.")
    @APIResponseSchema(value = EndorserView.class, responseCode = "201")
    @APIResponse(
            responseCode = "202",
            description = "The endorsement is waiting for the office's approval.",
            content = @Content(schema = @Schema(implementation = EndorsementRequestView.class)))
    @DeclaredErrors({ErrorCode.LETTER_NOT_OPEN, ErrorCode.DATE_OUT_OF_ORDER, ErrorCode.STALE})
    public Response replaceEndorser(
            @PathParam("letterId") UUID letterId,
            @PathParam("organizationId") UUID organizationId,
            @NotNull @Valid EndorserInput draft) {
        EndorsementSaveResult saved = endorsements.save(letterId, organizationId, draft, responses.optionalIfMatch());
        return saved.isSaved() ? saved(saved.endorser()) : accepted(saved.request());
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.EDITORS)
    @Operation(
            summary = "Create or update an endorsement by organization name",
            description =
                    "Finds the organization by name, acronym or another name, or creates the organization. A name shared by several organizations causes a `conflict` error that lists them. A recorded endorsement is corrected, as in PUT.")
    @APIResponse(
            responseCode = "200",
            description = "The endorsement already exists and has the details of the request.",
            content = @Content(schema = @Schema(implementation = EndorserView.class)))
    @APIResponseSchema(value = EndorserView.class, responseCode = "201")
    @DeclaredErrors(ErrorCode.DATE_OUT_OF_ORDER)
    public Response createEndorser(@PathParam("letterId") UUID letterId, @NotNull @Valid NamedEndorserInput endorser) {
        return saved(endorsements.save(letterId, endorser, responses.optionalIfMatch()));
    }

    private Response saved(SaveResult<EndorserView> saved) {
        EndorserView endorser = saved.resource().body();
        return responses.saved("/v1/letters/" + endorser.letterId() + "/endorsers/" + endorser.organizationId(), saved);
    }

    private Response accepted(EndorsementRequestView request) {
        return Response.accepted(request)
                .location(uri.getBaseUriBuilder()
                        .path("/v1/endorsement-requests/" + request.id())
                        .build())
                .build();
    }

    @PATCH
    @Path("/{organizationId}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Role.EDITORS, Role.PARTNERS})
    @Operation(summary = "Update an endorsement", description = "A JSON merge patch (RFC 7396).")
    @RequestBodySchema(EndorserInput.class)
    @APIResponseSchema(EndorserView.class)
    @DeclaredErrors({ErrorCode.LETTER_NOT_OPEN, ErrorCode.DATE_OUT_OF_ORDER, ErrorCode.IF_MATCH_REQUIRED})
    public Response updateEndorser(
            @PathParam("letterId") UUID letterId,
            @PathParam("organizationId") UUID organizationId,
            @NotNull JsonNode patch) {
        return responses.changed(endorsements.update(
                letterId,
                organizationId,
                before -> patches.apply(before, patch, EndorserInput.class),
                responses.ifMatch()));
    }

    @POST
    @Idempotent
    @Path("/{organizationId}/withdrawal")
    @RolesAllowed({Role.EDITORS, Role.PARTNERS})
    @Operation(
            summary = "Withdraw an endorsement",
            description = "Records a dated withdrawal: counts exclude the endorsement, and lists can include it.")
    @APIResponseSchema(EndorserView.class)
    @DeclaredErrors({
        ErrorCode.LETTER_NOT_OPEN,
        ErrorCode.ALREADY_WITHDRAWN,
        ErrorCode.DATE_OUT_OF_ORDER,
        ErrorCode.IF_MATCH_REQUIRED
    })
    public Response withdrawEndorser(
            @PathParam("letterId") UUID letterId,
            @PathParam("organizationId") UUID organizationId,
            @NotNull @Valid WithdrawalInput withdrawal) {
        return responses.changed(withdrawals.withdraw(letterId, organizationId, withdrawal, responses.ifMatch()));
    }

    @PUT
    @Path("/{organizationId}/withdrawal")
    @RolesAllowed(Role.EDITORS)
    @Operation(
            summary = "Update the date or reason of the latest withdrawal",
            description = "If the date is absent, it remains unchanged.")
    @APIResponseSchema(EndorserView.class)
    @DeclaredErrors({ErrorCode.DATE_OUT_OF_ORDER, ErrorCode.STALE})
    public Response updateEndorserWithdrawal(
            @PathParam("letterId") UUID letterId,
            @PathParam("organizationId") UUID organizationId,
            @NotNull @Valid WithdrawalInput withdrawal) {
        return responses.changed(
                withdrawals.correct(letterId, organizationId, withdrawal, responses.optionalIfMatch()));
    }

    @DELETE
    @Path("/{organizationId}/withdrawal")
    @RolesAllowed(Role.EDITORS)
    @Operation(summary = "Undo the latest withdrawal if it was recorded in error")
    @APIResponseSchema(EndorserView.class)
    @DeclaredErrors(ErrorCode.DATE_OUT_OF_ORDER)
    public Response deleteEndorserWithdrawal(
            @PathParam("letterId") UUID letterId, @PathParam("organizationId") UUID organizationId) {
        return responses.changed(withdrawals.restore(letterId, organizationId));
    }
}
