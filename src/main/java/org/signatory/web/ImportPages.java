package org.signatory.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.signatory.ingest.signers.SignerImportDraft;
import org.signatory.ingest.signers.SignerImportReport;
import org.signatory.ingest.signers.SignerImportService;
import org.signatory.ingest.signers.SignerReader;
import org.signatory.letters.LetterService;
import org.signatory.letters.LetterSummary;
import org.signatory.letters.Source;
import org.signatory.matching.SeatedMember;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.MaxBodySize;
import org.signatory.platform.http.Problem;
import org.signatory.security.HeavyWorkGate;
import org.signatory.security.Role;
import org.signatory.signons.SignOnDraft;

/** Imports signers of a letter from a pasted list or a file: shows a review first, then saves all of it. */
@Path("/letters/{letterId: [0-9a-f-]{36}}/import")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.EDITORS)
public class ImportPages {

    @Inject
    SignerReader reader;

    @Inject
    SignerImportService importing;

    @Inject
    HeavyWorkGate gate;

    @Inject
    LetterService letters;

    @Inject
    LetterPageBuilder boards;

    @GET
    public TemplateInstance bring(@PathParam("letterId") UUID letterId) {
        return page(letterId, null, UploadForm.EMPTY, null);
    }

    private TemplateInstance page(UUID letterId, SignerImportReport report, UploadForm brought, Problem problem) {
        LetterSummary letter = letters.summary(letterId, null);
        return PageTemplates.importReview(new ImportReviewPage(letter, report, brought, problem));
    }

    @POST
    @MaxBodySize(MaxBodySize.FILE)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response review(@PathParam("letterId") UUID letterId, MultipartFormDataInput input) {
        UploadForm brought = UploadForm.of(input);
        return FormErrorRenderer.or(problem -> page(letterId, null, brought, problem), () -> {
            if (brought.isEmpty()) {
                throw Problem.field("/text", "Paste a list or choose a file.");
            }
            return FormErrorRenderer.or(problem -> page(letterId, found(letterId, brought), brought, problem), () -> {
                UploadForm decided = brought.with(others(letterId, brought));
                return decided.isCommitted() ? commit(letterId, decided) : page(letterId, decided);
            });
        });
    }

    private Response page(UUID letterId, UploadForm brought) {
        return Response.ok(page(letterId, found(letterId, brought), brought, null))
                .build();
    }

    /** Returns the review page with the error and the decisions made so far. */
    private Response commit(UUID letterId, UploadForm brought) {
        return FormErrorRenderer.or(problem -> page(letterId, found(letterId, brought), brought, problem), () -> {
            SignerImportDraft draft = draft(brought, false);
            gate.run(() -> importing.save(letterId, draft, reader.read(letterId, draft)));
            return Response.seeOther(URI.create("/letters/" + letterId)).build();
        });
    }

    /** Resolves the names typed as “someone else”; each must match exactly one Member. */
    private Map<Integer, String> others(UUID letterId, UploadForm brought) {
        Map<Integer, String> found = new HashMap<>();
        brought.others().forEach((record, typed) -> {
            List<SeatedMember> choices = QuarkusTransaction.requiringNew()
                    .call(() -> boards.search(letterId, typed, brought.form().day("signedOn")));
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

    /** Returns a dry run of the import. Records keep their original doubts, whatever was decided. */
    private SignerImportReport found(UUID letterId, UploadForm brought) {
        SignerImportDraft draft = draft(brought, true);
        return gate.run(() -> importing.preview(letterId, draft, reader.read(letterId, draft)));
    }

    private static SignerImportDraft draft(UploadForm brought, boolean dryRun) {
        Form form = brought.form();
        // The default of an import does not replace the source of those who have signed.
        Source chosen = form.one("source", Source.class);
        Source source = chosen == Source.IMPORT ? null : chosen;
        return new SignerImportDraft(
                brought.text(),
                brought.file(),
                brought.fileName(),
                dryRun,
                null,
                form.text("party"),
                SignOnDraft.builder()
                        .signedOn(form.day("signedOn"))
                        .source(source)
                        .sourceUrl(form.text("sourceUrl"))
                        .lateReason(form.text("lateReason"))
                        .beforeOpening(form.has("beforeOpening"))
                        .build(),
                brought.made(),
                null,
                form.has("remember"));
    }
}
