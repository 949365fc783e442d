package org.signatory.groups;

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
import java.time.LocalDate;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
import org.signatory.platform.http.VersionedBody;
import org.signatory.security.Idempotent;
import org.signatory.security.Role;

@Path("/v1/groups/{groupId}/members")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.STAFF)
@Tag(name = "Groups")
@RequiredArgsConstructor
public class GroupMemberResource {

    private final GroupMembershipService memberships;
    private final GroupMembershipQueries queries;
    private final Responses responses;

    @GET
    @Operation(summary = "List members of a group by Bioguide ID")
    @APIResponseSchema(GroupMemberView[].class)
    public Response listGroupMembers(
            @PathParam("groupId") UUID groupId,
            @QueryParam("on") @Parameter(description = "Date of the membership.") LocalDate on,
            @Valid @BeanParam PageParameters paging) {
        return responses.page(queries.page(groupId, on, paging));
    }

    @GET
    @Path("/{bioguideId}")
    @Operation(summary = "Get a Member's membership in a group")
    @APIResponseSchema(GroupMemberView.class)
    public Response getGroupMember(@PathParam("groupId") UUID groupId, @PathParam("bioguideId") String bioguideId) {
        return responses.one(queries.get(groupId, bioguideId));
    }

    @PUT
    @Path("/{bioguideId}")
    @RolesAllowed(Role.EDITORS)
    @Operation(
            summary = "Create or update a Member's membership in a group",
            description = "A repeated request has no effect. Changing a group member's dates requires If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "The dates were changed, or the membership already existed.",
            content = @Content(schema = @Schema(implementation = GroupMemberView.class)))
    @APIResponseSchema(value = GroupMemberView.class, responseCode = "201")
    @DeclaredErrors({ErrorCode.DATE_OUT_OF_ORDER, ErrorCode.IF_MATCH_REQUIRED})
    public Response replaceGroupMember(
            @PathParam("groupId") UUID groupId,
            @PathParam("bioguideId") String bioguideId,
            @NotNull @Valid GroupMembershipInput dates) {
        SaveResult<GroupMemberView> saved = memberships.save(groupId, bioguideId, dates, responses.ifMatch());
        String id = saved.resource().body().bioguideId();
        return responses.saved("/v1/groups/" + groupId + "/members/" + id, saved);
    }

    @DELETE
    @Path("/{bioguideId}")
    @RolesAllowed(Role.EDITORS)
    @Operation(
            summary = "Delete a Member's membership in a group",
            description = "Removes the membership completely. If the Member left the group, set `until` instead.")
    @APIResponse(responseCode = "204", description = "The membership was deleted.")
    @DeclaredErrors(ErrorCode.IF_MATCH_REQUIRED)
    public Response deleteGroupMember(@PathParam("groupId") UUID groupId, @PathParam("bioguideId") String bioguideId) {
        memberships.delete(groupId, bioguideId, responses.ifMatch());
        return Response.noContent().build();
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.EDITORS)
    @Operation(
            summary = "Add several Members to a group",
            description =
                    "All or nothing: an unknown ID, or a Member who is already in the group with different dates, causes the whole"
                            + " list to be rejected. To change the dates, use PUT for the Member. A dry run returns 200 and saves nothing.")
    @APIResponse(
            responseCode = "200",
            description = "Report of a dry run.",
            content = @Content(schema = @Schema(implementation = GroupMembersAddReport.class)))
    @APIResponseSchema(value = GroupMembersAddReport.class, responseCode = "201")
    @DeclaredErrors({ErrorCode.BULK_REJECTED, ErrorCode.DATE_OUT_OF_ORDER})
    public Response addGroupMembers(
            @PathParam("groupId") UUID groupId,
            @QueryParam("dryRun") @DefaultValue("false") @Parameter(description = DryRunDocs.PARAMETER) boolean dryRun,
            @NotNull @Valid GroupMembersInput draft) {
        VersionedBody<GroupMembersAddReport> report = memberships.add(groupId, draft.orDryRun(dryRun));
        return report.body().dryRun()
                ? Response.ok(report.body()).build()
                : responses.created("/v1/groups/" + groupId + "/members", report);
    }
}
