package org.signatory.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.signatory.endorsements.OrganizationDuplicates;
import org.signatory.endorsements.OrganizationFilter;
import org.signatory.endorsements.OrganizationInput;
import org.signatory.endorsements.OrganizationMergeService;
import org.signatory.endorsements.OrganizationQueries;
import org.signatory.endorsements.OrganizationService;
import org.signatory.endorsements.OrganizationView;
import org.signatory.letters.LetterIncludeOption;
import org.signatory.letters.LetterListFilter;
import org.signatory.letters.LetterReadService;
import org.signatory.letters.LetterSort;
import org.signatory.letters.LetterSummary;
import org.signatory.platform.http.Page;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.Precondition;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.VersionedBody;
import org.signatory.platform.json.InputValidator;
import org.signatory.security.Role;

/** Serves the pages of organizations: endorsed letters and, for editors, names and merging. */
@Path("/organizations")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RequiredArgsConstructor
public class OrganizationPages {

    private static final int PAGE_SIZE = 100;
    private static final int LETTERS = 50;

    private final OrganizationService organizations;
    private final OrganizationQueries queries;
    private final OrganizationMergeService mergeService;
    private final OrganizationDuplicates duplicates;
    private final PageContext visitor;
    private final LetterReadService letters;
    private final InputValidator validator;
    private final Clock clock;

    @GET
    @PermitAll
    @Transactional
    public TemplateInstance organizations(@QueryParam("q") String typed, @QueryParam("cursor") String cursor) {
        return list(typed, cursor, null);
    }

    private TemplateInstance list(String typed, String cursor, Problem problem) {
        Page<OrganizationView> page = queries.page(named(typed), PageParameters.of(cursor, PAGE_SIZE));
        String more = page.next() == null
                ? null
                : "/organizations?cursor=" + page.next() + (typed == null ? "" : "&q=" + Formats.encoded(typed));
        return PageTemplates.organizations(new OrganizationListPage(typed, page.items(), more, problem));
    }

    private static OrganizationFilter named(String typed) {
        OrganizationFilter filter = new OrganizationFilter();
        filter.q = typed == null || typed.isBlank() ? null : typed;
        filter.sort = OrganizationFilter.Sort.NAME;
        return filter;
    }

    @GET
    @Path("{organizationId: [0-9a-f-]{36}}")
    @PermitAll
    public TemplateInstance organization(
            @PathParam("organizationId") UUID organizationId,
            @QueryParam("cursor") String cursor,
            @QueryParam("merge") String typed) {
        return PageTemplates.organization(page(organizationId, cursor, typed, null));
    }

    private OrganizationDetailPage page(UUID organizationId, String cursor, String typed, Problem problem) {
        return QuarkusTransaction.requiringNew().call(() -> {
            VersionedBody<OrganizationView> organization = queries.get(organizationId);
            UUID id = organization.body().id();
            LetterListFilter filter = new LetterListFilter();
            filter.endorser = id;
            filter.sort = LetterSort.UPDATED_DESCENDING;
            Page<LetterSummary> endorsed =
                    letters.page(filter, PageParameters.of(cursor, LETTERS), Set.of(LetterIncludeOption.LEAD_SPONSORS));
            List<OrganizationView> others = typed == null
                    ? List.of()
                    : queries.page(named(typed), PageParameters.of(null, LETTERS)).items().stream()
                            .filter(other -> !other.id().equals(id))
                            .toList();
            return new OrganizationDetailPage(
                    organization.body(),
                    organization.version(),
                    endorsed.items().stream().map(LetterListRow::of).toList(),
                    endorsed.next() == null ? null : "/organizations/" + id + "?cursor=" + endorsed.next(),
                    typed,
                    others,
                    visitor.isEditor() ? duplicates.of(id) : List.of(),
                    clock.instant(),
                    problem);
        });
    }

    @POST
    @RolesAllowed(Role.EDITORS)
    public Response create(FormFields form) {
        return FormErrorRenderer.or(
                problem -> QuarkusTransaction.requiringNew().call(() -> list(null, null, problem)), () -> {
                    UUID id = organizations
                            .create(validator.check(draft(form, null)))
                            .body()
                            .id();
                    return LocalPath.redirect("/organizations/" + id);
                });
    }

    private static OrganizationInput draft(FormFields form, UUID parentId) {
        return new OrganizationInput(
                form.text("name"), form.text("acronym"), form.text("url"), form.parts("aliases"), parentId);
    }

    @POST
    @Path("{organizationId: [0-9a-f-]{36}}")
    @RolesAllowed(Role.EDITORS)
    public Response change(@PathParam("organizationId") UUID organizationId, FormFields form) {
        return perform(organizationId, () -> {
            Precondition precondition = Precondition.of(form.version());
            organizations.update(
                    organizationId, before -> validator.check(draft(form, before.parentId())), precondition);
        });
    }

    @POST
    @Path("{organizationId: [0-9a-f-]{36}}/merge")
    @RolesAllowed(Role.EDITORS)
    public Response merge(@PathParam("organizationId") UUID organizationId, FormFields form) {
        return shown(organizationId, () -> {
            UUID into = form.id("into");
            if (into == null) {
                throw Problem.field("/into", "Choose an option from the list.");
            }
            return ConfirmationPage.orDo(
                    form,
                    () -> merging(organizationId, into, form),
                    () -> perform(organizationId, () -> mergeService.merge(organizationId, into)));
        });
    }

    private ConfirmationPage merging(UUID organizationId, UUID into, FormFields form) {
        String[] names = QuarkusTransaction.requiringNew().call(() -> new String[] {name(organizationId), name(into)});
        return ConfirmationPage.of(
                "/organizations/" + organizationId + "/merge",
                form,
                "Merge these organizations?",
                "Merge",
                "/organizations/" + organizationId,
                List.of(
                        "All records of “%s” will be moved to “%s”.".formatted((Object[]) names),
                        ConfirmationPage.FINAL));
    }

    private String name(UUID organizationId) {
        return queries.get(organizationId).body().name();
    }

    private Response perform(UUID organizationId, Runnable action) {
        return shown(organizationId, () -> {
            action.run();
            return LocalPath.redirect("/organizations/" + organizationId);
        });
    }

    private Response shown(UUID organizationId, Supplier<Response> action) {
        return FormErrorRenderer.or(
                problem -> PageTemplates.organization(page(organizationId, null, null, problem)), action);
    }
}
