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
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.signatory.letters.LetterReadService;
import org.signatory.outreach.OutreachImportInput;
import org.signatory.outreach.OutreachImportService;
import org.signatory.outreach.OutreachReport;
import org.signatory.outreach.OutreachSheetReader;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.MaxBodySize;
import org.signatory.platform.http.Problem;
import org.signatory.platform.json.InputValidator;
import org.signatory.security.HeavyWorkGate;
import org.signatory.security.Role;

/** Uploads an outreach sheet: shows a review first, then applies all rows. */
@Path("/letters/{letterId: [0-9a-f-]{36}}/outreach/imports")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.EDITORS)
@RequiredArgsConstructor
public class OutreachSheetPages {

    private final LetterReadService letters;
    private final OutreachSheetReader reader;
    private final OutreachImportService importService;
    private final InputValidator validator;
    private final HeavyWorkGate gate;

    @GET
    public TemplateInstance sheet(@PathParam("letterId") UUID letterId) {
        return page(letterId, UploadForm.EMPTY, null, null);
    }

    private TemplateInstance page(UUID letterId, UploadForm upload, OutreachReport report, Problem problem) {
        String title = QuarkusTransaction.requiringNew().call(() -> letters.visible(letterId).title);
        return PageTemplates.outreachSheet(new OutreachSheetPage(letterId, title, upload, report, problem));
    }

    @POST
    @MaxBodySize(MaxBodySize.FILE)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(@PathParam("letterId") UUID letterId, MultipartFormDataInput input) {
        UploadForm upload = UploadForm.of(input);
        return FormErrorRenderer.or(
                problem -> page(
                        letterId,
                        upload,
                        problem.code() == ErrorCode.BULK_REJECTED ? importSheet(letterId, upload, true) : null,
                        problem),
                () -> {
                    if (upload.file() == null) {
                        throw Problem.field("/file", "Choose a CSV file or a workbook.");
                    }
                    OutreachReport report = importSheet(letterId, upload, !upload.isCommitted());
                    return upload.isCommitted()
                            ? LocalPath.redirect(OutreachPage.place(letterId, null, null))
                            : Response.ok(page(letterId, upload, report, null)).build();
                });
    }

    private OutreachReport importSheet(UUID letterId, UploadForm upload, boolean dryRun) {
        return gate.run(() -> importService.save(
                letterId,
                reader.read(letterId, upload.file()),
                validator.check(new OutreachImportInput(upload.file(), dryRun, upload.made()))));
    }
}
