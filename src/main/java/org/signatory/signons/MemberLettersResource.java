package org.signatory.signons;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.platform.http.Page;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.Responses;

/** Exposes the letters signed by a Member that are visible to the caller. */
@Path("/v1/members/{bioguideId}/letters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Members")
@RequiredArgsConstructor
public class MemberLettersResource {

    private final MemberLetterQueries letters;
    private final Responses responses;

    @GET
    @PermitAll
    @Operation(summary = "List letters signed by a Member")
    @APIResponseSchema(MemberLetterPage.class)
    public Response listMemberLetters(
            @PathParam("bioguideId") String bioguideId,
            @QueryParam("role")
                    @Parameter(description = "Role of the Member; defaults to all roles, latest sign-on first.")
                    MemberLetterRole role,
            @Valid @BeanParam PageParameters paging) {
        MemberLetterPage page = letters.page(bioguideId, role, paging);
        return responses.page(new Page<>(page.items(), page.next(), page.limit(), page.total()), page);
    }
}
