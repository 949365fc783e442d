package org.signatory.letters;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import org.signatory.audit.AuditEntryView;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.Responses;
import org.signatory.security.Role;

@Path("/v1/letters/{letterId}/history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Letters")
@RequiredArgsConstructor
public class LetterHistoryResource {

    private final LetterHistoryQueries history;
    private final Responses responses;

    @GET
    @RolesAllowed(Role.STAFF)
    @Operation(summary = "List a letter's history, oldest first")
    @APIResponseSchema(AuditEntryView[].class)
    public Response listLetterHistory(@PathParam("letterId") UUID letterId, @Valid @BeanParam PageParameters paging) {
        return responses.page(history.entries(letterId, paging));
    }
}
