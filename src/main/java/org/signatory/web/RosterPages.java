package org.signatory.web;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.health.SmallRyeHealthReporter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.signatory.delivery.webhooks.WebhookQueries;
import org.signatory.platform.http.MaxBodySize;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.Problem;
import org.signatory.roster.RosterFileScope;
import org.signatory.roster.RosterImportParameters;
import org.signatory.roster.RosterImportService;
import org.signatory.roster.RosterRefresher;
import org.signatory.roster.RosterReport;
import org.signatory.roster.RosterStatusQueries;
import org.signatory.security.Caller;
import org.signatory.security.Role;

/** Serves the admin page with the roster, its imports and the server's health. */
@Path("/admin")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.ADMINS)
@RequiredArgsConstructor
public class RosterPages {

    private static final int MAX_IMPORTS = 20;

    /** Names of the framework's health checks, in the words of an operator. */
    private static final Map<String, String> CHECK_NAMES =
            Map.of("Database connections health check", "Database", "Graceful Shutdown", "Server");

    private final RosterStatusQueries rosters;
    private final RosterImportService imports;
    private final SmallRyeHealthReporter health;
    private final WebhookQueries webhooks;
    private final RosterRefresher startup;
    private final Caller caller;

    @GET
    public TemplateInstance roster() {
        return PageTemplates.roster(page(null, false, null));
    }

    private RosterPage page(RosterReport report, boolean dryRun, Problem problem) {
        return new RosterPage(
                rosters.state(null),
                rosters.imports(PageParameters.of(null, MAX_IMPORTS)).items(),
                report,
                dryRun,
                checks(),
                webhooks.hasDisabled(),
                startup.canRefresh(),
                problem);
    }

    private Map<String, Boolean> checks() {
        Map<String, Boolean> checks = new TreeMap<>();
        health.getHealth()
                .getPayload()
                .getJsonArray("checks")
                .getValuesAs(JsonObject.class)
                .forEach(check -> checks.put(
                        CHECK_NAMES.getOrDefault(check.getString("name"), check.getString("name")),
                        check.getString("status").equals("UP")));
        return checks;
    }

    @GET
    @Path("roster-imports/{importId: [0-9a-f-]{36}}")
    public TemplateInstance report(@PathParam("importId") UUID importId) {
        return PageTemplates.roster(page(rosters.report(importId), false, null));
    }

    @POST
    @Path("roster-refresh")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response refresh(FormFields form) {
        return FormErrorRenderer.or(
                problem -> PageTemplates.roster(page(null, false, problem)),
                () -> LocalPath.redirect("/admin/roster-imports/"
                        + startup.refreshNow(caller.name()).id()));
    }

    @POST
    @Path("roster-import")
    @MaxBodySize(MaxBodySize.ROSTER)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response importRoster(MultipartFormDataInput input) {
        UploadForm uploadForm = UploadForm.of(input, MaxBodySize.ROSTER);
        return FormErrorRenderer.or(problem -> PageTemplates.roster(page(null, false, problem)), () -> {
            if (uploadForm.file() == null) {
                throw Problem.field("/file", "Choose a roster file: YAML, JSON or CSV.");
            }
            RosterImportParameters upload = new RosterImportParameters();
            upload.coverage = uploadForm.form().one("coverage", RosterFileScope.class);
            upload.asOf = uploadForm.form().day("asOf");
            upload.source = uploadForm.fileName() == null ? "upload" : uploadForm.fileName();
            upload.dryRun = uploadForm.form().has("dryRun");
            RosterReport report = imports.run(uploadForm.file(), String.valueOf(uploadForm.fileName()), upload);
            return Response.ok(PageTemplates.roster(page(report, upload.dryRun, null)))
                    .build();
        });
    }
}
