package org.signatory.groups;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import org.signatory.roster.MemberSummary;
import org.signatory.security.Role;

/** Exposes the Members that match an expression. */
@Path("/v1/members/by-expression")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.STAFF)
@Tag(name = "Groups")
@RequiredArgsConstructor
public class MemberSetResource {

    private final MemberSetService sets;
    private final Responses responses;

    @GET
    @Operation(
            summary = "List Members who match an expression, by name",
            description =
                    "Conditions are `committee:HSJU`, `group:<id>`, `signed:<letter's id>`, `state:IL`, `party:Democrat`, `chamber:house` and `member:S001145`, combined with `and`, `or`, `not` and parentheses; `not` binds tightest, then `and`. Quote values that contain spaces. The response lists only Members who serve on the date in `on`.")
    @APIResponseSchema(MemberSummary[].class)
    public Response listMembersByExpression(
            @QueryParam("q")
                    @NotBlank
                    @Parameter(
                            description = "Expression that selects Members.",
                            example = "committee:HSJU and not (state:IL or party:Republican)")
                    String q,
            @QueryParam("on")
                    @Parameter(description = "Date for seats, committees, groups and sign-ons; defaults to today.")
                    LocalDate on,
            @Valid @BeanParam PageParameters paging) {
        return responses.page(sets.page(q, on, paging));
    }
}
