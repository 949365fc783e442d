package org.signatory.endorsements;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.audit.Audience;
import org.signatory.audit.AuditLog;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterAccess;
import org.signatory.letters.LetterService;
import org.signatory.letters.Withdrawal;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.ErrorResponses;
import org.signatory.platform.http.Page;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.Responses;
import org.signatory.platform.json.MergePatch;
import org.signatory.platform.json.MergePatcher;
import org.signatory.platform.sql.Keyset;
import org.signatory.platform.sql.Keyset.Key;
import org.signatory.security.Caller;
import org.signatory.security.Idempotent;
import org.signatory.security.Role;

/** Exposes operations on the endorsements of a letter. */
@Path("/v1/letters/{letterId}/endorsers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Endorsers")
@Transactional
public class EndorserResource {

    private static final Keyset<Endorsement> IN_PRINT = new Keyset<>(
            "endorsers",
            false,
            "e.updatedAt",
            List.of(
                    new Key("coalesce(e.position, 100000)", Integer.class),
                    new Key("left(lower(e.printedName), 200)", String.class),
                    new Key("e.id", UUID.class)));

    @Inject
    LetterService letters;

    @Inject
    OrganizationService organizations;

    @Inject
    EndorserViews endorsers;

    @Inject
    Caller caller;

    @Inject
    EndorsementRules endorsing;

    @Inject
    EndorsementRequestService requests;

    @Inject
    UriInfo uri;

    @Inject
    Responses answers;

    @Inject
    MergePatcher patches;

    @Inject
    AuditLog history;

    @Inject
    Clock clock;

    @GET
    @PermitAll
    @Operation(summary = "List endorsers of a letter in print order, with statements")
    @APIResponseSchema(EndorserPage.class)
    @ErrorResponses({ErrorCode.NOT_FOUND})
    public Response listEndorsers(
            @PathParam("letterId") UUID letterId,
            @Valid @BeanParam EndorserFilter filter,
            @Valid @BeanParam PageParameters paging) {
        letters.visible(letterId, filter.asOf);
        Page<Endorsement> page =
                IN_PRINT.changedBy(LetterAccess.of(caller).changed("e")).page(filter.endorsements(letterId), paging);
        return answers.page(page.with(endorsers.views(page.items(), filter.asOf)));
    }

    /** Defines the schema of a page in the API contract. */
    @Schema(name = "EndorserPage")
    public record EndorserPage(List<EndorserView> items, String next, int limit, Long total) {}

    @GET
    @Path("/{organizationId}")
    @PermitAll
    @Operation(
            summary = "Get an organization's latest endorsement",
            description = "A withdrawn endorsement includes the day of withdrawal.")
    @APIResponseSchema(EndorserView.class)
    @ErrorResponses({ErrorCode.NOT_FOUND})
    public Response getEndorser(
            @PathParam("letterId") UUID letterId, @PathParam("organizationId") UUID organizationId) {
        Letter letter = letters.visible(letterId);
        Endorsement endorsement = find(letter, organizationId);
        return answers.one(endorsement.version, endorsers.view(endorsement));
    }

    static Endorsement find(Letter letter, UUID organizationId) {
        Organization organization = Organization.current(organizationId);
        return Endorsement.latest(letter.id, organization.id).orElseThrow(() -> Problem.notFound("endorser"));
    }

    @PUT
    @Path("/{organizationId}")
    @RolesAllowed({Role.EDITORS, Role.PARTNERS})
    @Operation(
            summary = "Create or update an endorsement",
            description =
                    "If the organization already endorses the letter, the request corrects the recorded endorsement"
                            + " and adds one history entry with each change. Absent fields remain unchanged. A request without a"
                            + " change has no effect. If-Match is optional. After a withdrawal, the request creates a new endorsement; the"
                            + " withdrawn one keeps its dates. A partner can endorse for its own organization while the letter"
                            + " is open. If the office reviews endorsements and has not invited the organization, this creates a"
                            + " request that an editor accepts or declines; a second call with other facts updates the request.")
    @APIResponse(
            responseCode = "200",
            description = "The endorsement already exists and has the facts of the request.",
            content = @Content(schema = @Schema(implementation = EndorserView.class)))
    @APIResponseSchema(value = EndorserView.class, responseCode = "201")
    @APIResponse(
            responseCode = "202",
            description = "The endorsement waits for the approval of the office.",
            content = @Content(schema = @Schema(implementation = EndorsementRequestView.class)))
    @ErrorResponses({
        ErrorCode.NOT_FOUND,
        ErrorCode.CONFLICT,
        ErrorCode.LETTER_NOT_OPEN,
        ErrorCode.DATE_OUT_OF_ORDER,
        ErrorCode.STALE
    })
    public Response replaceEndorser(
            @PathParam("letterId") UUID letterId,
            @PathParam("organizationId") UUID organizationId,
            @Valid EndorsementDraft draft) {
        Letter letter = letters.locked(letterId);
        Organization organization = Organization.current(organizationId);
        EndorsementDraft known = draft == null ? EndorsementDraft.EMPTY : draft;
        endorsing.requireMay(letter, organization.id);
        if (Endorsement.standing(letter.id, organization.id).isEmpty()) {
            endorsing.requireMay(EndorsementDraft.EMPTY, known);
        }
        if (requests.mustAsk(letter, organization)) {
            EndorsementRequest request =
                    requests.ask(letter, organization, EndorsementRequest.Asker.ORGANIZATION, null, known);
            EndorsementRequest.flush();
            return Response.accepted(requests.views(List.of(request)).get(0))
                    .location(uri.getBaseUriBuilder()
                            .path("/v1/endorsement-requests/" + request.id)
                            .build())
                    .build();
        }
        return endorse(letter, organization, known);
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.EDITORS)
    @Operation(
            summary = "Create or update an endorsement by organization name",
            description =
                    "Finds the organization by name, acronym or another name, or creates the organization. A name of several"
                            + " organizations is a conflict; the error lists the organizations. If the organization already endorses the letter,"
                            + " the request corrects the recorded endorsement, as in PUT.")
    @APIResponse(
            responseCode = "200",
            description = "The endorsement already exists and has the facts of the request.",
            content = @Content(schema = @Schema(implementation = EndorserView.class)))
    @APIResponseSchema(value = EndorserView.class, responseCode = "201")
    @ErrorResponses({ErrorCode.NOT_FOUND, ErrorCode.CONFLICT, ErrorCode.DATE_OUT_OF_ORDER})
    public Response createEndorser(@PathParam("letterId") UUID letterId, @NotNull @Valid NamedEndorser endorser) {
        Letter letter = letters.locked(letterId);
        return endorse(letter, organizations.named(endorser.name()), endorser.endorsement());
    }

