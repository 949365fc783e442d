package org.signatory.groups;

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
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.Responses;

/** Exposes committees and subcommittees of Congress, which are public like the roster. */
@Path("/v1/committees")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Committees")
@RequiredArgsConstructor
public class CommitteeResource {

    private final CommitteeQueries committees;
    private final Responses responses;

    @GET
    @Operation(
            summary = "List committees and subcommittees by code",
            description = "Subcommittees follow their committee.")
    @APIResponseSchema(CommitteeView[].class)
    public Response listCommittees(@Valid @BeanParam CommitteeFilter filter, @Valid @BeanParam PageParameters paging) {
        return responses.page(committees.page(filter, paging));
    }

    @GET
    @Path("/{code}")
    @Operation(
            summary = "Get a committee with its members as of a date",
            description = "There are no members before the date of the first imported list.")
    @APIResponseSchema(CommitteeDetail.class)
    public Response getCommittee(
            @PathParam("code") @Parameter(description = "Code of the committee, such as HSJU or HSJU01.") String code,
            @QueryParam("on") @Parameter(description = "Date of the membership; defaults to today.") LocalDate on) {
        return responses.one(0, committees.get(code, on));
    }
}
