package org.signatory.outreach;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.ErrorResponses;
import org.signatory.security.Role;

/** Exposes the suggested Members of a letter. */
@Path("/v1/letters/{letterId}/suggested-members")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.STAFF)
@Tag(name = "Targets")
public class SuggestedMemberResource {

    @Inject
    SuggestedMemberQueries suggestions;

    @GET
    @Operation(
            summary = "Rank those who may sign a letter and have not",
            description =
                    "By who of their party and state has signed so far, and by how often they signed earlier letters like it, of"
                            + " those that they could have signed: on the same topics, with the same leads, to the same addressee,"
                            + " with the same endorsers, with the same signers, the later the more. Each rank shows its reasons;"
                            + " the formula and how well it foretells stand in docs/suggested-members.md. With `signed` it is the list of"
                            + " those who signed other letters and are missing on this one. For staff.")
    @APIResponseSchema(SuggestedMemberList.class)
    @ErrorResponses({ErrorCode.NOT_FOUND})
    public SuggestedMemberList listSuggestedMembers(
            @PathParam("letterId") UUID letterId, @Valid @BeanParam SuggestedMemberFilter filter) {
        return suggestions.list(letterId, filter);
    }
}
