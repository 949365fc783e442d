package org.signatory.letters;

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
import org.signatory.platform.http.VersionedBody;
import org.signatory.security.Idempotent;
import org.signatory.security.Role;

/** Exposes the versions of a letter's text. Each sign-on belongs to one version. */
@Path("/v1/letters/{letterId}/versions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.STAFF)
@Tag(name = "Letters")
@RequiredArgsConstructor
public class LetterTextVersionResource {

    private final LetterHistoryQueries history;
    private final LetterTextVersionService versions;
    private final Responses responses;

    @GET
    @Operation(summary = "List versions of a letter's text, without the text")
    @APIResponseSchema(LetterTextVersionView[].class)
    public Response listLetterVersions(@PathParam("letterId") UUID letterId, @Valid @BeanParam PageParameters paging) {
        return responses.page(history.versions(letterId, paging));
    }

    @GET
    @Path("/{number}")
    @Operation(summary = "Get a version of a letter's text")
    @APIResponseSchema(LetterTextVersionView.class)
    public Response getLetterVersion(@PathParam("letterId") UUID letterId, @PathParam("number") int number) {
        return responses.one(history.version(letterId, number));
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.EDITORS)
    @Operation(
            summary = "Create a version of a letter's text",
            description = "A material change makes the sign-ons of earlier versions stale.")
    @APIResponseSchema(value = LetterTextVersionView.class, responseCode = "201")
    @DeclaredErrors(ErrorCode.DATE_OUT_OF_ORDER)
    public Response createLetterVersion(
            @PathParam("letterId") UUID letterId, @NotNull @Valid LetterTextVersionInput draft) {
        VersionedBody<LetterTextVersionView> version = versions.create(letterId, draft);
        return responses.created("/v1/letters/" + letterId + "/versions/" + version.version(), version);
    }
}
