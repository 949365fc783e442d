package org.signatory.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.access.Caller;
import org.signatory.access.Idempotent;
import org.signatory.access.Role;
import org.signatory.common.Answers;
import org.signatory.common.BioguideId;
import org.signatory.common.ErrorCode;
import org.signatory.common.Fails;
import org.signatory.common.Keyset;
import org.signatory.common.Keyset.Key;
import org.signatory.common.Paging;
import org.signatory.common.Problem;
import org.signatory.common.Selection;
import org.signatory.history.History;
import org.signatory.members.Member;
import org.signatory.names.Aliases;

/** This workspace's own aliases: writings that people have said whom they mean. */
@Path("/v1/name-aliases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Names")
@Transactional
public class NameAliasResource {

    private static final Keyset<NameAlias> LATEST_FIRST = new Keyset<>(
            "name-aliases",
            true,
            "a.recordedAt",
            List.of(new Key("a.recordedAt", Instant.class), new Key("a.id", UUID.class)));

    @Inject
    Aliasing aliasing;

    @Inject
    Answers answers;

    @Inject
    History history;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @GET
    @RolesAllowed(Role.STAFF)
    @Operation(summary = "List this workspace's aliases, the latest first")
    @APIResponseSchema(NameAliasPage.class)
    public Response listNameAliases(@Valid @BeanParam Paging paging) {
        return answers.page(LATEST_FIRST
                .page(Selection.of(NameAlias.class, "a").and("a.removedAt is null", Map.of()), paging)
                .map(NameAliasView::of));
    }

    /** Names the page's schema in the contract. */
    @Schema(name = "NameAliasPage")
    public record NameAliasPage(List<NameAliasView> items, String next, int limit, Long total) {}

    /** What a person says that a writing means. */
    @Schema(name = "NameAliasDraft")
    public record Draft(
            @NotBlank @Size(max = 100) @Schema(description = "The writing.", examples = "The Gentlelady from Evanston")
            String written,

            @NotNull
            @Size(max = 20)
            @Schema(description = "The Member's Bioguide ID.", examples = "S001145")
            @BioguideId
            String bioguideId) {}

    @POST
    @Idempotent
    @RolesAllowed(Role.EDITORS)
    @Operation(
            summary = "Say which Member a writing means",
            description =
                    "A writing that is, or could be, somebody else's name is refused: it would make doubt look sure.")
    @APIResponseSchema(value = NameAliasView.class, responseCode = "201")
    @Fails({ErrorCode.CONFLICT, ErrorCode.UNKNOWN_REFERENCE})
    public Response createNameAlias(@NotNull @Valid Draft draft) {
        Member member = Member.byAnyId(draft.bioguideId())
                .orElseThrow(() -> Problem.unknown("/bioguideId", "The roster has no Member with this Bioguide ID."));
        if (!Aliases.isUsable(draft.written())) {
            throw Problem.field("/written", "Write at least three letters or digits.");
        }
        NameAlias recorded = NameAlias.find("folded = ?1 and removedAt is null", Aliases.folded(draft.written()))
                .firstResult();
        if (recorded != null) {
            throw Problem.of(
                            ErrorCode.CONFLICT,
                            "This spelling is an alias of %s already. Remove that alias first.",
                            recorded.bioguideId)
                    .with("aliasId", recorded.id);
        }
        if (aliasing.meansAnother(draft.written(), member.bioguideId)) {
            throw Problem.of(ErrorCode.CONFLICT, "This writing is, or could be, another Member's name.");
        }
        NameAlias alias = aliasing.add(draft.written(), member.bioguideId);
        NameAlias.flush();
        return answers.created("/v1/name-aliases/" + alias.id, 0, NameAliasView.of(alias));
    }

    @GET
    @Path("/{aliasId}")
    @RolesAllowed(Role.STAFF)
    @Operation(summary = "Read an alias")
    @APIResponseSchema(NameAliasView.class)
    @Fails({ErrorCode.NOT_FOUND})
    public Response getNameAlias(@PathParam("aliasId") UUID aliasId) {
        return answers.one(0, NameAliasView.of(find(aliasId)));
    }

    @DELETE
    @Path("/{aliasId}")
    @RolesAllowed(Role.EDITORS)
    @Operation(
            summary = "Take an alias back",
            description =
                    "From now on the writing is in doubt again. Sign-ons that it led to stay; undo their import to take them out.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    @Fails({ErrorCode.NOT_FOUND})
    public Response deleteNameAlias(@PathParam("aliasId") UUID aliasId) {
        NameAlias alias = find(aliasId);
        alias.removedAt = clock.instant();
        alias.removedBy = caller.name();
        history.record("name-alias.removed", null, alias.id.toString(), null, Map.of("written", alias.written));
        return Response.noContent().build();
    }

    private static NameAlias find(UUID aliasId) {
        return NameAlias.<NameAlias>find("id = ?1 and removedAt is null", aliasId)
                .firstResultOptional()
                .orElseThrow(() -> Problem.notFound("alias"));
    }
}
