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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.signatory.ingest.endorsers.EndorserImportDecision;
import org.signatory.ingest.endorsers.EndorserImportInput;
import org.signatory.ingest.endorsers.EndorserImportReport;
import org.signatory.ingest.endorsers.EndorserImportService;
import org.signatory.letters.LetterReadService;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.MaxBodySize;
import org.signatory.platform.http.Problem;
import org.signatory.platform.json.InputValidator;
import org.signatory.security.HeavyWorkGate;
import org.signatory.security.Role;

/** Imports endorsers from a pasted list or a file: shows a review first, then saves all of it. */
@Path("/letters/{letterId: [0-9a-f-]{36}}/endorser-import")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.EDITORS)
@RequiredArgsConstructor
public class EndorserImportPages {

    private static final String CREATE = "create";
    private static final String SKIP = "skip";

    private final LetterReadService letters;
    private final EndorserImportService imports;
    private final InputValidator validator;
    private final HeavyWorkGate gate;

    @GET
    public TemplateInstance form(@PathParam("letterId") UUID letterId) {
        return page(letterId, UploadForm.EMPTY, null, null);
    }

    private TemplateInstance page(UUID letterId, UploadForm upload, EndorserImportReport report, Problem problem) {
        String title = QuarkusTransaction.requiringNew().call(() -> letters.visible(letterId).title);
        return PageTemplates.endorserImport(new EndorserImportPage(letterId, title, upload, report, problem));
    }

    @POST
    @MaxBodySize(MaxBodySize.FILE)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response review(@PathParam("letterId") UUID letterId, MultipartFormDataInput input) {
        UploadForm upload = UploadForm.of(input);
        return FormErrorRenderer.or(
                problem -> page(
                        letterId,
                        upload,
                        problem.code() == ErrorCode.BULK_REJECTED ? preview(letterId, upload) : null,
                        problem),
                () -> {
                    if (upload.isEmpty()) {
                        throw Problem.field("/text", "Paste a list or choose a file.");
                    }
                    if (!upload.isCommitted()) {
                        return Response.ok(page(letterId, upload, preview(letterId, upload), null))
                                .build();
                    }
                    EndorserImportInput draft = draft(upload, false);
                    gate.run(() -> imports.save(letterId, draft, imports.read(draft)));
                    return LocalPath.redirect("/letters/" + letterId + "#endorsers");
                });
    }

    private EndorserImportReport preview(UUID letterId, UploadForm upload) {
        EndorserImportInput draft = draft(upload, true);
        return gate.run(() -> imports.preview(letterId, draft, imports.read(draft)));
    }

    private EndorserImportInput draft(UploadForm upload, boolean dryRun) {
        List<EndorserImportDecision> decisions = upload.decisions().entrySet().stream()
                .map(EndorserImportPages::decision)
                .toList();
        return validator.check(new EndorserImportInput(
                upload.text(),
                upload.file(),
                upload.fileName(),
                dryRun,
                upload.form().day("endorsedOn"),
                null,
                upload.form().text("sourceUrl"),
                decisions));
    }

    /** Returns the decision for a choice: {@code create}, {@code skip}, an earlier record or an organization. */
    private static EndorserImportDecision decision(Map.Entry<Integer, String> chosen) {
        String choice = chosen.getValue();
        boolean isRecord = choice.matches("\\d{1,6}");
        boolean isOrganization = !isRecord && !choice.equals(CREATE) && !choice.equals(SKIP);
        try {
            return new EndorserImportDecision(
                    chosen.getKey(),
                    isOrganization ? UUID.fromString(choice) : null,
                    isRecord ? Integer.valueOf(choice) : null,
                    choice.equals(CREATE),
                    choice.equals(SKIP));
        } catch (IllegalArgumentException e) {
            throw Problem.of(ErrorCode.UNKNOWN_REFERENCE, "Choose one of the listed organizations.");
        }
    }
}
