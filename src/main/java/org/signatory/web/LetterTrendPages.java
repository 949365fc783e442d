package org.signatory.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
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
import lombok.RequiredArgsConstructor;
import org.signatory.insights.LetterTrendQueries;
import org.signatory.insights.TrendInterval;
import org.signatory.letters.LetterReadService;
import org.signatory.platform.time.WashingtonTime;
import org.signatory.security.Role;

/** Serves the trend and forecast of a letter. */
@Path("/letters/{letterId: [0-9a-f-]{36}}/trend")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.STAFF)
@RequiredArgsConstructor
public class LetterTrendPages {

    private final LetterReadService letters;
    private final LetterTrendQueries trends;
    private final Clock clock;

    @GET
    @Transactional
    public TemplateInstance trend(
            @PathParam("letterId") UUID letterId, @QueryParam("interval") @DefaultValue("day") TrendInterval interval) {
        return PageTemplates.trend(LetterTrendPage.of(
                letters.visible(letterId), trends.get(letterId, interval), WashingtonTime.dayOf(clock.instant())));
    }
}
