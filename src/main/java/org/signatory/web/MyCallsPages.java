package org.signatory.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.signatory.outreach.AllOutreachFilter;
import org.signatory.outreach.OutreachQueries;
import org.signatory.outreach.OutreachSort;
import org.signatory.outreach.OutreachView;
import org.signatory.platform.http.Page;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.time.WashingtonTime;
import org.signatory.security.Caller;
import org.signatory.security.Role;

/**
 * Serves the calls for all letters: for staff, the remaining ones of a person or organization; for a partner, all that are
 * assigned to its organization.
 */
@Path("/my-calls")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.STAFF, Role.PARTNERS})
@RequiredArgsConstructor
public class MyCallsPages {

    private static final int PAGE_SIZE = 100;

    private final OutreachQueries outreach;
    private final Caller caller;
    private final Clock clock;

    @GET
    public TemplateInstance myCalls(@QueryParam("assignee") String assignee, @QueryParam("cursor") String cursor) {
        LocalDate today = WashingtonTime.dayOf(clock.instant());
        boolean partner = caller.isPartner();
        if (!partner && (assignee == null || assignee.isBlank())) {
            return PageTemplates.myCalls(new MyCallsPage(null, today, List.of(), null, false));
        }
        AllOutreachFilter filter = new AllOutreachFilter();
        filter.assignee = partner ? null : assignee;
        filter.remaining = !partner;
        filter.sort = OutreachSort.NEXT;
        Page<OutreachView> page = outreach.page(filter, PageParameters.of(cursor, PAGE_SIZE));
        return PageTemplates.myCalls(new MyCallsPage(filter.assignee, today, page.items(), page.next(), partner));
    }
}
