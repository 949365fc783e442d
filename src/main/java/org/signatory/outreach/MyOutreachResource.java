package org.signatory.outreach;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.Responses;
import org.signatory.security.Role;

/** Whom one person or organization still has to ask, over all letters that take signatures. */
@Path("/v1/outreach")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.STAFF)
@Tag(name = "Outreach")
@Transactional
public class MyOutreachResource {

    @Inject
    OutreachQueries lists;

    @Inject
    Responses answers;

    @GET
    @Operation(
            summary = "List whom an assignee still has to ask",
            description = "Over all open letters, those who have neither signed nor declined: what is due first comes"
                    + " first, and those without a day come last.")
    @APIResponseSchema(OutreachResource.OutreachPage.class)
    public Response listAssignedOutreach(
            @QueryParam("assignee")
                    @NotBlank
                    @Size(max = 200)
                    @Parameter(
                            description = "The person or organization who asks, by name or the organization's id.",
                            example = "Desk One")
                    String assignee,
            @QueryParam("on")
                    @Parameter(description = "Only what is due on this day or before, or has no day; else everything.")
                    LocalDate on,
            @Valid @BeanParam PageParameters paging) {
        return answers.page(lists.waiting(assignee, on, paging));
    }
}
