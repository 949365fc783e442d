package org.signatory.outreach;

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
import org.signatory.platform.limits.HeavyWork;
import org.signatory.security.Idempotent;
import org.signatory.security.IdempotentTransaction;
import org.signatory.security.Role;

@Path("/v1/letters/{letterId}/outreach/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Outreach")
@HeavyWork
@RequiredArgsConstructor
public class OutreachImportResource {

    private static final String SHEET = "bioguideId,status,assignee,next step,next date,notes\n"
            + "Q000023,considering,Desk One,Call the scheduler,2021-02-10,Spoke with the scheduler.\n";

    private final OutreachSheetReader reader;
    private final OutreachImportService imports;
    private final IdempotentTransaction transaction;

    @POST
    @Idempotent(transactional = false)
    @MaxBodySize(MaxBodySize.FILE)
    @Consumes({MediaTypes.CSV, MediaTypes.XLSX, MediaType.APPLICATION_JSON})
    @RolesAllowed(Role.EDITORS)
    @Operation(
            summary = "Import an outreach sheet",
            description =
                    "Imports the sheet exported by exportOutreachCsv, or a CSV file or workbook with the same headers. Rows are identified by bioguideId or, if it is absent, by name, state, district and party; an uncertain name needs a decision. An empty cell clears the field, a missing column changes nothing, and a row with an outdated version is rejected. All rows are saved or none.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = OutreachImportInput.class)),
                @Content(
                        mediaType = MediaTypes.CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "csv", value = SHEET)),
                @Content(mediaType = MediaTypes.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponseSchema(OutreachReport.class)
    @DeclaredErrors({
        ErrorCode.BULK_REJECTED,
        ErrorCode.UNKNOWN_REFERENCE,
        ErrorCode.FILE_UNREADABLE,
        ErrorCode.NO_SIGNERS_FOUND,
        ErrorCode.WORK_LIMIT_EXCEEDED
    })
    public Response importOutreach(
            @PathParam("letterId") UUID letterId,
            @QueryParam("dryRun") @DefaultValue("false") @Parameter(description = DryRunDocs.PARAMETER) boolean dryRun,
            @NotNull @Valid OutreachImportInput draft) {
        OutreachImportInput complete = draft.orDryRun(dryRun);
        OutreachSheet sheet = reader.read(letterId, complete.file());
        return complete.dryRun()
                ? Response.ok(imports.save(letterId, sheet, complete)).build()
                : transaction.run(() ->
                        Response.ok(imports.save(letterId, sheet, complete)).build());
    }
}
