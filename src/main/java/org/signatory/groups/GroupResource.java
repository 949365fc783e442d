package org.signatory.groups;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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
import org.signatory.security.Role;

/** Exposes groups of Members to staff only, because groups reveal the strategy of an office. */
@Path("/v1/groups")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.STAFF)
@Tag(name = "Groups")
@RequiredArgsConstructor
public class GroupResource {

    private final GroupService groups;
    private final Responses responses;

    @GET
    @Operation(summary = "List groups by name")
    @APIResponseSchema(GroupView[].class)
    public Response listGroups(
            @QueryParam("kind") @Parameter(description = "Kind of the group.") MemberGroup.Kind kind,
            @Valid @BeanParam PageParameters paging) {
        return responses.page(groups.page(kind, paging));
    }

    @GET
    @Path("/{groupId}")
    @Operation(summary = "Get a group without its members")
    @APIResponseSchema(GroupView.class)
    public Response getGroup(@PathParam("groupId") UUID groupId) {
        return responses.one(groups.get(groupId));
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.EDITORS)
    @Operation(summary = "Create a group")
    @APIResponseSchema(value = GroupView.class, responseCode = "201")
    public Response createGroup(@NotNull @Valid GroupInput draft) {
        VersionedBody<GroupView> group = groups.create(draft);
        return responses.created("/v1/groups/" + group.body().id(), group);
    }

    @PATCH
    @Path("/{groupId}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed(Role.EDITORS)
    @Operation(summary = "Update a group's name, description or kind", description = "A JSON merge patch (RFC 7396).")
    @RequestBodySchema(GroupInput.class)
    @APIResponseSchema(GroupView.class)
    @DeclaredErrors(ErrorCode.IF_MATCH_REQUIRED)
    public Response updateGroup(@PathParam("groupId") UUID groupId, @NotNull JsonNode patch) {
        return responses.changed(groups.update(groupId, patch, responses.ifMatch()));
    }

    @DELETE
    @Path("/{groupId}")
    @RolesAllowed(Role.EDITORS)
    @Operation(summary = "Delete a group", description = "The members remain in the history.")
    @APIResponse(responseCode = "204", description = "The group was deleted.")
    @DeclaredErrors(ErrorCode.IF_MATCH_REQUIRED)
    public Response deleteGroup(@PathParam("groupId") UUID groupId) {
        groups.delete(groupId, responses.ifMatch());
        return Response.noContent().build();
    }
}
