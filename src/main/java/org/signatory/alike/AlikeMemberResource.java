package org.signatory.alike;

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
import org.signatory.common.ErrorCode;
import org.signatory.common.Fails;
import org.signatory.common.Problem;
import org.signatory.common.Washington;
import org.signatory.imports.Rosters;
import org.signatory.members.Member;
import org.signatory.members.Person;
import org.signatory.members.StoredPeople;

/** Members like a Member. */
@Path("/v1/members/{bioguideId}/similar-members")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Likeness")
@Transactional
public class AlikeMemberResource {

    @Inject
    SignedLetters signed;

    @Inject
    StoredPeople people;

    @Inject
    Rosters rosters;

    @Inject
    Clock clock;

    /** The ranking. */
    @Schema(name = "SimilarMemberList")
    public record AlikeMemberList(
            @Schema(required = true, description = "The most alike first.")
            List<AlikeMember> items,

            @Schema(
                    description =
                            "How many there are in all, whatever the limit: those who serve today and signed one of the"
                                    + " letters.",
                    examples = "312")
            int total,

            @Schema(description = "How many letters of the Member were looked at.", examples = "300")
            int letters) {}

    @GET
    @Operation(
            summary = "Rank Members by how often they sign the same letters as this one",
            description =
                    "Over the latest 300 letters that the Member signed and the caller may see: of how many that the other"
                            + " one could have signed, the other one did. Withdrawn signatures do not count. See docs/alike.md.")
    @APIResponseSchema(AlikeMemberList.class)
    @Fails({ErrorCode.NOT_FOUND})
    public AlikeMemberList listSimilarMembers(
            @PathParam("bioguideId") String bioguideId, @Valid @BeanParam AlikeFilter filter) {
        String id = Member.byAnyId(bioguideId)
                .map(member -> member.bioguideId)
                .orElseThrow(() -> Problem.notFound("Member"));
        Person person = people.now().person(id).orElseThrow(() -> Problem.notFound("Member"));
        LocalDate today = Washington.rosterDay(clock.instant());
        List<SignedLetter> letters = signed.signedBy(id);
        List<AlikeMember> all = rosters.on(today).serving().stream()
                .filter(member -> !member.person().bioguideId().equals(id))
                .filter(filter.wanted(person.seatNear(today).side()))
                .map(member -> AlikeMember.of(member, letters))
                .filter(member -> member.shared() > 0)
                .sorted(AlikeMember.MOST_ALIKE_FIRST)
                .toList();
        return new AlikeMemberList(filter.first(all), all.size(), letters.size());
    }
}
