package org.signatory.letters;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.ErrorResponses;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.Responses;
import org.signatory.platform.sql.EntityQuery;
import org.signatory.platform.sql.Keyset;
import org.signatory.platform.sql.Keyset.Key;
import org.signatory.security.Caller;
import org.signatory.security.Idempotent;
import org.signatory.security.Role;

/** Exposes the status transitions of a letter. */
@Path("/v1/letters/{letterId}/status-transitions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Letters")
@Transactional
public class StatusTransitionResource {

    private static final Keyset<StatusTransition> OLDEST_FIRST = new Keyset<>(
            "moves",
            false,
            "m.recordedAt",
            List.of(new Key("m.effectiveAt", Instant.class), new Key("m.id", UUID.class)));

    @Inject
    LetterService letters;

    @Inject
    StatusTransitionService moves;

    @Inject
    Caller caller;

    @Inject
    Responses answers;

    @GET
    @PermitAll
    @Operation(summary = "List status transitions of a letter in order")
    @APIResponseSchema(StatusTransitionPage.class)
    @ErrorResponses({ErrorCode.NOT_FOUND})
    public Response listStatusTransitions(
            @PathParam("letterId") UUID letterId, @Valid @BeanParam PageParameters paging) {
        letters.visible(letterId);
        boolean staff = caller.isStaff();
        return answers.page(OLDEST_FIRST
                .page(EntityQuery.of(StatusTransition.class, "m").and("m.letterId = :id", "id", letterId), paging)
                .map(move -> StatusTransitionView.of(move, staff)));
    }

    /** Defines the schema of a page in the API contract. */
    @Schema(name = "StatusTransitionPage")
    public record StatusTransitionPage(List<StatusTransitionView> items, String next, int limit, Long total) {}

    @POST
    @Idempotent
    @RolesAllowed(Role.EDITORS)
    @Operation(
            summary = "Create a status transition of a letter",
            description =
                    "draft → open, sent, abandoned; open → closed, sent, abandoned; closed → open, sent, abandoned;"
                            + " sent → answered; abandoned → open. An error lists the allowed transitions.")
    @APIResponseSchema(value = LetterDetail.class, responseCode = "201")
    @ErrorResponses({
        ErrorCode.NOT_FOUND,
        ErrorCode.MOVE_NOT_ALLOWED,
        ErrorCode.SIGN_ONS_UNCONFIRMED,
        ErrorCode.SIGNED_AFTER_SENT,
        ErrorCode.DATE_OUT_OF_ORDER
    })
    public Response createStatusTransition(
            @PathParam("letterId") UUID letterId, @NotNull @Valid StatusTransitionDraft draft) {
        Letter letter = letters.locked(letterId);
        moves.take(letter, draft);
        Letter.flush();
        return answers.created(
                "/v1/letters/" + letter.id + "/status-transitions",
                letter.version,
                letters.detail(letter, Set.of(), null));
    }
}
