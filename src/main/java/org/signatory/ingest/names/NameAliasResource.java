package org.signatory.ingest.names;

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
import org.signatory.audit.AuditLog;
import org.signatory.matching.Aliases;
import org.signatory.platform.http.BioguideId;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.ErrorResponses;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.Responses;
import org.signatory.platform.sql.EntityQuery;
import org.signatory.platform.sql.Keyset;
import org.signatory.platform.sql.Keyset.Key;
import org.signatory.roster.Member;
import org.signatory.security.Caller;
import org.signatory.security.Idempotent;
import org.signatory.security.Role;

/** Serves this workspace's aliases. */
@Path("/v1/name-aliases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Names")
@Transactional
public class NameAliasResource {

    private static final Keyset<NameAlias> NEWEST_FIRST = new Keyset<>(
            "name-aliases",
            true,
            "a.recordedAt",
            List.of(new Key("a.recordedAt", Instant.class), new Key("a.id", UUID.class)));

    @Inject
    AliasService aliasing;

    @Inject
    Responses answers;

    @Inject
    AuditLog history;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @GET
    @RolesAllowed(Role.STAFF)
    @Operation(summary = "List this workspace's aliases, latest first")
    @APIResponseSchema(NameAliasPage.class)
    public Response listNameAliases(@Valid @BeanParam PageParameters paging) {
        return answers.page(NEWEST_FIRST
                .page(EntityQuery.of(NameAlias.class, "a").and("a.removedAt is null", Map.of()), paging)
                .map(NameAliasView::of));
    }

    /** Names the schema of the page in the contract. */
    @Schema(name = "NameAliasPage")
    public record NameAliasPage(List<NameAliasView> items, String next, int limit, Long total) {}

    /** Represents the request to create an alias. */
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
            summary = "Create an alias for a Member",
            description =
                    "A spelling that is, or could be, another Member's name is rejected, since it would make uncertain matches look certain.")
    @APIResponseSchema(value = NameAliasView.class, responseCode = "201")
    @ErrorResponses({ErrorCode.CONFLICT, ErrorCode.UNKNOWN_REFERENCE})
    public Response createNameAlias(@NotNull @Valid Draft draft) {
        Member member = Member.byAnyId(draft.bioguideId())
                .orElseThrow(() -> Problem.unknown("/bioguideId", "The roster has no Member with this Bioguide ID."));
        if (!Aliases.isUsable(draft.written())) {
            throw Problem.field("/written", "Enter at least three letters or digits.");
        }
        NameAlias recorded = NameAlias.find("folded = ?1 and removedAt is null", Aliases.folded(draft.written()))
                .firstResult();
        if (recorded != null) {
            throw Problem.of(
                            ErrorCode.CONFLICT,
                            "This spelling is already an alias of %s. Remove that alias first.",
                            recorded.bioguideId)
                    .with("aliasId", recorded.id);
        }
        if (aliasing.meansAnother(draft.written(), member.bioguideId)) {
            throw Problem.of(
                    ErrorCode.CONFLICT,
                    "This spelling is, or could be, another Member's name. Enter a different spelling.");
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
    @ErrorResponses({ErrorCode.NOT_FOUND})
    public Response getNameAlias(@PathParam("aliasId") UUID aliasId) {
        return answers.one(0, NameAliasView.of(find(aliasId)));
    }

    @DELETE
    @Path("/{aliasId}")
    @RolesAllowed(Role.EDITORS)
    @Operation(
            summary = "Delete an alias",
            description =
                    "From now on the writing is in doubt again. Sign-ons that it led to stay; undo their import to take them out.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    @ErrorResponses({ErrorCode.NOT_FOUND})
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
