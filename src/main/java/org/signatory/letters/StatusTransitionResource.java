package org.signatory.letters;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
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
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.platform.http.DeclaredErrors;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.Responses;
import org.signatory.security.Idempotent;
import org.signatory.security.Role;

@Path("/v1/letters/{letterId}/status-transitions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Letters")
@RequiredArgsConstructor
public class StatusTransitionResource {

    private final LetterHistoryQueries history;
    private final StatusTransitionService transitions;
    private final StatusDateCorrectionService corrections;
    private final Responses responses;

    @GET
    @PermitAll
    @Operation(summary = "List status transitions of a letter in order")
    @APIResponseSchema(StatusTransitionView[].class)
    public Response listStatusTransitions(
            @PathParam("letterId") UUID letterId, @Valid @BeanParam PageParameters paging) {
        return responses.page(history.transitions(letterId, paging));
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.EDITORS)
    @Operation(
            summary = "Change the status of a letter",
            description =
                    "draft → open, sent, abandoned; open → closed, sent, abandoned; closed → open, sent, abandoned;"
                            + " sent → answered; abandoned → open. An error lists the allowed transitions.")
    @APIResponseSchema(value = LetterDetail.class, responseCode = "201")
    @DeclaredErrors({
        ErrorCode.STATUS_TRANSITION_NOT_ALLOWED,
        ErrorCode.DEADLINE_PASSED,
        ErrorCode.SIGN_ONS_UNCONFIRMED,
        ErrorCode.SIGNED_AFTER_SENT,
        ErrorCode.DATE_OUT_OF_ORDER
    })
    public Response createStatusTransition(
            @PathParam("letterId") UUID letterId, @NotNull @Valid StatusTransitionInput draft) {
        return responses.created(
                "/v1/letters/" + letterId + "/status-transitions", transitions.create(letterId, draft));
    }

    @POST
    @Idempotent
    @Path("/{transitionId}/correction")
    @RolesAllowed(Role.EDITORS)
    @Operation(
            summary = "Correct the date of a status transition",
            description = "Also corrects the letter's sent or opened date and its Congress.")
    @APIResponseSchema(value = LetterDetail.class, responseCode = "201")
    @DeclaredErrors({ErrorCode.SIGNED_AFTER_SENT, ErrorCode.DATE_OUT_OF_ORDER, ErrorCode.DEADLINE_PASSED})
    public Response correctStatusTransition(
            @PathParam("letterId") UUID letterId,
            @PathParam("transitionId") UUID transitionId,
            @NotNull @Valid StatusTransitionCorrectionInput correction) {
        return responses.created("/v1/letters/" + letterId, corrections.correct(letterId, transitionId, correction));
    }
}
