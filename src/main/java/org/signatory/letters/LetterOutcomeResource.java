package org.signatory.letters;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.signatory.platform.http.Responses;
import org.signatory.security.Idempotent;
import org.signatory.security.Role;

/** Exposes the outcome of a sent letter: retraction and response. */
@Path("/v1/letters/{letterId}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Letters")
@RequiredArgsConstructor
public class LetterOutcomeResource {

    private final LetterOutcomeService outcomes;
    private final Responses responses;

    @POST
    @Idempotent
    @Path("/retraction")
    @RolesAllowed(Role.EDITORS)
    @Operation(summary = "Retract a sent letter", description = "The letter remains recorded as sent.")
    @APIResponseSchema(value = LetterDetail.class, responseCode = "201")
    @DeclaredErrors({ErrorCode.NOT_SENT, ErrorCode.ALREADY_RETRACTED, ErrorCode.DATE_OUT_OF_ORDER})
    public Response retractLetter(@PathParam("letterId") UUID letterId, @NotNull @Valid LetterRetraction retraction) {
        return responses.created("/v1/letters/" + letterId, outcomes.retract(letterId, retraction));
    }

    @PUT
    @Path("/recipients/{recipientId}/response")
    @RolesAllowed(Role.EDITORS)
    @Operation(summary = "Replace a recipient's response or its due date")
    @APIResponseSchema(LetterDetail.class)
    @DeclaredErrors({ErrorCode.NOT_SENT, ErrorCode.DATE_OUT_OF_ORDER, ErrorCode.IF_MATCH_REQUIRED})
    public Response replaceRecipientResponse(
            @PathParam("letterId") UUID letterId,
            @PathParam("recipientId") UUID recipientId,
            @NotNull @Valid RecipientResponse response) {
        return responses.changed(outcomes.saveResponse(letterId, recipientId, response, responses.ifMatch()));
    }
}
