package org.signatory.signons;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.letters.LetterAsOf;
import org.signatory.platform.http.Responses;

@Path("/v1/letters/{letterId}/progress")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Letters")
@RequiredArgsConstructor
public class LetterProgressResource {

    private final LetterProgressQueries progress;
    private final Responses responses;

    @GET
    @PermitAll
    @Operation(
            summary = "Get the progress of a letter",
            description =
                    "Counts sign-ons by chamber, party, state and day, with and without withdrawn sign-ons, and compares them with the target and the public claims.")
    @APIResponseSchema(LetterProgress.class)
    public Response getLetterProgress(
            @PathParam("letterId") UUID letterId,
            @QueryParam("asOf") @Parameter(description = LetterAsOf.PARAMETER) LocalDate asOf) {
        return responses.one(progress.progress(letterId, asOf));
    }
}
