package org.signatory.groups;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.audit.AuditLog;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.ErrorResponses;
import org.signatory.platform.http.Page;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.Responses;
import org.signatory.platform.json.MergePatch;
import org.signatory.platform.json.MergePatcher;
import org.signatory.platform.sql.EntityQuery;
import org.signatory.platform.sql.Keyset;
import org.signatory.platform.sql.Keyset.Key;
import org.signatory.platform.text.TextNormalizer;
import org.signatory.security.Idempotent;
import org.signatory.security.Role;

/** Exposes groups of Members to staff only, because groups reveal the strategy of an office. */
@Path("/v1/groups")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.STAFF)
@Tag(name = "Groups")
@Transactional
public class GroupResource {

    private static final Keyset<MemberGroup> BY_NAME =
            new Keyset<>("groups", false, "g.updatedAt", List.of(new Key("g.sortName", String.class)));

    @Inject
    Responses answers;

    @Inject
    MergePatcher patches;

    @Inject
    AuditLog history;

    @Inject
    Clock clock;

    @GET
    @Operation(summary = "List groups by name")
    @APIResponseSchema(GroupPage.class)
    public Response listGroups(
            @QueryParam("kind") @Parameter(description = "Kind of the group.") MemberGroup.Kind kind,
            @Valid @BeanParam PageParameters paging) {
        Page<MemberGroup> page =
                BY_NAME.page(EntityQuery.of(MemberGroup.class, "g").and("g.kind = :kind", "kind", kind), paging);
        List<UUID> ids = page.items().stream().map(group -> group.id).toList();
        Map<UUID, Long> members = GroupMember.<GroupMember>list("groupId in ?1", ids).stream()
                .collect(Collectors.groupingBy(member -> member.groupId, Collectors.counting()));
        return answers.page(page.map(group -> GroupView.of(group, members.getOrDefault(group.id, 0L))));
    }

    /** Defines the schema of a page in the API contract. */
    @Schema(name = "GroupPage")
    public record GroupPage(List<GroupView> items, String next, int limit, Long total) {}

    @GET
    @Path("/{groupId}")
    @Operation(summary = "Get a group without its members")
    @APIResponseSchema(GroupView.class)
    @ErrorResponses({ErrorCode.NOT_FOUND})
    public Response getGroup(@PathParam("groupId") UUID groupId) {
        MemberGroup group = MemberGroup.read(groupId);
        return answers.one(group.version, view(group));
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.EDITORS)
    @Operation(summary = "Create a group")
    @APIResponseSchema(value = GroupView.class, responseCode = "201")
    @ErrorResponses({ErrorCode.CONFLICT})
    public Response createGroup(@NotNull @Valid GroupDraft draft) {
        requireFree(draft.name(), null);
        MemberGroup group = new MemberGroup();
        group.createdAt = clock.instant();
        group.apply(draft, group.createdAt);
        group.persist();
        MemberGroup.flush();
        history.record("group.created", null, group.id.toString(), null, draft);
        return answers.created("/v1/groups/" + group.id, group.version, view(group));
    }

    @PATCH
    @Path("/{groupId}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed(Role.EDITORS)
    @Operation(summary = "Update a group's name, description or kind", description = "A JSON merge patch (RFC 7396).")
    @RequestBody(content = @Content(schema = @Schema(implementation = GroupDraft.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = GroupView.class)))
    @ErrorResponses({ErrorCode.NOT_FOUND, ErrorCode.CONFLICT, ErrorCode.IF_MATCH_REQUIRED, ErrorCode.STALE})
    public Response updateGroup(@PathParam("groupId") UUID groupId, @NotNull JsonNode patch) {
        MemberGroup group = MemberGroup.locked(groupId);
        answers.requireMatch(group.version);
        GroupDraft before = GroupDraft.of(group);
        GroupDraft after = patches.apply(before, patch, GroupDraft.class);
        if (!after.equals(before)) {
            requireFree(after.name(), groupId);
            group.apply(after, clock.instant());
            history.record("group.changed", null, groupId.toString(), null, patches.changes(before, after));
            MemberGroup.flush();
        }
        return answers.changed(group.version, view(group));
    }

    @DELETE
    @Path("/{groupId}")
    @RolesAllowed(Role.EDITORS)
    @Operation(summary = "Delete a group", description = "The history keeps the former members.")
    @APIResponse(responseCode = "204", description = "The group was deleted.")
    @ErrorResponses({ErrorCode.NOT_FOUND, ErrorCode.IF_MATCH_REQUIRED, ErrorCode.STALE})
    public Response deleteGroup(@PathParam("groupId") UUID groupId) {
        MemberGroup group = MemberGroup.locked(groupId);
        answers.requireMatch(group.version);
        List<GroupMember> members = GroupMember.list("groupId = ?1 order by bioguideId", groupId);
        Map<String, GroupDates> dates = members.stream()
                .collect(Collectors.toMap(
                        member -> member.bioguideId, member -> new GroupDates(member.fromDate, member.untilDate)));
        history.record(
                "group.removed",
                null,
                groupId.toString(),
                null,
                Map.of("group", GroupDraft.of(group), "members", dates));
        GroupMember.delete("groupId = ?1", groupId);
        group.delete();
        return Response.noContent().build();
    }

    private static void requireFree(String name, UUID own) {
        String folded = TextNormalizer.sortKey(name);
        if (folded.isEmpty()) {
            throw Problem.field("/name", "Enter a name with at least one letter or digit.");
        }
        MemberGroup same = MemberGroup.find("sortName", folded).firstResult();
        if (same != null && !same.id.equals(own)) {
            throw Problem.of(ErrorCode.CONFLICT, "Enter another name. A group with this name already exists.");
        }
    }

    private static GroupView view(MemberGroup group) {
        return GroupView.of(group, GroupMember.count("groupId = ?1", group.id));
    }
}
