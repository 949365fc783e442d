package org.signatory.insights;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.ingest.names.NameIndexCache;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.ErrorResponses;
import org.signatory.platform.http.Problem;
import org.signatory.platform.time.WashingtonTime;
import org.signatory.roster.Member;
import org.signatory.roster.RosterCache;
import org.signatory.roster.RosterMember;

/** Exposes the Members who are similar to a Member. */
@Path("/v1/members/{bioguideId}/similar-members")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Likeness")
@Transactional
public class SimilarMemberResource {

    @Inject
    SignedLetters signed;

    @Inject
    RosterCache people;

    @Inject
    NameIndexCache rosters;

    @Inject
    Clock clock;

    /** Represents the ranking. */
    @Schema(name = "SimilarMemberList")
    public record SimilarMemberList(
            @Schema(required = true, description = "Members, by descending similarity.")
            List<SimilarMember> items,

            @Schema(
                    description =
                            "How many there are in all, whatever the limit: those who serve today and signed one of the"
                                    + " letters.",
                    examples = "312")
            int total,

            @Schema(description = "Number of analyzed letters of the Member.", examples = "300")
            int letters) {}

    @GET
    @Operation(
            summary = "List similar Members by common letters",
            description =
                    "Over the latest 300 letters that the Member signed and the caller may see: of how many that the other"
                            + " one could have signed, the other one did. Withdrawn signatures do not count. See docs/similar.md.")
    @APIResponseSchema(SimilarMemberList.class)
    @ErrorResponses({ErrorCode.NOT_FOUND})
    public SimilarMemberList listSimilarMembers(
            @PathParam("bioguideId") String bioguideId, @Valid @BeanParam SimilarMemberFilter filter) {
        String id = Member.byAnyId(bioguideId)
                .map(member -> member.bioguideId)
                .orElseThrow(() -> Problem.notFound("Member"));
        RosterMember person = people.now().person(id).orElseThrow(() -> Problem.notFound("Member"));
        LocalDate today = WashingtonTime.rosterDay(clock.instant());
        List<SignedLetter> letters = signed.signedBy(id);
        List<SimilarMember> all = rosters.on(today).serving().stream()
                .filter(member -> !member.person().bioguideId().equals(id))
                .filter(filter.wanted(person.seatNear(today).side()))
                .map(member -> SimilarMember.of(member, letters))
                .filter(member -> member.shared() > 0)
                .sorted(SimilarMember.MOST_SIMILAR_FIRST)
                .toList();
        return new SimilarMemberList(filter.first(all), all.size(), letters.size());
    }
}
