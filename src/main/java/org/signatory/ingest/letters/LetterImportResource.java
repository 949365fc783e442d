package org.signatory.ingest.letters;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.platform.http.DeclaredErrors;
import org.signatory.platform.http.DryRunDocs;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.MaxBodySize;
import org.signatory.platform.limits.HeavyWork;
import org.signatory.security.Idempotent;
import org.signatory.security.IdempotentTransaction;
import org.signatory.security.Role;

/** Exposes the import of sent letters. */
@Path("/v1/letters/imports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Names")
@HeavyWork
@RequiredArgsConstructor
public class LetterImportResource {

    private final SentLetterReader reader;
    private final LetterImportService importing;
    private final IdempotentTransaction transaction;

    @POST
    @Idempotent(transactional = false)
    @MaxBodySize(MaxBodySize.FILE)
    @RolesAllowed(Role.EDITORS)
    @Operation(
            summary = "Import sent letters from a release, their own text or a table",
            description =
                    "Records each letter as sent on its date, with leads, cosigners, endorsers and statements; the statements must be approved before they are published. All letters are saved or none: an open question causes the request to be rejected, unless a decision resolves it. A dry run makes the same changes and then rolls them back.")
    @APIResponseSchema(value = LetterImportReport.class, responseCode = "201")
    @DeclaredErrors({
        ErrorCode.BULK_REJECTED,
        ErrorCode.UNKNOWN_REFERENCE,
        ErrorCode.FILE_UNREADABLE,
        ErrorCode.DATE_OUT_OF_ORDER,
        ErrorCode.NOT_SERVING,
        ErrorCode.SERVICE_UNCERTAIN,
        ErrorCode.WRONG_CHAMBER,
        ErrorCode.WORK_LIMIT_EXCEEDED
    })
    public Response importLetters(
            @QueryParam("dryRun") @DefaultValue("false") @Parameter(description = DryRunDocs.PARAMETER) boolean dryRun,
            @NotNull @Valid LetterImportInput given) {
        LetterImportInput draft = given.orDryRun(dryRun);
        ParsedLetters read = reader.read(draft);
        return draft.dryRun()
                ? Response.ok(importing.preview(read, draft)).build()
                : transaction.run(() -> Response.status(Response.Status.CREATED)
                        .entity(importing.save(read, draft))
                        .build());
    }
}
