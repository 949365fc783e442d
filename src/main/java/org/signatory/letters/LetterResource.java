package org.signatory.letters;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Separator;
import org.signatory.platform.http.DeclaredErrors;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.Responses;
import org.signatory.platform.http.VersionedBody;
import org.signatory.platform.json.MergePatch;
import org.signatory.security.Idempotent;
import org.signatory.security.Role;

@Path("/v1/letters")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Letters")
@RequiredArgsConstructor
public class LetterResource {

    private final LetterReadService letters;
    private final LetterEditService letterEditService;
    private final Responses responses;

    @GET
    @PermitAll
    @Operation(summary = "List letters visible to the caller")
    @APIResponseSchema(LetterSummary[].class)
    @DeclaredErrors({ErrorCode.FORBIDDEN})
    public Response listLetters(
            @Valid @BeanParam LetterListFilter filter,
            @Valid @BeanParam PageParameters paging,
            @QueryParam("include")
                    @Separator(",")
                    @Parameter(description = "Collections to include, separated by commas.")
                    Set<LetterIncludeOption> include) {
        return responses.page(letters.page(filter, paging, include));
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.EDITORS)
    @Operation(
            summary = "Create a draft letter",
            description = "A deadline that has passed or does not match its wording is rejected unless"
                    + " deadline.confirmed is true.")
    @APIResponseSchema(value = LetterDetail.class, responseCode = "201")
    @DeclaredErrors({ErrorCode.UNKNOWN_REFERENCE})
    public Response createLetter(@NotNull @Valid LetterInput draft) {
        VersionedBody<LetterDetail> letter = letterEditService.create(draft);
        return responses.created("/v1/letters/" + letter.body().letter().id(), letter);
    }

    @GET
    @Path("/{letterId}")
    @PermitAll
    @Operation(summary = "Get a letter, now or as of a date")
    @APIResponseSchema(LetterDetail.class)
    public Response getLetter(
            @PathParam("letterId") UUID letterId,
            @QueryParam("include")
                    @Separator(",")
                    @Parameter(description = "Collections to include, separated by commas.")
                    Set<LetterIncludeOption> include,
            @QueryParam("asOf") @Parameter(description = LetterAsOf.PARAMETER) LocalDate asOf) {
        return responses.one(letters.detail(letterId, include, asOf));
    }

    @PATCH
    @Path("/{letterId}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed(Role.EDITORS)
    @Operation(
            summary = "Update a letter",
            description =
                    "Applies a JSON merge patch (RFC 7396): absent fields remain unchanged, null clears a field, and lists are replaced."
                            + " To change the text, create a version under /versions. After the letter is opened, move its"
                            + " deadline with an extension.")
    @RequestBodySchema(LetterInput.class)
    @APIResponseSchema(LetterDetail.class)
    @DeclaredErrors({ErrorCode.UNKNOWN_REFERENCE, ErrorCode.IF_MATCH_REQUIRED})
    public Response updateLetter(@PathParam("letterId") UUID letterId, @NotNull JsonNode patch) {
        return responses.changed(letterEditService.update(letterId, patch, responses.ifMatch()));
    }
}
