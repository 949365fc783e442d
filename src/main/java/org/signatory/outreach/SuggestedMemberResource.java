package org.signatory.outreach;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.security.Role;

@Path("/v1/letters/{letterId}/suggested-members")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.STAFF)
@Tag(name = "Suggested Members")
@RequiredArgsConstructor
public class SuggestedMemberResource {

    private final SuggestedMemberQueries suggestions;

    @GET
    @Operation(
            summary = "List Members who are eligible to sign a letter but have not signed it",
            description =
                    "Ranks Members by how many eligible Members of their party and state have signed, and by the similar earlier letters that they signed. Each Member is listed with the reasons for the rank; see docs/suggested-members.md. `signed` limits the list to signers of other letters.")
    @APIResponseSchema(SuggestedMemberList.class)
    public SuggestedMemberList listSuggestedMembers(
            @PathParam("letterId") UUID letterId, @Valid @BeanParam SuggestedMemberFilter filter) {
        return suggestions.list(letterId, filter);
    }
}
