package org.signatory.letters;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import org.signatory.platform.http.Responses;
import org.signatory.security.Idempotent;
import org.signatory.security.Role;

/** Exposes the correction of letters that were recorded by mistake. */
@Path("/v1/letters/{letterId}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.EDITORS)
@Tag(name = "Letters")
@RequiredArgsConstructor
public class LetterVoidResource {

    private final LetterVoidService letters;
    private final Responses responses;

    @POST
    @Idempotent
    @Path("/void")
    @Operation(
            summary = "Void a letter that was recorded by mistake",
            description =
                    "Removes the letter from every list and count; staff can still get the letter and its history.")
    @APIResponseSchema(value = LetterDetail.class, responseCode = "201")
    public Response voidLetter(@PathParam("letterId") UUID letterId, @NotNull @Valid LetterVoidInput reason) {
        return responses.created("/v1/letters/" + letterId, letters.voidLetter(letterId, reason));
    }

    @POST
    @Idempotent
    @Path("/restoration")
    @Operation(summary = "Restore a voided letter")
    @APIResponseSchema(value = LetterDetail.class, responseCode = "201")
    @DeclaredErrors(ErrorCode.ALREADY_MERGED)
    public Response restoreLetter(@PathParam("letterId") UUID letterId, @NotNull @Valid LetterVoidInput reason) {
        return responses.created("/v1/letters/" + letterId, letters.restore(letterId, reason));
    }
}
