package org.signatory.ingest.releases;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
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
import lombok.RequiredArgsConstructor;
import org.signatory.endorsements.Endorsement;
import org.signatory.endorsements.Organization;
import org.signatory.ingest.names.NameIndexCache;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterService;
import org.signatory.matching.MatchScope;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.ResponseSizeLimit;
import org.signatory.platform.time.WashingtonTime;
import org.signatory.roster.Chamber;
import org.signatory.signons.SignOn;
import org.signatory.signons.SignOnRole;

/** Compares a press release with the record of a letter, outside a transaction. */
@ApplicationScoped
@RequiredArgsConstructor
public class PressReleaseCheckService {

    private final LetterService letters;
    private final NameIndexCache rosters;
    private final Clock clock;
    private final ResponseSizeLimit limit;

    /**
     * Returns the numbers, names, leads and endorsers that differ. Nothing is saved.
     *
     * @throws Problem if the letter is not visible to the caller, or the report is too large
     */
    public ClaimCheck check(UUID letterId, PressReleaseParseDraft draft) {
        Recorded letter = QuarkusTransaction.requiringNew().call(() -> Recorded.of(letters.visible(letterId)));
        LocalDate asOf = draft.date() != null
                ? draft.date()
                : letter.sentOn() != null ? letter.sentOn() : WashingtonTime.rosterDay(clock.instant());
        MatchScope scope = draft.chamber() == null ? MatchScope.of(letter.only(), draft.party()) : draft.scope();
        PressRelease release = PressRelease.of(draft.text(), rosters.forMatching(asOf), scope);
        return limit.check(ClaimCheck.of(letterId, release, asOf, letter.standing()));
    }

    /** Represents the record of a letter, read before the text is parsed. */
    private record Recorded(LocalDate sentOn, Chamber only, ClaimCheck.Standing standing) {

        static Recorded of(Letter letter) {
            return new Recorded(letter.sentOn, letter.chamber.only(), PressReleaseCheckService.standing(letter));
        }
    }

    private static ClaimCheck.Standing standing(Letter letter) {
        Map<String, String> signers = new LinkedHashMap<>();
        List<ClaimedSigner> claimable = new ArrayList<>();
        Set<String> leads = new HashSet<>();
        for (SignOn signOn : SignOn.active(letter.id)) {
            signers.put(signOn.bioguideId, signOn.printedName);
            boolean lead = signOn.role == SignOnRole.LEAD;
            claimable.add(new ClaimedSigner(
                    signOn.bioguideId, signOn.chamber, signOn.caucus != null ? signOn.caucus : signOn.party, lead));
            if (lead) {
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
        return new ClaimCheck.Standing(signers, claimable, leads, withdrawn, endorsers);
    }
}
