package org.signatory.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.access.HeavyWork;
import org.signatory.access.Idempotent;
import org.signatory.access.Role;
import org.signatory.common.ErrorCode;
import org.signatory.common.Fails;
import org.signatory.common.ResponseLimit;
import org.signatory.common.Washington;
import org.signatory.members.People;
import org.signatory.names.RosterDay;

/** Understands press releases and letters. */
@Path("/v1/letters/parse")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Names")
@HeavyWork
public class ParseResource {

    @Inject
    Rosters rosters;

    @Inject
    Clock clock;

    @Inject
    ResponseLimit limit;

    @POST
    @Idempotent
    @RolesAllowed({Role.STAFF, Role.PARTNERS})
    @Operation(
            summary = "Propose a letter from a press release or the letter's own text",
            description =
                    "Each part says where it stands in the text and whether its place leaves no doubt. Nothing is stored.")
    @APIResponseSchema(LetterProposal.class)
    @Fails(ErrorCode.WORK_LIMIT_EXCEEDED)
    public Response parseLetter(@NotNull @Valid LetterText draft) {
        LocalDate today = Washington.rosterDay(clock.instant());
        LocalDate date = draft.date() != null
                ? draft.date()
                : Release.dateIn(draft.text()).map(Part::value).orElse(today);
        RosterDay roster = rosters.forMatching(date);
        LocalDate rosterAsOf =
                QuarkusTransaction.requiringNew().call(() -> People.stamp().asOf());
        Release release = Release.of(draft.text(), roster, draft.scope());
        return Response.ok(limit.check(LetterProposal.of(release, date, rosterAsOf)))
                .build();
    }
}
