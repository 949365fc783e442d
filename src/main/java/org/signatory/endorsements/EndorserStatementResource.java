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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.platform.http.DeclaredErrors;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.Responses;
import org.signatory.platform.http.VersionedBody;
import org.signatory.platform.json.MergePatch;
import org.signatory.platform.json.MergePatcher;
import org.signatory.security.Idempotent;
import org.signatory.security.Role;

/** Exposes endorsers' statements. Other callers see approved statements after the embargo. */
@Path("/v1/letters/{letterId}/endorsers/{organizationId}/statements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.EDITORS)
@Tag(name = "Endorsers")
@RequiredArgsConstructor
public class EndorserStatementResource {

    private final EndorserStatementService statements;
    private final EndorserStatementQueries queries;
    private final Responses responses;
    private final MergePatcher patches;

    @GET
    @PermitAll
    @Operation(summary = "List statements of an endorser that are visible to the caller")
    @APIResponseSchema(EndorserStatementView[].class)
    public Response listStatements(
            @PathParam("letterId") UUID letterId,
            @PathParam("organizationId") UUID organizationId,
            @Valid @BeanParam PageParameters paging) {
        return responses.page(queries.page(letterId, organizationId, paging));
    }

    @GET
    @Path("/{statementId}")
    @PermitAll
    @Operation(summary = "Get a statement that is visible to the caller")
    @APIResponseSchema(EndorserStatementView.class)
    public Response getStatement(
            @PathParam("letterId") UUID letterId,
            @PathParam("organizationId") UUID organizationId,
            @PathParam("statementId") UUID statementId) {
        return responses.one(queries.get(letterId, organizationId, statementId));
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.EDITORS, Role.PARTNERS})
    @Operation(summary = "Create a statement for an endorsement")
    @APIResponseSchema(value = EndorserStatementView.class, responseCode = "201")
    @DeclaredErrors(ErrorCode.LETTER_NOT_OPEN)
    public Response createStatement(
            @PathParam("letterId") UUID letterId,
            @PathParam("organizationId") UUID organizationId,
            @NotNull @Valid EndorserStatementInput draft) {
        return created(letterId, organizationId, statements.create(letterId, organizationId, draft));
    }

    @PATCH
    @Path("/{statementId}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Role.EDITORS, Role.PARTNERS})
    @Operation(
            summary = "Update a statement",
            description =
                    "A JSON merge patch (RFC 7396). Changing the wording removes the approval, and a new approval is required.")
    @RequestBodySchema(EndorserStatementInput.class)
    @APIResponseSchema(EndorserStatementView.class)
    @DeclaredErrors({ErrorCode.LETTER_NOT_OPEN, ErrorCode.IF_MATCH_REQUIRED})
    public Response updateStatement(
            @PathParam("letterId") UUID letterId,
            @PathParam("organizationId") UUID organizationId,
            @PathParam("statementId") UUID statementId,
            @NotNull JsonNode patch) {
        return responses.changed(statements.update(
                letterId,
                organizationId,
                statementId,
                before -> patches.apply(before, patch, EndorserStatementInput.class),
                responses.ifMatch()));
    }

    @POST
    @Idempotent
    @Path("/{statementId}/approval")
    @Operation(
            summary = "Approve a statement",
            description = "Replaces the recorded approval. A repeated approval has no effect.")
    @APIResponseSchema(value = EndorserStatementView.class, responseCode = "201")
    @DeclaredErrors(ErrorCode.DATE_OUT_OF_ORDER)
    public Response approveStatement(
            @PathParam("letterId") UUID letterId,
            @PathParam("organizationId") UUID organizationId,
            @PathParam("statementId") UUID statementId,
            @NotNull @Valid EndorserStatementApprovalInput approval) {
        return created(letterId, organizationId, statements.approve(letterId, organizationId, statementId, approval));
    }

    @DELETE
    @Path("/{statementId}")
    @RolesAllowed({Role.EDITORS, Role.PARTNERS})
    @Operation(summary = "Withdraw a statement", description = "A withdrawn statement is visible to staff only.")
    @APIResponseSchema(EndorserStatementView.class)
    @DeclaredErrors({ErrorCode.LETTER_NOT_OPEN, ErrorCode.ALREADY_WITHDRAWN, ErrorCode.IF_MATCH_REQUIRED})
    public Response withdrawStatement(
            @PathParam("letterId") UUID letterId,
            @PathParam("organizationId") UUID organizationId,
            @PathParam("statementId") UUID statementId) {
        return responses.changed(statements.withdraw(letterId, organizationId, statementId, responses.ifMatch()));
    }

    private Response created(UUID letterId, UUID organizationId, VersionedBody<EndorserStatementView> statement) {
        return responses.created(
                "/v1/letters/" + letterId + "/endorsers/" + organizationId + "/statements/"
                        + statement.body().id(),
                statement);
    }
}
