package org.signatory.ingest.releases;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.endorsements.Endorsement;
import org.signatory.endorsements.Organization;
import org.signatory.ingest.names.NameIndexCache;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterService;
import org.signatory.matching.MatchScope;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.ErrorResponses;
import org.signatory.platform.http.ResponseSizeLimit;
import org.signatory.platform.limits.HeavyWork;
import org.signatory.platform.time.WashingtonTime;
import org.signatory.roster.Chamber;
import org.signatory.security.Idempotent;
import org.signatory.security.Role;
import org.signatory.signons.SignOn;
import org.signatory.signons.SignOnRole;

/** Compares a press release with the record. */
@Path("/v1/letters/{letterId}/check")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Names")
@HeavyWork
public class PressReleaseCheckResource {

    @Inject
    LetterService letters;

    @Inject
    NameIndexCache rosters;

    @Inject
    Clock clock;

    @Inject
    ResponseSizeLimit limit;

    @POST
    @Idempotent(transactional = false)
    @RolesAllowed(Role.STAFF)
    @Operation(
            summary = "Get the differences between a press release and the record",
            description =
                    "Lists the numbers, names, leads and endorsers that differ. A release that names less than half of"
                            + " the signers gives examples and no list, so that those it leaves out are no difference. Nothing is"
                            + " stored.")
    @APIResponseSchema(ClaimCheck.class)
    @ErrorResponses({ErrorCode.NOT_FOUND, ErrorCode.WORK_LIMIT_EXCEEDED})
    public Response checkLetter(@PathParam("letterId") UUID letterId, @NotNull @Valid LetterText draft) {
        PressReleaseText letter =
                QuarkusTransaction.requiringNew().call(() -> PressReleaseText.of(letters.visible(letterId)));
        LocalDate asOf = draft.date() != null
                ? draft.date()
                : letter.sentOn() != null ? letter.sentOn() : WashingtonTime.rosterDay(clock.instant());
        MatchScope scope = draft.chamber() == null ? MatchScope.of(letter.only(), draft.party()) : draft.scope();
        PressRelease release = PressRelease.of(draft.text(), rosters.forMatching(asOf), scope);
        return Response.ok(limit.check(ClaimCheck.of(letterId, release, asOf, letter.standing())))
                .build();
    }

    /** Represents the record of a letter, read before the text is parsed. */
    private record PressReleaseText(LocalDate sentOn, Chamber only, ClaimCheck.Standing standing) {

        static PressReleaseText of(Letter letter) {
            return new PressReleaseText(
                    letter.sentOn, letter.chamber.only(), PressReleaseCheckResource.standing(letter));
        }
    }

    private static ClaimCheck.Standing standing(Letter letter) {
        Map<String, String> signers = new LinkedHashMap<>();
        Set<String> leads = new HashSet<>();
        for (SignOn signOn : SignOn.standing(letter.id)) {
            signers.put(signOn.bioguideId, signOn.printedName);
            if (signOn.role == SignOnRole.LEAD) {
                leads.add(signOn.bioguideId);
            }
        }
        Set<String> withdrawn = new HashSet<>();
        SignOn.<SignOn>list("letterId = ?1 and removedAt is null and withdrawnOn is not null", letter.id)
                .forEach(signOn -> withdrawn.add(signOn.bioguideId));
        withdrawn.removeAll(signers.keySet());
        List<List<String>> endorsers = new ArrayList<>();
        List<Endorsement> standing =
                Endorsement.list("letterId = ?1 and withdrawnOn is null and mergedInto is null", letter.id);
        Map<UUID, Organization> organizations =
                Organization.<Organization>list(
                                "id in ?1",
                                standing.stream().map(it -> it.organizationId).toList())
                        .stream()
                        .collect(Collectors.toMap(it -> it.id, Function.identity()));
        for (Endorsement endorsement : standing) {
            Organization organization = organizations.get(endorsement.organizationId);
            List<String> names = new ArrayList<>(List.of(endorsement.printedName, organization.name));
            if (organization.acronym != null) {
                names.add(organization.acronym);
            }
            names.addAll(organization.aliases);
            endorsers.add(names);
        }
        return new ClaimCheck.Standing(signers, leads, withdrawn, endorsers);
    }
}
