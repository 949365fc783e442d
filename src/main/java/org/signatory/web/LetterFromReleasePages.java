package org.signatory.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.signatory.ingest.files.DocumentTextReader;
import org.signatory.ingest.files.ExtractedDocument;
import org.signatory.ingest.letters.LetterImportInput;
import org.signatory.ingest.letters.LetterImportReport;
import org.signatory.ingest.letters.LetterImportService;
import org.signatory.ingest.letters.SentLetterReader;
import org.signatory.ingest.releases.LetterFromReleaseService;
import org.signatory.ingest.releases.LetterProposal;
import org.signatory.ingest.releases.PressReleaseInput;
import org.signatory.ingest.releases.PressReleaseParseService;
import org.signatory.ingest.signers.UncertainNamePolicy;
import org.signatory.letters.ChamberScope;
import org.signatory.letters.Visibility;
import org.signatory.platform.http.MaxBodySize;
import org.signatory.platform.http.Problem;
import org.signatory.platform.json.InputValidator;
import org.signatory.platform.limits.HeavyWork;
import org.signatory.security.Role;

/** Imports a press release as a draft or as a sent letter. */
@Path("/letters/import")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.EDITORS)
@RequiredArgsConstructor
public class LetterFromReleasePages {

    private final PressReleaseParseService parseService;
    private final SentLetterReader reader;
    private final LetterImportService importService;
    private final LetterFromReleaseService draftService;
    private final InputValidator validator;

    @GET
    public TemplateInstance form() {
        return PageTemplates.pressRelease(new LetterFromReleasePage(UploadForm.EMPTY, null, null, null, null));
    }

    @POST
    @HeavyWork
    @MaxBodySize(MaxBodySize.FILE)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response propose(MultipartFormDataInput input) {
        UploadForm upload = UploadForm.of(input);
        return FormErrorRenderer.or(
                problem -> PageTemplates.pressRelease(new LetterFromReleasePage(upload, null, null, null, problem)),
                () -> {
                    ExtractedDocument document = document(upload);
                    String text = document.text();
                    LetterProposal proposal = parsed(document, upload.form());
                    return FormErrorRenderer.or(
                            problem -> PageTemplates.pressRelease(new LetterFromReleasePage(
                                    upload, text, proposal, reviewIfPossible(upload, text, proposal), problem)),
                            () -> respond(upload, text, proposal));
                });
    }

    private Response respond(UploadForm upload, String text, LetterProposal proposal) {
        if (upload.form().has("record")) {
            return to(recorded(upload, text, proposal.sentOn()));
        }
        if (upload.form().has("draft")) {
            return to(drafted(upload.form(), proposal));
        }
        return Response.ok(PageTemplates.pressRelease(
                        new LetterFromReleasePage(upload, text, proposal, review(upload, text, proposal), null)))
                .build();
    }

    private static Response to(UUID letterId) {
        return LocalPath.redirect("/letters/" + letterId);
    }

    private static ExtractedDocument document(UploadForm upload) {
        if (upload.isEmpty()) {
            throw Problem.field("/text", "Paste a release or choose a file.");
        }
        return DocumentTextReader.read(upload.text(), upload.file());
    }

    private LetterProposal parsed(ExtractedDocument document, FormFields form) {
        return parseService.parse(
                validator.check(new PressReleaseInput(document.text(), form.day("sentOn"), null, form.text("party"))),
                document.published());
    }

    private UUID recorded(UploadForm upload, String text, LocalDate date) {
        LetterImportInput draft = draft(upload, text, date, false);
        LetterImportReport report = importService.save(reader.read(draft), draft);
        return report.letters().get(0).letterId();
    }

    /** Returns the questions about the names of a sent letter; null if its date or title is unknown. */
    private ImportReview review(UploadForm upload, String text, LetterProposal proposal) {
        boolean titled = upload.form().has("title") || proposal.title() != null;
        if (proposal.sentOn() == null || !titled) {
            return null;
        }
        LetterImportInput draft = draft(upload, text, proposal.sentOn(), true);
        LetterImportReport report = importService.preview(reader.read(draft), draft);
        return new ImportReview(report.letters().get(0).signers(), upload);
    }

    /** Returns the questions next to an error; null if the error prevents them. */
    private ImportReview reviewIfPossible(UploadForm upload, String text, LetterProposal proposal) {
        try {
            return review(upload, text, proposal);
        } catch (RuntimeException e) {
            return null;
        }
    }

    private LetterImportInput draft(UploadForm upload, String text, LocalDate date, boolean dryRun) {
        FormFields form = upload.form();
        return validator.check(new LetterImportInput(
                text,
                null,
                null,
                dryRun,
                date,
                form.text("title"),
                form.one("chamber", ChamberScope.class),
                form.one("visibility", Visibility.class),
                form.text("party"),
                upload.made(),
                upload.passages(),
                UncertainNamePolicy.REJECT,
                form.has("acceptCount"),
                form.has("acceptDuplicates")));
    }

    private UUID drafted(FormFields form, LetterProposal proposal) {
        return draftService.create(
                proposal,
                form.text("title"),
                form.one("chamber", ChamberScope.class),
                form.one("visibility", Visibility.class));
    }
}