    private Response endorse(Letter letter, Organization organization, EndorsementDraft draft) {
        Optional<Endorsement> standing = Endorsement.standing(letter.id, organization.id);
        if (standing.isPresent()) {
            Endorsement recorded = standing.get();
            answers.requireMatchIfSent(recorded.version, () -> endorsers.view(recorded));
            endorsing.change(letter, recorded, draft.over(EndorsementDraft.of(recorded)));
            return answers.changed(recorded.version, endorsers.view(recorded));
        }
        answers.requireAbsentIfSent();
        Endorsement endorsement = endorsing.add(letter, organization, draft);
        requests.settle(letter, organization.id);
        Endorsement.flush();
        return answers.created(
                "/v1/letters/" + letter.id + "/endorsers/" + organization.id,
                endorsement.version,
                endorsers.view(endorsement));
    }

    @PATCH
    @Path("/{organizationId}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Role.EDITORS, Role.PARTNERS})
    @Operation(summary = "Update an endorsement", description = "A JSON merge patch (RFC 7396).")
    @RequestBody(content = @Content(schema = @Schema(implementation = EndorsementDraft.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EndorserView.class)))
    @ErrorResponses({
        ErrorCode.NOT_FOUND,
        ErrorCode.LETTER_NOT_OPEN,
        ErrorCode.DATE_OUT_OF_ORDER,
        ErrorCode.IF_MATCH_REQUIRED,
        ErrorCode.STALE
    })
    public Response updateEndorser(
            @PathParam("letterId") UUID letterId,
            @PathParam("organizationId") UUID organizationId,
            @NotNull JsonNode patch) {
        Letter letter = letters.locked(letterId);
        Endorsement endorsement = find(letter, organizationId);
        endorsing.requireMay(letter, endorsement.organizationId);
        answers.requireMatch(endorsement.version, () -> endorsers.view(endorsement));
        EndorsementDraft before = EndorsementDraft.of(endorsement);
        endorsing.change(letter, endorsement, patches.apply(before, patch, EndorsementDraft.class));
        return answers.changed(endorsement.version, endorsers.view(endorsement));
    }

    @DELETE
    @Path("/{organizationId}")
    @RolesAllowed({Role.EDITORS, Role.PARTNERS})
    @Operation(
            summary = "Withdraw an endorsement",
            description = "Records a dated withdrawal: counts exclude the endorsement, and lists can include it.")
    @APIResponseSchema(EndorserView.class)
    @ErrorResponses({
        ErrorCode.NOT_FOUND,
        ErrorCode.LETTER_NOT_OPEN,
        ErrorCode.ALREADY_WITHDRAWN,
        ErrorCode.DATE_OUT_OF_ORDER,
        ErrorCode.IF_MATCH_REQUIRED,
        ErrorCode.STALE
    })
    public Response withdrawEndorser(
            @PathParam("letterId") UUID letterId,
            @PathParam("organizationId") UUID organizationId,
            @Valid @BeanParam Withdrawal withdrawal) {
        Letter letter = letters.locked(letterId);
        Endorsement endorsement = find(letter, organizationId);
        endorsing.requireMay(letter, endorsement.organizationId);
        if (endorsement.withdrawnOn != null) {
            throw Problem.of(
                    ErrorCode.ALREADY_WITHDRAWN,
                    "The endorsement was already withdrawn on %s.",
                    endorsement.withdrawnOn);
        }
        answers.requireMatch(endorsement.version, () -> endorsers.view(endorsement));
        Instant now = clock.instant();
        LocalDate on = withdrawal.onOrToday(endorsement.endorsedOn, now);
        endorsement.withdrawnOn = on;
        endorsement.withdrawalReason = withdrawal.reason;
        endorsement.touch(now, Audience.PUBLIC);
        letter.touch(now);
        history.record(
                "endorser.withdrawn",
                letter.id,
                endorsement.organizationId.toString(),
                on,
                Map.of("reason", withdrawal.reason));
        Endorsement.flush();
        return answers.changed(endorsement.version, endorsers.view(endorsement));
    }
}
