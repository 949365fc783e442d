package org.signatory.dashboard;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.signatory.access.Role;
import org.signatory.common.Page;
import org.signatory.common.Paging;
import org.signatory.common.Washington;
import org.signatory.outreach.OutreachLists;
import org.signatory.outreach.OutreachView;

/** The calls that one person has to make tonight, over all open letters. */
@Path("/tonight")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.STAFF)
public class TonightPages {

    private static final int A_PAGE = 100;

    @Inject
    OutreachLists lists;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public TemplateInstance tonight(@QueryParam("assignee") String assignee, @QueryParam("cursor") String cursor) {
        LocalDate today = Washington.dayOf(clock.instant());
        if (assignee == null || assignee.isBlank()) {
            return Pages.tonight(new Tonight(null, today, List.of(), null));
        }
        Page<OutreachView> page = lists.waiting(assignee, null, Paging.of(cursor, A_PAGE));
        return Pages.tonight(new Tonight(assignee, today, page.items(), page.next()));
    }
}
