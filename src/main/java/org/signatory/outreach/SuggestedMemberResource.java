package org.signatory.outreach;

import jakarta.annotation.security.RolesAllowed;
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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.groups.MemberSetService;
import org.signatory.ingest.names.NameIndexCache;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterService;
import org.signatory.matching.SeatedMember;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.ErrorResponses;
import org.signatory.platform.http.Problem;
import org.signatory.platform.time.WashingtonTime;
import org.signatory.security.Role;
import org.signatory.signons.SignOn;

/** Who to ask next. */
@Path("/v1/letters/{letterId}/suggested-members")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.STAFF)
@Tag(name = "Targets")
@Transactional
public class SuggestedMemberResource {

    @Inject
    LetterService letters;

    @Inject
    EarlierLetters precedents;

    @Inject
    NameIndexCache rosters;

    @Inject
    MemberSetService sets;

    @Inject
    Clock clock;

    /** The ranking. */
    @Schema(name = "SuggestedMemberList")
    public record SuggestedMemberList(
            @Schema(required = true, description = "The most likely first.")
            List<SuggestedMember> items,

            @Schema(description = "How many there are in all, whatever the limit.", examples = "312")
            int total,

            @Schema(description = "How many earlier letters were looked at.", examples = "140")
            int precedents,

            @Schema(
                    required = true,
                    description = "The day as of which it is asked who may sign.",
                    examples = "2021-02-10")
            LocalDate on) {}

    @GET
    @Operation(
            summary = "Rank those who may sign a letter and have not",
            description =
                    "By who of their party and state has signed so far, and by how often they signed earlier letters like it, of"
                            + " those that they could have signed: on the same topics, with the same leads, to the same addressee,"
                            + " with the same endorsers, with the same signers, the later the more. Each rank shows its reasons;"
                            + " the formula and how well it foretells stand in docs/suggested-members.md. With `signed` it is the list of"
                            + " those who signed other letters and are missing on this one. For staff.")
    @APIResponseSchema(SuggestedMemberList.class)
    @ErrorResponses({ErrorCode.NOT_FOUND})
    public SuggestedMemberList listSuggestedMembers(
            @PathParam("letterId") UUID letterId, @Valid @BeanParam SuggestedMemberFilter filter) {
        Letter letter = letters.visible(letterId);
        LocalDate on = letter.sentOn != null ? letter.sentOn : WashingtonTime.rosterDay(clock.instant());
        List<SeatedMember> maySign = rosters.on(on).serving().stream()
                .filter(member -> letter.chamber.takes(member.seat().chamber()))
                .toList();
        Set<String> signed = standing(letterId);
        List<EarlierLetter> earlier = precedents.of(letter, on);
        SigningModel likelihood = new SigningModel(on, maySign, signed, earlier);
        Predicate<SeatedMember> wanted = wanted(filter, on);
        List<RankedMember> missing = IntStream.range(0, maySign.size())
                .filter(i -> !signed.contains(maySign.get(i).person().bioguideId()))
                .filter(i -> wanted.test(maySign.get(i)))
                .mapToObj(i -> new RankedMember(i, maySign.get(i), likelihood.of(i)))
                .sorted()
                .toList();
        List<SuggestedMember> items = new ArrayList<>();
        for (RankedMember member : missing.subList(0, Math.min(filter.limit, missing.size()))) {
            items.add(SuggestedMember.of(items.size() + 1, member, likelihood));
        }
        return new SuggestedMemberList(items, missing.size(), earlier.size(), on);
    }

    private Predicate<SeatedMember> wanted(SuggestedMemberFilter filter, LocalDate on) {
        Predicate<SeatedMember> wanted = filter::holds;
        if (filter.members != null) {
            Set<String> members = sets.of(filter.members, on);
            wanted = wanted.and(member -> members.contains(member.person().bioguideId()));
        }
        if (filter.signed != null && !filter.signed.isEmpty()) {
            Set<String> signers = signersOf(filter.signed);
            wanted = wanted.and(member -> signers.contains(member.person().bioguideId()));
        }
        return wanted;
    }

    private Set<String> signersOf(List<UUID> others) {
        Set<String> signers = new HashSet<>();
        for (UUID other : others) {
            if (!letters.isVisible(other)) {
                throw Problem.parameter("signed", "There is no letter %s here that you may see.".formatted(other));
            }
            signers.addAll(standing(other));
        }
        return signers;
    }

    private static Set<String> standing(UUID letterId) {
        Set<String> standing = new HashSet<>();
        SignOn.standing(letterId).forEach(signOn -> standing.add(signOn.bioguideId));
        return standing;
    }
}
