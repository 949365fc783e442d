package org.signatory.endorsements;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.platform.http.DeclaredErrors;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.Responses;
import org.signatory.platform.http.VersionedBody;
import org.signatory.platform.json.MergePatch;
import org.signatory.platform.json.MergePatcher;
import org.signatory.security.Idempotent;
import org.signatory.security.Role;

@Path("/v1/organizations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Organizations")
@RequiredArgsConstructor
public class OrganizationResource {

    private final Responses responses;
    private final MergePatcher patches;
    private final OrganizationService organizations;
    private final OrganizationQueries queries;
    private final OrganizationMergeService mergeService;

    @GET
    @PermitAll
    @Operation(summary = "List organizations")
    @APIResponseSchema(OrganizationView[].class)
    public Response listOrganizations(
            @Valid @BeanParam OrganizationFilter filter, @Valid @BeanParam PageParameters paging) {
        return responses.page(queries.page(filter, paging));
    }

    @GET
    @Path("/{organizationId}")
    @PermitAll
    @Operation(
            summary = "Get an organization",
            description = "For a merged record, returns the record into which it was merged.")
    @APIResponseSchema(OrganizationView.class)
    public Response getOrganization(@PathParam("organizationId") UUID organizationId) {
        return responses.one(queries.get(organizationId));
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.EDITORS)
    @Operation(summary = "Create an organization")
    @APIResponseSchema(value = OrganizationView.class, responseCode = "201")
    @DeclaredErrors(ErrorCode.UNKNOWN_REFERENCE)
    public Response createOrganization(@NotNull @Valid OrganizationInput draft) {
        VersionedBody<OrganizationView> created = organizations.create(draft);
        return responses.created("/v1/organizations/" + created.body().id(), created);
    }

    @PATCH
    @Path("/{organizationId}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed(Role.EDITORS)
    @Operation(
            summary = "Update an organization",
            description = "A JSON merge patch (RFC 7396). Existing endorsements keep the printed name.")
    @RequestBodySchema(OrganizationInput.class)
    @APIResponseSchema(OrganizationView.class)
    @DeclaredErrors({ErrorCode.UNKNOWN_REFERENCE, ErrorCode.IF_MATCH_REQUIRED})
    public Response updateOrganization(@PathParam("organizationId") UUID organizationId, @NotNull JsonNode patch) {
        return responses.changed(organizations.update(
                organizationId, before -> patches.apply(before, patch, OrganizationInput.class), responses.ifMatch()));
    }

    /** Represents a request to merge a record into another. */
    @Schema(name = "OrganizationMergeInput")
    public record Merge(
            @NotNull
            @Schema(description = "ID of the remaining record.", examples = "01890a5d-ac96-774b-bcce-b302099a8058")
            UUID into) {}

    @POST
    @Idempotent
    @Path("/{organizationId}/merge")
    @RolesAllowed(Role.EDITORS)
    @Operation(
            summary = "Merge two records for the same organization",
            description =
                    "Moves endorsements, statements, names, child organizations and keys to the remaining record; nothing is"
                            + " lost. If both records endorse a letter, the remaining endorsement has the earlier date and the"
                            + " statements of both.")
    @APIResponseSchema(value = OrganizationView.class, responseCode = "201")
    @DeclaredErrors({ErrorCode.ALREADY_MERGED, ErrorCode.UNKNOWN_REFERENCE})
    public Response mergeOrganization(@PathParam("organizationId") UUID organizationId, @NotNull @Valid Merge merge) {
        VersionedBody<OrganizationView> merged = mergeService.merge(organizationId, merge.into());
        return responses.created("/v1/organizations/" + merged.body().id(), merged);
    }
}
