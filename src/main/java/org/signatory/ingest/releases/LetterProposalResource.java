package org.signatory.ingest.releases;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.platform.http.DeclaredErrors;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.limits.HeavyWork;
import org.signatory.security.Idempotent;
import org.signatory.security.Role;

@Path("/v1/letters/parse")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Names")
@HeavyWork
@RequiredArgsConstructor
public class LetterProposalResource {

    private final PressReleaseParseService parsing;

    @POST
    @Idempotent(transactional = false)
    @RolesAllowed({Role.STAFF, Role.PARTNERS})
    @Operation(
            summary = "Get a proposed letter from a press release or the letter's own text",
            description = "Each part includes its position in the text and whether it is certain. Nothing is saved.")
    @APIResponseSchema(LetterProposal.class)
    @DeclaredErrors(ErrorCode.WORK_LIMIT_EXCEEDED)
    public Response parseLetter(@NotNull @Valid PressReleaseInput draft) {
        return Response.ok(parsing.parse(draft)).build();
    }
}
