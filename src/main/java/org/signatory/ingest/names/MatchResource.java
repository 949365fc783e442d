package org.signatory.ingest.names;

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

/** Exposes the matching of names in a text. */
@Path("/v1/members/match")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Names")
@HeavyWork
@RequiredArgsConstructor
public class MatchResource {

    private final MatchService matching;

    @POST
    @Idempotent(transactional = false)
    @RolesAllowed({Role.STAFF, Role.PARTNERS})
    @Operation(
            summary = "Get the leads and signers named in a text",
            description =
                    "Names are matched against the roster as of the date in asOf. A name that could refer to several Members is ambiguous, with candidates and reasons; former Members and those of the other chamber are candidates only. Nothing is saved.")
    @APIResponseSchema(MatchReport.class)
    @DeclaredErrors(ErrorCode.WORK_LIMIT_EXCEEDED)
    public Response matchMembers(@NotNull @Valid MatchInput draft) {
        return Response.ok(matching.match(draft)).build();
    }
}
