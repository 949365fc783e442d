package org.signatory.ingest.endorsers;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.platform.http.DeclaredErrors;
import org.signatory.platform.http.DryRunDocs;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.MaxBodySize;
import org.signatory.platform.http.MediaTypes;
import org.signatory.platform.http.Responses;
import org.signatory.platform.limits.HeavyWork;
import org.signatory.security.Idempotent;
import org.signatory.security.IdempotentTransaction;
import org.signatory.security.Role;

@Path("/v1/letters/{letterId}/endorser-imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Endorsers")
@HeavyWork
@RequiredArgsConstructor
public class EndorserImportResource {

    private static final String SHEET = "Organization,Acronym,Contact,Statement\nIndivisible,,,End the program.\n";

    private final EndorserImportService imports;
    private final IdempotentTransaction transaction;
    private final Responses responses;

    @POST
    @Idempotent(transactional = false)
    @RolesAllowed(Role.EDITORS)
    @MaxBodySize(MaxBodySize.FILE)
    @Consumes({MediaType.APPLICATION_JSON, MediaTypes.CSV, MediaType.TEXT_PLAIN, MediaTypes.XLSX})
    @Operation(
            summary = "Import endorsers from a list or sheet",
            description =
                    "A list has one organization on each line; a sheet has the columns name, acronym, contact and statement."
                            + " An organization that may be an existing one or an earlier record needs a decision. All"
                            + " records are saved or none.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = EndorserImportInput.class)),
                @Content(
                        mediaType = MediaTypes.CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "csv", value = SHEET)),
                @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = MediaTypes.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponseSchema(value = EndorserImportReport.class, responseCode = "201")
    @DeclaredErrors({
        ErrorCode.BULK_REJECTED,
        ErrorCode.UNKNOWN_REFERENCE,
        ErrorCode.DATE_OUT_OF_ORDER,
        ErrorCode.FILE_UNREADABLE,
        ErrorCode.WORK_LIMIT_EXCEEDED
    })
    public Response importEndorsers(
            @PathParam("letterId") UUID letterId,
            @QueryParam("dryRun") @DefaultValue("false") @Parameter(description = DryRunDocs.PARAMETER) boolean dryRun,
            @NotNull @Valid EndorserImportInput draft) {
        EndorserImportInput complete = draft.orDryRun(dryRun);
        ParsedEndorsers read = imports.read(complete);
        return complete.dryRun()
                ? Response.ok(imports.preview(letterId, complete, read)).build()
                : transaction.run(() -> created(letterId, imports.save(letterId, complete, read)));
    }

    private Response created(UUID letterId, EndorserImportReport report) {
        return responses.created("/v1/letters/" + letterId + "/endorser-imports/" + report.id(), 0, report);
    }
}
