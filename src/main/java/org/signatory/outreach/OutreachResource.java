package org.signatory.outreach;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.platform.http.DeclaredErrors;
import org.signatory.platform.http.DryRunDocs;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.Responses;
import org.signatory.platform.http.SaveResult;
import org.signatory.security.Idempotent;
import org.signatory.security.Role;

@Path("/v1/letters/{letterId}/outreach")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.STAFF)
@Tag(name = "Outreach")
@RequiredArgsConstructor
public class OutreachResource {

    /** Pattern that excludes sibling paths, such as imports. The router would use this resource for methods that a sibling lacks. */
    private static final String MEMBER = "/{bioguideId: [A-Za-z][0-9]{6}}";

    private final OutreachService outreach;
    private final BulkOutreachService bulk;
    private final OutreachQueries queries;
    private final Responses responses;

    @GET
    @RolesAllowed({Role.STAFF, Role.PARTNERS})
    @Operation(
            summary = "List outreach records of a letter",
            description = "Party, state and district are as of the sent date, or as of today for an unsent letter."
                    + " Partners see the records assigned to their organization.")
    @APIResponseSchema(OutreachView[].class)
    public Response listOutreach(
            @PathParam("letterId") UUID letterId,
            @Valid @BeanParam OutreachFilter filter,
            @Valid @BeanParam PageParameters paging) {
        return responses.page(queries.page(letterId, filter, paging));
    }

    @GET
    @Path(MEMBER)
    @RolesAllowed({Role.STAFF, Role.PARTNERS})
    @Operation(summary = "Get the outreach record of a Member")
    @APIResponseSchema(OutreachView.class)
    public Response getOutreach(@PathParam("letterId") UUID letterId, @PathParam("bioguideId") String bioguideId) {
        return responses.one(queries.get(letterId, bioguideId));
    }

    @PUT
    @Path(MEMBER)
    @RolesAllowed({Role.EDITORS, Role.PARTNERS})
    @Operation(
            summary = "Create or update the outreach record of a Member",
            description =
                    "Requires If-Match to change a record. Replaces the details and clears absent fields; a note is added to earlier notes. A request without a change has no effect. To record a signature, create a sign-on. Partners can update the records of their organization, except assignees and contacts.")
    @APIResponseSchema(value = OutreachView.class, responseCode = "201")
    @DeclaredErrors({
        ErrorCode.NOT_SERVING,
        ErrorCode.WRONG_CHAMBER,
        ErrorCode.UNKNOWN_REFERENCE,
        ErrorCode.IF_MATCH_REQUIRED
    })
    public Response replaceOutreach(
            @PathParam("letterId") UUID letterId,
            @PathParam("bioguideId") String bioguideId,
            @NotNull @Valid OutreachInput draft) {
        SaveResult<OutreachView> saved = outreach.save(letterId, bioguideId, draft, responses.ifMatch());
        OutreachView view = saved.resource().body();
        return responses.saved(
                "/v1/letters/" + letterId + "/outreach/" + view.member().bioguideId(), saved);
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.EDITORS)
    @Operation(
            summary = "Create or update outreach records for several Members, all or none",
            description =
                    "A record with different details is updated, but `asked` does not replace a recorded response. Without dryRun, a rejected entry fails the whole request, with the same report.")
    @APIResponseSchema(OutreachReport.class)
    @DeclaredErrors({ErrorCode.BULK_REJECTED, ErrorCode.UNKNOWN_REFERENCE})
    public Response createOutreach(
            @PathParam("letterId") UUID letterId,
            @QueryParam("dryRun") @DefaultValue("false") @Parameter(description = DryRunDocs.PARAMETER) boolean dryRun,
            @NotNull @Valid BulkOutreachInput draft) {
        return Response.ok(bulk.save(letterId, draft.orDryRun(dryRun))).build();
    }

    @DELETE
    @Path(MEMBER)
    @RolesAllowed(Role.EDITORS)
    @Operation(
            summary = "Delete an outreach record that was entered in error",
            description = "The record must not have any notes. The history records the deletion.")
    @APIResponse(responseCode = "204", description = "The outreach record was deleted.")
    @DeclaredErrors(ErrorCode.IF_MATCH_REQUIRED)
    public Response deleteOutreach(@PathParam("letterId") UUID letterId, @PathParam("bioguideId") String bioguideId) {
        outreach.delete(letterId, bioguideId, responses.ifMatch());
        return Response.noContent().build();
    }
}
