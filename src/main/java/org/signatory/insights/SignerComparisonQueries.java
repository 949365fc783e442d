package org.signatory.insights;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterReadService;
import org.signatory.platform.http.Problem;
import org.signatory.platform.time.WashingtonTime;
import org.signatory.roster.RosterCache;
import org.signatory.signons.SignOn;

/** Compares the signers of two letters. */
@ApplicationScoped
@Transactional
@RequiredArgsConstructor
public class SignerComparisonQueries {

    private final LetterReadService letters;
    private final RosterCache people;
    private final Clock clock;

    /** Returns the signers of a letter, an earlier letter, or both. */
    public SignerComparison get(UUID letterId, UUID earlier) {
        Letter letter = letters.visible(letterId);
        if (earlier.equals(letterId) || !letters.isVisible(earlier)) {
            throw Problem.parameter("earlier", "Enter the ID of another letter that is visible to you.");
        }
        LocalDate today = WashingtonTime.rosterDay(clock.instant());
        RosterCache.Known known = people.now();
        Map<String, SignOn> current = latestSignOns(letterId);
        Map<String, SignOn> previous = latestSignOns(earlier);
        List<SeatedMember> both = new ArrayList<>();
        List<SignerComparison.Missing> onlyEarlier = new ArrayList<>();
        List<SeatedMember> onlyThis = new ArrayList<>();
        previous.values().stream().filter(SignOn::isActive).forEach(signOn -> {
            SignOn currentSignOn = current.get(signOn.bioguideId);
            if (currentSignOn != null && currentSignOn.isActive()) {
                both.add(SeatedMember.of(currentSignOn));
            } else {
                MemberActionKind because = MemberActionKind.of(
                        known.person(signOn.bioguideId).orElseThrow(), letter, currentSignOn, today);
                onlyEarlier.add(new SignerComparison.Missing(SeatedMember.of(signOn), because));
            }
        });
        current.values().stream()
                .filter(SignOn::isActive)
                .filter(signOn -> !isActive(previous.get(signOn.bioguideId)))
                .forEach(signOn -> onlyThis.add(SeatedMember.of(signOn)));
        return new SignerComparison(both, onlyEarlier, onlyThis);
    }

    private static boolean isActive(SignOn signOn) {
        return signOn != null && signOn.isActive();
    }

    /** Returns each Member's last sign-on that was not removed as an error, by surname. */
    private static Map<String, SignOn> latestSignOns(UUID letterId) {
        Map<String, SignOn> latest = new LinkedHashMap<>();
        SignOn.<SignOn>list(
                        "letterId = ?1 and removedAt is null order by sortName, bioguideId, signedOn, recordedAt",
                        letterId)
                .forEach(signOn -> latest.put(signOn.bioguideId, signOn));
        return latest;
    }
}
