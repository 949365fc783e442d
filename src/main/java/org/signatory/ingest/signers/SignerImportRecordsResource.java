package org.signatory.ingest.signers;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterService;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.ErrorResponses;
import org.signatory.platform.http.Page;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.Responses;
import org.signatory.platform.sql.EntityQuery;
import org.signatory.platform.sql.Keyset;
import org.signatory.platform.sql.Keyset.Key;
import org.signatory.security.Idempotent;
import org.signatory.security.Role;
import org.signatory.signons.SignOn;

/** Serves the imports of a letter, and undoes them. */
@Path("/v1/letters/{letterId}/cosigners/imports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Names")
@Transactional
public class SignerImportRecordsResource {

    private static final Keyset<SignerImport> NEWEST_FIRST = new Keyset<>(
            "signer-imports",
            true,
            "i.recordedAt",
            List.of(new Key("i.recordedAt", Instant.class), new Key("i.id", UUID.class)));

    @Inject
    LetterService letters;

    @Inject
    SignerImportService importing;

    @Inject
    Responses answers;

    @GET
    @RolesAllowed(Role.STAFF)
    @Operation(summary = "List the imports of a letter's signers, latest first, without their texts and records")
    @APIResponseSchema(SignerImportPage.class)
    @ErrorResponses({ErrorCode.NOT_FOUND})
    public Response listCosignerImports(@PathParam("letterId") UUID letterId, @Valid @BeanParam PageParameters paging) {
        Letter letter = letters.visible(letterId);
        Page<SignerImport> page = NEWEST_FIRST.page(
                EntityQuery.of(SignerImport.class, "i").and("i.letterId = :letter", "letter", letter.id), paging);
        Map<UUID, Map<ImportOutcome, Integer>> counts = SignerImportRecord.outcomes(
                page.items().stream().map(done -> done.id).toList());
        return answers.page(page.map(done ->
                report(done, SignerImportReport.Counts.of(counts.getOrDefault(done.id, Map.of())), null, null)));
    }

    /** Names the schema of the page in the contract. */
    @Schema(name = "SignerImportPage")
    public record SignerImportPage(List<SignerImportReport> items, String next, int limit, Long total) {}

    @GET
    @Path("/{importId}")
    @RolesAllowed(Role.STAFF)
    @Operation(
            summary = "Get an import of signers, with its source text",
            description = "Each record has its match, the person who decided, and the sign-on that it created.")
    @APIResponseSchema(SignerImportReport.class)
    @ErrorResponses({ErrorCode.NOT_FOUND})
    public Response getCosignerImport(@PathParam("letterId") UUID letterId, @PathParam("importId") UUID importId) {
        return answers.one(0, report(find(letters.visible(letterId), importId), true));
    }

    /** Represents the request to undo records, with a reason. */
    @Schema(name = "SignerImportUndoDraft", examples = "{\"reason\": \"Another Member was meant.\", \"records\": [4]}")
    public record ImportUndoReport(
            @NotBlank @Size(max = 2000) @Schema(description = "Why.", examples = "Another Member was meant.")
            String reason,

            @Size(min = 1, max = 10_000)
            @Schema(
                    description = "The records; by default all that signed, queued or corrected a Member.",
                    examples = "[4]")
            Set<@NotNull Integer> records) {}

    @POST
    @Idempotent
    @Path("/{importId}/undo")
    @RolesAllowed(Role.EDITORS)
    @Operation(
            summary = "Delete (undo) an import of signers, or some of its records",
            description =
                    "The sign-ons that it created, including those from the queue, are removed as entries made in error, not as"
                            + " withdrawals. Members whom it queued leave the queue, and corrected sign-ons get"
                            + " their former values back unless someone has changed them since.")
    @APIResponseSchema(SignerImportReport.class)
    @ErrorResponses({ErrorCode.NOT_FOUND, ErrorCode.CONFLICT, ErrorCode.UNKNOWN_REFERENCE})
    public Response undoCosignerImport(
            @PathParam("letterId") UUID letterId,
            @PathParam("importId") UUID importId,
            @NotNull @Valid ImportUndoReport undoing) {
        Letter letter = letters.locked(letterId);
        SignerImport done = find(letter, importId);
        List<SignerImportRecord> records = records(done).stream()
                .filter(record -> undoing.records() == null
                        ? isUndoable(record)
                        : undoing.records().contains(record.number))
                .toList();
        if (undoing.records() != null && records.size() < undoing.records().size()) {
            throw Problem.unknown("/records", "The import has no record of one of these numbers.");
        }
        for (SignerImportRecord record : records) {
            if (!isUndoable(record)) {
                throw Problem.of(
                        ErrorCode.CONFLICT,
                        record.undoneAt == null ? "Record %d changed nothing." : "Record %d is already undone.",
                        record.number);
            }
        }
        importing.undo(letter, done, records, undoing.reason());
        SignOn.flush();
        return Response.ok(report(done, false)).build();
    }

    private static boolean isUndoable(SignerImportRecord record) {
        return record.undoneAt == null && (record.signOnId != null || record.outcome == ImportOutcome.WAITING);
    }

    private static SignerImport find(Letter letter, UUID importId) {
        return SignerImport.<SignerImport>find("id = ?1 and letterId = ?2", importId, letter.id)
                .firstResultOptional()
                .orElseThrow(() -> Problem.notFound("import of this letter"));
    }

    private static List<SignerImportRecord> records(SignerImport done) {
        return SignerImportRecord.list("importId = ?1 order by number", done.id);
    }

    private static SignerImportReport report(SignerImport done, boolean withText) {
        List<ImportRecordView> records =
                records(done).stream().map(ImportRecordView::of).toList();
        return report(done, SignerImportReport.Counts.of(records), records, withText ? done.text : null);
    }

    private static SignerImportReport report(
            SignerImport done, SignerImportReport.Counts counts, List<ImportRecordView> records, String text) {
        return new SignerImportReport(
                done.id,
                false,
                done.kind,
                done.fileName,
                done.digest,
                done.asOf,
                done.actor,
                done.recordedAt,
                List.of(),
                null,
                counts,
                records,
                List.of(),
                text);
    }
}
