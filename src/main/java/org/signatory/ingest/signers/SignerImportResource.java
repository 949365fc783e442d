package org.signatory.ingest.signers;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.platform.http.DeclaredErrors;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.MaxBodySize;
import org.signatory.platform.http.MediaTypes;
import org.signatory.platform.http.Responses;
import org.signatory.platform.limits.HeavyWork;
import org.signatory.security.Idempotent;
import org.signatory.security.IdempotentTransaction;
import org.signatory.security.Role;

@Path("/v1/letters/{letterId}/cosigner-imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Names")
@HeavyWork
@RequiredArgsConstructor
public class SignerImportResource {

    private static final String LIST = "Name,Date,Signed?\nJan Schakowsky,2021-02-10,yes\n";

    private final SignerReader reader;
    private final SignerImportService importing;
    private final IdempotentTransaction transaction;
    private final Responses responses;

    @POST
    @Idempotent(transactional = false)
    @RolesAllowed(Role.EDITORS)
    @MaxBodySize(MaxBodySize.FILE)
    @Consumes({
        MediaType.APPLICATION_JSON,
        MediaTypes.CSV,
        SignerFileBodyReader.TSV,
        MediaType.TEXT_PLAIN,
        MediaTypes.XLSX,
        SignerFileBodyReader.PDF,
        SignerFileBodyReader.DOCX,
        MediaType.TEXT_HTML,
        SignerFileBodyReader.RTF,
        SignerFileBodyReader.EML,
        MediaType.APPLICATION_OCTET_STREAM
    })
    @Operation(
            summary = "Import signers from a list, sheet, release or letter",
            description =
                    "A dry run reports the result for each record. Otherwise all records are saved or none: an open question (an uncertain name, passage or claimed count, or a rejected name) causes the import to be rejected. Query parameters other than dryRun are for files; a JSON body has fields instead.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = SignerImportInput.class)),
                @Content(
                        mediaType = MediaTypes.CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "csv", value = LIST)),
                @Content(mediaType = SignerFileBodyReader.TSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = MediaType.TEXT_PLAIN,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "text", value = "Jan Schakowsky; Mike Quigley")),
                @Content(mediaType = MediaTypes.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = SignerFileBodyReader.PDF,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = SignerFileBodyReader.DOCX,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = SignerFileBodyReader.RTF, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = SignerFileBodyReader.EML, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = MediaType.APPLICATION_OCTET_STREAM,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponseSchema(value = SignerImportReport.class, responseCode = "201")
    @DeclaredErrors({
        ErrorCode.BULK_REJECTED,
        ErrorCode.UNKNOWN_REFERENCE,
        ErrorCode.FILE_UNREADABLE,
        ErrorCode.NO_SIGNERS_FOUND,
        ErrorCode.WORK_LIMIT_EXCEEDED
    })
    public Response importCosigners(
            @PathParam("letterId") UUID letterId,
            @Valid @BeanParam SignerImportParameters parameters,
            @Context HttpHeaders headers,
            @NotNull @Valid SignerImportInput draft) {
        SignerImportInput complete = parameters.complete(draft, headers.getMediaType());
        ParsedSigners read = reader.read(letterId, complete);
        return complete.dryRun()
                ? Response.ok(importing.preview(letterId, complete, read)).build()
                : transaction.run(() -> created(letterId, importing.save(letterId, complete, read)));
    }

    private Response created(UUID letterId, SignerImportReport report) {
        return responses.created("/v1/letters/" + letterId + "/cosigner-imports/" + report.id(), 0, report);
    }
}
