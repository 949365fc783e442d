package org.signatory.outreach;

import jakarta.annotation.security.RolesAllowed;
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
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.Responses;
import org.signatory.security.Role;

/** Exposes the open outreach of an assignee across all open letters. */
@Path("/v1/outreach")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.STAFF)
@Tag(name = "Outreach")
@RequiredArgsConstructor
public class MyOutreachResource {

    private final OutreachQueries queries;
    private final Responses responses;

    @GET
    @Operation(
            summary = "List open outreach assigned to a person or organization",
            description =
                    "Lists the Members, across all open letters, who have neither signed nor declined, by due date."
                            + " Records without a due date are last.")
    @APIResponseSchema(OutreachView[].class)
    public Response listAssignedOutreach(
            @QueryParam("assignee")
                    @NotBlank
                    @Size(max = 200)
                    @Parameter(description = "Name of the person, or ID of the organization.", example = "Desk One")
                    String assignee,
            @QueryParam("on") @Parameter(description = "Latest due date; includes records without a due date.")
                    LocalDate on,
            @Valid @BeanParam PageParameters paging) {
        return responses.page(queries.assigned(assignee, on, paging));
    }
}
