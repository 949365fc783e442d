package org.signatory.endorsements;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
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
import jakarta.ws.rs.PATCH;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.audit.Audience;
import org.signatory.audit.AuditLog;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterService;
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

/** Exposes endorsers' statements. Other callers see approved statements after the embargo. */
@Path("/v1/letters/{letterId}/endorsers/{organizationId}/statements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.EDITORS)
@Tag(name = "Endorsers")
@Transactional
public class StatementResource {

    private static final Keyset<Statement> OLDEST_FIRST = new Keyset<>(
            "statements",
            false,
            "s.updatedAt",
            List.of(new Key("s.recordedAt", Instant.class), new Key("s.id", UUID.class)));

    @Inject
    LetterService letters;

    @Inject
    EndorserViews endorsers;

    @Inject
    EndorsementRules endorsing;

    @Inject
    Responses answers;

    @Inject
    MergePatcher patches;

    @Inject
    Caller caller;

    @Inject
    AuditLog history;

    @Inject
    Clock clock;

    @GET
    @PermitAll
    @Operation(summary = "List statements of an endorser that are visible to the caller")
    @APIResponseSchema(StatementPage.class)
    @ErrorResponses({ErrorCode.NOT_FOUND})
    public Response listStatements(
            @PathParam("letterId") UUID letterId,
            @PathParam("organizationId") UUID organizationId,
            @Valid @BeanParam PageParameters paging) {
        Endorsement endorsement = EndorserResource.find(letters.visible(letterId), organizationId);
        boolean inside = endorsers.isInside(endorsement);
        Page<Statement> page = OLDEST_FIRST.page(endorsers.statements(List.of(endorsement)), paging);
        return answers.page(page.map(statement -> StatementView.of(statement, inside)));
    }

    /** Defines the schema of a page in the API contract. */
    @Schema(name = "StatementPage")
    public record StatementPage(List<StatementView> items, String next, int limit, Long total) {}

    @GET
    @Path("/{statementId}")
    @PermitAll
    @Operation(summary = "Get a statement that is visible to the caller")
    @APIResponseSchema(StatementView.class)
    @ErrorResponses({ErrorCode.NOT_FOUND})
    public Response getStatement(
            @PathParam("letterId") UUID letterId,
            @PathParam("organizationId") UUID organizationId,
            @PathParam("statementId") UUID statementId) {
        Endorsement endorsement = EndorserResource.find(letters.visible(letterId), organizationId);
        Statement statement = find(endorsement, statementId);
        return answers.one(statement.version, StatementView.of(statement, endorsers.isInside(endorsement)));
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.EDITORS, Role.PARTNERS})
    @Operation(summary = "Create a statement for an endorsement")
    @APIResponseSchema(value = StatementView.class, responseCode = "201")
    @ErrorResponses({ErrorCode.NOT_FOUND, ErrorCode.LETTER_NOT_OPEN})
    public Response createStatement(
            @PathParam("letterId") UUID letterId,
            @PathParam("organizationId") UUID organizationId,
            @NotNull @Valid StatementDraft draft) {
        Letter letter = letters.locked(letterId);
        Endorsement endorsement = EndorserResource.find(letter, organizationId);
        endorsing.requireMay(letter, endorsement.organizationId);
        Statement statement = Statement.of(endorsement, draft, caller.name(), clock.instant());
        endorsing.approveOwn(statement);
        statement.persist();
        acted(letter, endorsement, statement, false, "statement.added", draft);
        return answers.created(
                "/v1/letters/" + letter.id + "/endorsers/" + endorsement.organizationId + "/statements/" + statement.id,
                statement.version,
                StatementView.of(statement, true));
    }

    @PATCH
    @Path("/{statementId}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Role.EDITORS, Role.PARTNERS})
    @Operation(
            summary = "Update a statement",
            description =
                    "A JSON merge patch (RFC 7396). A change of the wording removes the approval and requires a new one.")
    @RequestBody(content = @Content(schema = @Schema(implementation = StatementDraft.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = StatementView.class)))
    @ErrorResponses({ErrorCode.NOT_FOUND, ErrorCode.LETTER_NOT_OPEN, ErrorCode.IF_MATCH_REQUIRED, ErrorCode.STALE})
    public Response updateStatement(
            @PathParam("letterId") UUID letterId,
            @PathParam("organizationId") UUID organizationId,
            @PathParam("statementId") UUID statementId,
            @NotNull JsonNode patch) {
        Letter letter = letters.locked(letterId);
        Endorsement endorsement = EndorserResource.find(letter, organizationId);
        endorsing.requireMay(letter, endorsement.organizationId);
        Statement statement = find(endorsement, statementId);
        answers.requireMatch(statement.version, () -> StatementView.of(statement, true));
        StatementDraft before = StatementDraft.of(statement);
        StatementDraft after = patches.apply(before, patch, StatementDraft.class);
        if (!after.equals(before)) {
            boolean wasPublic = statement.isPublic(clock.instant());
            statement.apply(after);
            endorsing.approveOwn(statement);
            acted(letter, endorsement, statement, wasPublic, "statement.changed", patches.changes(before, after));
        }
        return answers.changed(statement.version, StatementView.of(statement, true));
    }

    /** Represents the approval of a statement. */
    @Schema(name = "StatementApprovalDraft")
    public record Approval(
            @NotBlank @Size(max = 200) @Schema(description = "Name of the approver.", examples = "Press office")
            String by,

            @Schema(description = "Time of the approval; defaults to now.", examples = "2021-02-11T15:00:00Z")
            Instant at) {}

    @POST
    @Idempotent
    @Path("/{statementId}/approval")
    @Operation(
            summary = "Create or replace the approval of a statement",
            description = "Replaces the recorded approval. A repeated approval has no effect.")
    @APIResponseSchema(value = StatementView.class, responseCode = "201")
    @ErrorResponses({ErrorCode.NOT_FOUND, ErrorCode.DATE_OUT_OF_ORDER})
    public Response approveStatement(
            @PathParam("letterId") UUID letterId,
            @PathParam("organizationId") UUID organizationId,
            @PathParam("statementId") UUID statementId,
            @NotNull @Valid Approval approval) {
        Letter letter = letters.locked(letterId);
        Endorsement endorsement = EndorserResource.find(letter, organizationId);
        Statement statement = find(endorsement, statementId);
        Instant now = clock.instant();
        if (approval.at() != null && approval.at().isAfter(now)) {
            throw Problem.of(ErrorCode.DATE_OUT_OF_ORDER, "Enter a time of approval that is not in the future.");
        }
        if (!statement.isApproved(approval.by(), approval.at())) {
            boolean wasPublic = statement.isPublic(now);
            statement.approvedBy = approval.by();
            statement.approvedAt = approval.at() == null ? now : approval.at();
            acted(letter, endorsement, statement, wasPublic, "statement.approved", approval);
        }
        return answers.created(
                "/v1/letters/" + letter.id + "/endorsers/" + endorsement.organizationId + "/statements/" + statement.id,
                statement.version,
                StatementView.of(statement, true));
    }

    @DELETE
    @Path("/{statementId}")
    @RolesAllowed({Role.EDITORS, Role.PARTNERS})
    @Operation(summary = "Withdraw a statement", description = "A withdrawn statement is visible to staff only.")
    @APIResponseSchema(StatementView.class)
    @ErrorResponses({
        ErrorCode.NOT_FOUND,
        ErrorCode.LETTER_NOT_OPEN,
        ErrorCode.ALREADY_WITHDRAWN,
        ErrorCode.IF_MATCH_REQUIRED,
        ErrorCode.STALE
    })
    public Response withdrawStatement(
            @PathParam("letterId") UUID letterId,
            @PathParam("organizationId") UUID organizationId,
            @PathParam("statementId") UUID statementId) {
        Letter letter = letters.locked(letterId);
        Endorsement endorsement = EndorserResource.find(letter, organizationId);
        endorsing.requireMay(letter, endorsement.organizationId);
        Statement statement = find(endorsement, statementId);
        if (statement.withdrawnAt != null) {
            throw Problem.of(ErrorCode.ALREADY_WITHDRAWN, "The statement was already withdrawn.");
        }
        answers.requireMatch(statement.version, () -> StatementView.of(statement, true));
        boolean wasPublic = statement.isPublic(clock.instant());
        statement.withdrawnAt = clock.instant();
        acted(letter, endorsement, statement, wasPublic, "statement.withdrawn", Map.of());
        return answers.changed(statement.version, StatementView.of(statement, true));
    }

    private Statement find(Endorsement endorsement, UUID statementId) {
        return endorsers.statements(List.of(endorsement)).and("s.id = :id", "id", statementId).rows("s.id").stream()
                .findFirst()
                .orElseThrow(() -> Problem.notFound("statement"));
    }

    private void acted(
            Letter letter, Endorsement endorsement, Statement statement, boolean wasPublic, String act, Object detail) {
        Instant now = clock.instant();
        Audience audience = wasPublic || statement.isPublic(now) ? Audience.PUBLIC : Audience.STAFF;
        statement.updatedAt = now;
        endorsement.touch(now, audience);
        letter.touch(now, audience);
        history.record(act, letter.id, endorsement.organizationId.toString(), null, detail);
        Statement.flush();
    }
}
