package org.signatory.insights;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.security.Role;

/** Exposes the trend and forecast of a letter's sign-ons. */
@Path("/v1/letters/{letterId}/trend")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.STAFF)
@Tag(name = "Insights")
@RequiredArgsConstructor
public class LetterTrendResource {

    private final LetterTrendQueries trends;

    @GET
    @Operation(
            summary = "Get the trend and forecast of a letter's sign-ons",
            description =
                    "Counts sign-ons by hour or day, compares them with the latest closed letters at the same share of the time"
                            + " to the deadline, and forecasts the count at closing with an 80% interval. See"
                            + " docs/forecast.md for the formula and its accuracy.")
    @APIResponseSchema(LetterTrend.class)
    public LetterTrend getLetterTrend(
            @PathParam("letterId") UUID letterId,
            @QueryParam("interval") @DefaultValue("day") @Parameter(description = "Interval of the counts.")
                    TrendInterval interval) {
        return trends.get(letterId, interval);
    }
}
