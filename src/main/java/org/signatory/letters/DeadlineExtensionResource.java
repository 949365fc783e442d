package org.signatory.letters;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.signatory.platform.http.DeclaredErrors;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.Responses;
import org.signatory.security.Idempotent;
import org.signatory.security.Role;

/** Exposes the recorded extensions of a letter's sign-on deadlines. */
@Path("/v1/letters/{letterId}/deadline-extensions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Letters")
@RequiredArgsConstructor
public class DeadlineExtensionResource {

    private final LetterHistoryQueries history;
    private final DeadlineExtensionService extensions;
    private final Responses responses;

    @GET
    @PermitAll
    @Operation(summary = "List extensions of a letter's deadline")
    @APIResponseSchema(DeadlineExtensionView[].class)
    public Response listDeadlineExtensions(
            @PathParam("letterId") UUID letterId, @Valid @BeanParam PageParameters paging) {
        return responses.page(history.extensions(letterId, paging));
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.EDITORS)
    @Operation(
            summary = "Create a deadline extension",
            description =
                    "Moves the letter's sign-on deadline. A deadline that has passed, precedes the date of the change"
                            + " or does not match its wording is rejected unless deadline.confirmed is true.")
    @APIResponseSchema(value = DeadlineExtensionView.class, responseCode = "201")
    @DeclaredErrors(ErrorCode.DATE_OUT_OF_ORDER)
    public Response createDeadlineExtension(
            @PathParam("letterId") UUID letterId, @NotNull @Valid DeadlineExtensionInput draft) {
        return responses.created(
                "/v1/letters/" + letterId + "/deadline-extensions", extensions.create(letterId, draft));
    }
}
