package org.signatory.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.signatory.ingest.signers.SignerImportInput;
import org.signatory.ingest.signers.SignerImportReport;
import org.signatory.ingest.signers.SignerImportService;
import org.signatory.ingest.signers.SignerReader;
import org.signatory.letters.LetterReadService;
import org.signatory.letters.LetterSummary;
import org.signatory.letters.SignOnSource;
import org.signatory.matching.MemberWithSeat;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.MaxBodySize;
import org.signatory.platform.http.Problem;
import org.signatory.security.HeavyWorkGate;
import org.signatory.security.Role;
import org.signatory.signons.SignOnInput;

/** Imports signers of a letter from a pasted list or a file: shows a review first, then saves all of it. */
@Path("/letters/{letterId: [0-9a-f-]{36}}/import")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.EDITORS)
@RequiredArgsConstructor
public class SignerImportPages {

    private final SignerReader reader;
    private final SignerImportService importService;
    private final HeavyWorkGate gate;
    private final LetterReadService letters;
    private final LetterPageBuilder pageBuilder;

    @GET
    public TemplateInstance form(@PathParam("letterId") UUID letterId) {
        return page(letterId, null, UploadForm.EMPTY, null);
    }

    private TemplateInstance page(UUID letterId, SignerImportReport report, UploadForm upload, Problem problem) {
        LetterSummary letter = letters.summary(letterId, null);
        return PageTemplates.importReview(new ImportReviewPage(letter, report, upload, problem));
    }

    @POST
    @MaxBodySize(MaxBodySize.FILE)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response review(@PathParam("letterId") UUID letterId, MultipartFormDataInput input) {
        UploadForm upload = UploadForm.of(input);
        return FormErrorRenderer.or(problem -> page(letterId, null, upload, problem), () -> {
            if (upload.isEmpty()) {
                throw Problem.field("/text", "Paste a list or choose a file.");
            }
            return FormErrorRenderer.or(problem -> page(letterId, found(letterId, upload), upload, problem), () -> {
                UploadForm decided = upload.with(others(letterId, upload));
                return decided.isCommitted() ? commit(letterId, decided) : page(letterId, decided);
            });
        });
    }

    private Response page(UUID letterId, UploadForm upload) {
        return Response.ok(page(letterId, found(letterId, upload), upload, null))
                .build();
    }

    /** Returns the review page with the error and the decisions made so far. */
    private Response commit(UUID letterId, UploadForm upload) {
        return FormErrorRenderer.or(problem -> page(letterId, found(letterId, upload), upload, problem), () -> {
            SignerImportInput draft = draft(upload, false);
            gate.run(() -> importService.save(letterId, draft, reader.read(letterId, draft)));
            return LocalPath.redirect("/letters/" + letterId);
        });
    }

    /** Resolves the names typed as “someone else”; each must match exactly one Member. */
    private Map<Integer, String> others(UUID letterId, UploadForm upload) {
        Map<Integer, String> found = new HashMap<>();
        upload.others().forEach((record, typed) -> {
            List<MemberWithSeat> choices = QuarkusTransaction.requiringNew()
                    .call(() ->
                            pageBuilder.search(letterId, typed, upload.form().day("signedOn")));
            if (choices.size() != 1) {
                throw Problem.of(
                        ErrorCode.UNKNOWN_REFERENCE,
                        "%s",
                        choices.isEmpty()
                                ? "No eligible Member matches “" + typed + "”."
                                : "“" + typed + "” could be "
                                        + choices.stream()
                                                .map(each ->
                                                        each.person().name().printed() + " ("
                                                                + each.seat().label() + ")")
                                                .collect(Collectors.joining(", "))
                                        + ". Enter the full name or the Bioguide ID.");
            }
            found.put(record, choices.get(0).person().bioguideId());
        });
        return found;
    }

    /** Returns a dry run of the import. Records keep their original doubts, regardless of the decisions. */
    private SignerImportReport found(UUID letterId, UploadForm upload) {
        SignerImportInput draft = draft(upload, true);
        return gate.run(() -> importService.preview(letterId, draft, reader.read(letterId, draft)));
    }

    private static SignerImportInput draft(UploadForm upload, boolean dryRun) {
        FormFields form = upload.form();
        // The default of an import does not replace the source of those who have signed.
        SignOnSource chosen = form.one("source", SignOnSource.class);
        SignOnSource source = chosen == SignOnSource.IMPORT ? null : chosen;
        return new SignerImportInput(
                upload.text(),
                upload.file(),
                upload.fileName(),
                dryRun,
                null,
                form.text("party"),
                SignOnInput.builder()
                        .signedOn(form.day("signedOn"))
                        .source(source)
                        .sourceUrl(form.text("sourceUrl"))
                        .lateBecause(form.text("lateReason"))
                        .beforeOpening(form.has("beforeOpening"))
                        .build(),
                upload.made(),
                upload.passages(),
                null,
                form.has("acceptCount"),
                form.has("remember"));
    }
}
