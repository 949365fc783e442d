package org.signatory.dashboard;

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
import java.util.UUID;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.signatory.access.Role;
import org.signatory.common.ErrorCode;
import org.signatory.common.MaxBody;
import org.signatory.common.Problem;
import org.signatory.letters.Letters;
import org.signatory.outreach.OutreachImportResource;
import org.signatory.outreach.OutreachReport;

/** Brings the offices' sheet back: looked over first, then taken as a whole. */
@Path("/letters/{letterId: [0-9a-f-]{36}}/outreach/sheet")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.EDITORS)
public class OutreachSheetPages {

    @Inject
    Letters letters;

    @Inject
    OutreachImportResource importing;

    @GET
    public TemplateInstance sheet(@PathParam("letterId") UUID letterId) {
        return page(letterId, BroughtForm.EMPTY, null, null);
    }

    private TemplateInstance page(UUID letterId, BroughtForm brought, OutreachReport report, Problem problem) {
        String title = QuarkusTransaction.requiringNew().call(() -> letters.visible(letterId).title);
        return Pages.outreachSheet(new OutreachSheet(letterId, title, brought, report, problem));
    }

    @POST
    @MaxBody(MaxBody.FILE)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response bring(@PathParam("letterId") UUID letterId, MultipartFormDataInput input) {
        BroughtForm brought = BroughtForm.of(input);
        return Refusal.or(
                problem -> page(
                        letterId,
                        brought,
                        problem.code() == ErrorCode.BULK_REFUSED ? take(letterId, brought, true) : null,
                        problem),
                () -> {
                    if (brought.file() == null) {
                        throw Problem.field("/file", "Choose the sheet, as CSV.");
                    }
                    OutreachReport report = take(letterId, brought, !brought.isCommitted());
                    return brought.isCommitted()
                            ? Response.seeOther(URI.create(OutreachBoard.place(letterId, null, null)))
                                    .build()
                            : Response.ok(page(letterId, brought, report, null)).build();
                });
    }

    private OutreachReport take(UUID letterId, BroughtForm brought, boolean dryRun) {
        return (OutreachReport)
                importing.importOutreach(letterId, dryRun, brought.file()).getEntity();
    }
}
