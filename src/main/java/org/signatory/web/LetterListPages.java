package org.signatory.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.signatory.letters.LetterFilter;
import org.signatory.letters.LetterIncludeOption;
import org.signatory.letters.LetterListFilter;
import org.signatory.letters.LetterReadService;
import org.signatory.letters.LetterSort;
import org.signatory.letters.LetterStatus;
import org.signatory.letters.LetterSummary;
import org.signatory.platform.http.Page;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.Problem;
import org.signatory.security.Caller;
import org.signatory.security.Role;

/** Serves the home page: all letters by status, or the letters that match a search. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Transactional
@RequiredArgsConstructor
public class LetterListPages {

    /** Order of the groups on the start page: most urgent first. */
    private static final List<LetterStatus> BY_URGENCY = List.of(
            LetterStatus.OPEN,
            LetterStatus.CLOSED,
            LetterStatus.DRAFT,
            LetterStatus.SENT,
            LetterStatus.ANSWERED,
            LetterStatus.ABANDONED);

    private static final int GROUP_SIZE = 12;
    private static final int PAGE_SIZE = 50;
    private static final int MAX_NAME_LENGTH = 100;
    private static final int MAX_QUERY_LENGTH = 4000;

    private final LetterReadService letters;
    private final NameSearch names;
    private final Caller caller;
    private final Clock clock;
    private final UriInfo uri;

    @GET
    @PermitAll
    public TemplateInstance overview(@Valid @BeanParam LetterListFilter filter, @QueryParam("cursor") String cursor) {
        return PageTemplates.letters(page(filter, cursor, null));
    }

    private LetterListPage page(LetterListFilter filter, String cursor, Problem problem) {
        Map<LetterStatus, Long> counts = letters.statuses(filter);
        boolean asked = !uri.getQueryParameters().isEmpty();
        List<LetterListPage.Group> groups = new ArrayList<>();
        String more = null;
        if (asked) {
            Page<LetterSummary> page = letters.page(
                    filter, PageParameters.of(cursor, PAGE_SIZE), Set.of(LetterIncludeOption.LEAD_SPONSORS));
            groups.add(new LetterListPage.Group(null, rows(page), page.items().size()));
            more = page.next() == null ? null : address("cursor", page.next());
        } else {
            for (LetterStatus status : BY_URGENCY) {
                long count = counts.getOrDefault(status, 0L);
                if (count > 0) {
                    groups.add(new LetterListPage.Group(status, rows(firstOf(status)), count));
                }
            }
        }
        boolean named = cursor == null && filter.q != null && NameSearch.isName(filter.q);
        List<SavedView> views = caller.keyId().map(SavedView::of).orElse(List.of());
        String query = uri.getRequestUri().getRawQuery();
        return new LetterListPage(
                filter,
                tabs(filter, counts),
                groups,
                named ? names.members(filter.q) : NamedSearchResults.NONE,
                named ? names.organizations(filter.q) : NamedSearchResults.NONE,
                more,
                views,
                query,
                clock.instant(),
                overdue(),
                problem);
    }

    /** Counts the letters with an overdue response. */
    private long overdue() {
        LetterFilter filter = new LetterFilter();
        filter.responseOverdue = true;
        return letters.statuses(filter).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private Page<LetterSummary> firstOf(LetterStatus status) {
        LetterListFilter filter = new LetterListFilter();
        filter.status = List.of(status);
        filter.sort = status == LetterStatus.OPEN
                ? LetterSort.DEADLINE
                : status == LetterStatus.SENT ? LetterSort.SENT_DESCENDING : LetterSort.UPDATED_DESCENDING;
        return letters.page(filter, PageParameters.of(null, GROUP_SIZE), Set.of(LetterIncludeOption.LEAD_SPONSORS));
    }

    private static List<LetterListRow> rows(Page<LetterSummary> page) {
        return page.items().stream().map(LetterListRow::of).toList();
    }

    private List<LetterListPage.Tab> tabs(LetterListFilter filter, Map<LetterStatus, Long> counts) {
        List<LetterListPage.Tab> tabs = new ArrayList<>();
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        tabs.add(new LetterListPage.Tab(null, all, address("status", null), filter.status.isEmpty()));
        for (LetterStatus status : BY_URGENCY) {
            long count = counts.getOrDefault(status, 0L);
            boolean chosen = filter.status.equals(List.of(status));
            if (count > 0 || chosen) {
                tabs.add(new LetterListPage.Tab(status, count, address("status", Formats.word(status)), chosen));
            }
        }
        return tabs;
    }

    /** Returns the URL of this page with one parameter set, or removed for a null value. */
    private String address(String parameter, String value) {
        Map<String, List<String>> parameters = new LinkedHashMap<>(uri.getQueryParameters());
        parameters.remove("cursor");
        parameters.remove(parameter);
        if (value != null) {
            parameters.put(parameter, List.of(value));
        }
        return parameters.entrySet().stream()
                .flatMap(each -> each.getValue().stream()
                        .map(one -> Formats.encoded(each.getKey()) + "=" + Formats.encoded(one)))
                .collect(Collectors.joining("&", "/?", ""))
                .replaceFirst("\\?$", "");
    }

    @POST
    @Path("views")
    @RolesAllowed({Role.STAFF, Role.PARTNERS})
    public Response keepView(FormFields form) {
        return FormErrorRenderer.or(
                problem -> PageTemplates.letters(page(new LetterListFilter(), null, problem)), () -> {
                    String name = form.required("name");
                    if (name.length() > MAX_NAME_LENGTH) {
                        throw Problem.field("/name", "Enter a name of at most 100 characters.");
                    }
                    String query = form.text("query");
                    URI list = LocalPath.of("/?" + query);
                    if (query == null || query.length() > MAX_QUERY_LENGTH || list.getRawQuery() == null) {
                        throw Problem.field("/query", "Filter or search first, then save the view.");
                    }
                    SavedView.keep(caller.keyId().orElseThrow(), name, query, clock.instant());
                    return Response.seeOther(list).build();
                });
    }

    @POST
    @Path("views/{viewId}/removal")
    @RolesAllowed({Role.STAFF, Role.PARTNERS})
    public Response removeView(@PathParam("viewId") UUID viewId, FormFields form) {
        return ConfirmationPage.orDo(
                form,
                () -> ConfirmationPage.of(
                        "/views/" + viewId + "/removal",
                        form,
                        "Delete this saved view?",
                        "Delete view",
                        "/",
                        List.of("The letters are not deleted. " + ConfirmationPage.FINAL)),
                () -> {
                    SavedView.delete(
                            "id = ?1 and keyId = ?2", viewId, caller.keyId().orElseThrow());
                    return LocalPath.redirect("/");
                });
    }
}
