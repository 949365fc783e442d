package org.signatory.outreach;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.Responses;
import org.signatory.security.Role;

/** Exposes the outreach for all letters. */
@Path("/v1/outreach")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.STAFF, Role.PARTNERS})
@Tag(name = "Outreach")
@RequiredArgsConstructor
public class AllOutreachResource {

    private final OutreachQueries queries;
    private final Responses responses;

    @GET
    @Operation(
            summary = "List outreach for all letters",
            description = "Partners see the records assigned to their organization.")
    @APIResponseSchema(OutreachView[].class)
    public Response listAllOutreach(
            @Valid @BeanParam AllOutreachFilter filter, @Valid @BeanParam PageParameters paging) {
        return responses.page(queries.page(filter, paging));
    }
}
