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
import org.signatory.names.SignerList;

/** Finds Members in a text. */
@Path("/v1/members/match")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Names")
@HeavyWork
public class MatchResource {

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
            summary = "Find the Members that a text names as leads and signers",
            description = "Names are compared with the roster of the day, and nothing is guessed: what could mean two"
                    + " Members is ambiguous, with the candidates and reasons; former Members and those of the other chamber"
                    + " are offered, never chosen. Nothing is stored.")
    @APIResponseSchema(MatchReport.class)
    @Fails(ErrorCode.WORK_LIMIT_EXCEEDED)
    public Response matchMembers(@NotNull @Valid MatchDraft draft) {
        LocalDate asOf = draft.asOf() == null ? Washington.rosterDay(clock.instant()) : draft.asOf();
        RosterDay roster = rosters.forMatching(asOf);
        LocalDate rosterAsOf =
                QuarkusTransaction.requiringNew().call(() -> People.stamp().asOf());
        SignerList list = SignerList.of(draft.text(), roster, draft.scope());
        return Response.ok(limit.check(MatchReport.of(list, asOf, rosterAsOf))).build();
    }
}
