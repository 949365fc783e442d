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
import org.signatory.ingest.names.MatchInput;
import org.signatory.ingest.names.NameIndexCache;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterReadService;
import org.signatory.matching.MatchScope;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.ReportSizeLimit;
import org.signatory.platform.time.WashingtonTime;
import org.signatory.roster.Chamber;
import org.signatory.signons.ClaimChecker;
import org.signatory.signons.SignOn;
import org.signatory.signons.SignOnRole;

/** Compares a press release with the record of a letter, outside a transaction. */
@ApplicationScoped
@RequiredArgsConstructor
public class PressReleaseCheckService {

    private final LetterReadService letters;
    private final ClaimChecker claims;
    private final NameIndexCache rosters;
    private final Clock clock;
    private final ReportSizeLimit limit;

    /**
     * Returns the numbers, names, leads and endorsers that differ. Nothing is saved.
     *
     * @throws Problem if the letter is not visible to the caller, or the report is too large
     */
    public PressReleaseCheckReport check(UUID letterId, MatchInput input) {
        Recorded letter =
                QuarkusTransaction.requiringNew().call(() -> recorded(letters.visible(letterId), input.asOf()));
        LocalDate asOf = letter.asOf();
        MatchScope scope = input.chamber() == null ? MatchScope.of(letter.only(), input.party()) : input.scope();
        ParsedPressRelease release = ParsedPressRelease.of(input.text(), rosters.forMatching(asOf), scope);
        return limit.check(PressReleaseCheckReport.of(letterId, release, input.text(), asOf, letter.standing()));
    }

    /** Represents the record of a letter, read before the text is parsed. */
    private record Recorded(LocalDate asOf, Chamber only, PressReleaseCheckReport.Standing standing) {}

    private Recorded recorded(Letter letter, LocalDate requested) {
        LocalDate asOf = requested != null
                ? requested
                : letter.sentOn != null ? letter.sentOn : WashingtonTime.rosterDay(clock.instant());
        return new Recorded(asOf, letter.chamber.only(), standing(letter, asOf));
    }

    private PressReleaseCheckReport.Standing standing(Letter letter, LocalDate day) {
        List<SignOn> signOns = SignOn.recorded(letter.id);
        Map<String, String> signers = new LinkedHashMap<>();
        Set<String> leads = new HashSet<>();
        Set<String> withdrawn = new HashSet<>();
        for (SignOn signOn : signOns) {
            if (signOn.isActiveOn(day)) {
                signers.put(signOn.bioguideId, signOn.printedName);
                if (signOn.role == SignOnRole.LEAD) {
                    leads.add(signOn.bioguideId);
                }
            } else if (signOn.withdrawnOn != null) {
                withdrawn.add(signOn.bioguideId);
            }
        }
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
        return new PressReleaseCheckReport.Standing(
                signers, claims.facts(letter, signOns, day, endorsers.size()), leads, withdrawn, endorsers);
    }
}
