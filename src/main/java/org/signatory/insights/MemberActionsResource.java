package org.signatory.insights;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Separator;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterAccess;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.ErrorResponses;
import org.signatory.platform.http.Problem;
import org.signatory.platform.time.WashingtonTime;
import org.signatory.roster.Member;
import org.signatory.roster.RosterCache;
import org.signatory.roster.RosterMember;
import org.signatory.security.Caller;
import org.signatory.signons.SignOn;

/** Exposes a Member's actions on selected letters. */
@Path("/v1/members/{bioguideId}/letter-actions")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Likeness")
@Transactional
public class MemberActionsResource {

    @Inject
    RosterCache people;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** Represents a Member's action on one letter. */
    @Schema(name = "MemberAction")
    public record About(
            @Schema(
                    required = true,
                    description = "Identifier of the letter.",
                    examples = "01890a5d-ac96-774b-bcce-b302099a8057")
            UUID letterId,

            @Schema(required = true, description = "Title of the letter.", examples = "End the 287(g) program")
            String title,

            @Schema(
                    required = true,
                    description =
                            "What the Member has done about the letter: `signed`, `withdrew`, `not-signed`; or why"
                                    + " nothing could be done: `not-serving`, `other-chamber`.")
            MemberAction stance) {}

    /** The answer. */
    public record MemberActions(
            @Schema(required = true, description = "Letters, in request order.")
            List<About> letters,

            @Schema(description = "Number of signed letters.", examples = "4")
            int signed,

            @Schema(description = "Number of letters that the Member was eligible to sign.", examples = "5")
            int chances,

            @Schema(description = "`signed` divided by `chances`; absent without chances.", examples = "0.8")
            Double share) {}

    @GET
    @Operation(
            summary = "List a Member's actions on selected letters",
            description = "Eligibility is as of the day of sending or closing; for an open letter," + " as of today.")
    @APIResponseSchema(MemberActions.class)
    @ErrorResponses({ErrorCode.NOT_FOUND})
    public MemberActions getMemberActions(
            @PathParam("bioguideId") String bioguideId,
            @QueryParam("letters")
                    @Separator(",")
                    @Size(min = 2, max = 50)
                    @NotNull
                    @Parameter(description = "Identifiers of 2 to 50 letters, separated by commas.")
                    List<UUID> letters) {
        String id = Member.byAnyId(bioguideId)
                .map(member -> member.bioguideId)
                .orElseThrow(() -> Problem.notFound("Member"));
        RosterMember person = people.now().person(id).orElseThrow(() -> Problem.notFound("Member"));
        Set<UUID> ids = new LinkedHashSet<>(letters);
        Map<UUID, Letter> visible = visible(ids);
        Map<UUID, SignOn> signOns = latest(id, ids);
        LocalDate today = WashingtonTime.rosterDay(clock.instant());
        List<About> all = ids.stream()
                .map(visible::get)
                .map(letter -> new About(
                        letter.id, letter.title, MemberAction.of(person, letter, signOns.get(letter.id), today)))
                .toList();
        int signed = (int) all.stream()
                .filter(each -> each.stance() == MemberAction.SIGNED)
                .count();
        int chances =
                (int) all.stream().filter(each -> each.stance().couldSign()).count();
        return new MemberActions(all, signed, chances, chances == 0 ? null : Rounding.of(signed / (double) chances));
    }

    private Map<UUID, Letter> visible(Set<UUID> ids) {
        Map<String, Object> parameters = new HashMap<>(LetterAccess.of(caller).parameters());
        parameters.put("ids", ids);
        Map<UUID, Letter> letters =
                Letter.<Letter>list("from Letter l where l.id in (:ids) and " + LetterAccess.HQL, parameters).stream()
                        .collect(Collectors.toMap(letter -> letter.id, Function.identity()));
        for (UUID id : ids) {
            if (!letters.containsKey(id)) {
                throw Problem.parameter("letters", "There is no letter %s here that you may see.".formatted(id));
            }
        }
        return letters;
    }

    private static Map<UUID, SignOn> latest(String bioguideId, Set<UUID> letters) {
        return SignOn.<SignOn>list(
                        "bioguideId = ?1 and letterId in ?2 and removedAt is null order by signedOn, recordedAt",
                        bioguideId,
                        letters)
                .stream()
                .collect(Collectors.toMap(signOn -> signOn.letterId, Function.identity(), (earlier, later) -> later));
    }
}
