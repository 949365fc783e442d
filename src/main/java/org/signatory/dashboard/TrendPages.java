package org.signatory.dashboard;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.signatory.access.Role;
import org.signatory.common.Washington;
import org.signatory.letters.Letters;
import org.signatory.trends.Interval;
import org.signatory.trends.TrendResource;

/** How a letter goes against earlier ones, and how many may have signed in the end. */
@Path("/letters/{letterId: [0-9a-f-]{36}}/trend")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.STAFF)
public class TrendPages {

    @Inject
    Letters letters;

    @Inject
    TrendResource trends;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public TemplateInstance trend(
            @PathParam("letterId") UUID letterId, @QueryParam("by") @DefaultValue("day") Interval by) {
        return Pages.trend(TrendPage.of(
                letters.visible(letterId), trends.getLetterTrend(letterId, by), Washington.dayOf(clock.instant())));
    }
}
