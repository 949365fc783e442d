package org.signatory.ingest.releases;

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
import org.signatory.ingest.names.MatchInput;
import org.signatory.platform.http.DeclaredErrors;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.limits.HeavyWork;
import org.signatory.security.Idempotent;
import org.signatory.security.Role;

/** Exposes the comparison of a press release with the record. */
@Path("/v1/letters/{letterId}/check")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Names")
@HeavyWork
@RequiredArgsConstructor
public class PressReleaseCheckResource {

    private final PressReleaseCheckService checking;

    @POST
    @Idempotent(transactional = false)
    @RolesAllowed(Role.STAFF)
    @Operation(
            summary = "Get the differences between a press release and the record",
            description =
                    "Lists the numbers, names, leads and endorsers that differ. If a release names fewer than half of the"
                            + " signers, its names are treated as examples, and the signers that it omits are not reported as differences. Nothing is"
                            + " saved.")
    @APIResponseSchema(PressReleaseCheckReport.class)
    @DeclaredErrors(ErrorCode.WORK_LIMIT_EXCEEDED)
    public Response checkLetter(@PathParam("letterId") UUID letterId, @NotNull @Valid MatchInput input) {
        return Response.ok(checking.check(letterId, input)).build();
    }
}
