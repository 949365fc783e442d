package org.signatory.insights;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterService;
import org.signatory.platform.http.Problem;
import org.signatory.platform.time.WashingtonTime;
import org.signatory.roster.RosterCache;
import org.signatory.signons.SignOn;

/** Compares the signers of two letters. */
@ApplicationScoped
@Transactional
public class SignerComparisonQueries {

    @Inject
    LetterService letters;

    @Inject
    RosterCache people;

    @Inject
    Clock clock;

    /** Returns the signers of a letter, an earlier letter, or both. */
    public SignerComparison get(UUID letterId, UUID earlier) {
        Letter letter = letters.visible(letterId);
        if (earlier.equals(letterId) || !letters.isVisible(earlier)) {
            throw Problem.parameter("earlier", "There is no other letter %s here that you may see.".formatted(earlier));
        }
        LocalDate today = WashingtonTime.rosterDay(clock.instant());
        RosterCache.Known known = people.now();
        Map<String, SignOn> now = latest(letterId);
        Map<String, SignOn> before = latest(earlier);
        List<MemberSeat> both = new ArrayList<>();
        List<SignerComparison.Missing> onlyEarlier = new ArrayList<>();
        List<MemberSeat> onlyThis = new ArrayList<>();
        before.values().stream().filter(SignOn::isStanding).forEach(signOn -> {
            SignOn here = now.get(signOn.bioguideId);
            if (here != null && here.isStanding()) {
                both.add(MemberSeat.of(here));
            } else {
                MemberAction because =
                        MemberAction.of(known.person(signOn.bioguideId).orElseThrow(), letter, here, today);
                onlyEarlier.add(new SignerComparison.Missing(MemberSeat.of(signOn), because));
            }
        });
        now.values().stream()
                .filter(SignOn::isStanding)
                .filter(signOn -> !stands(before.get(signOn.bioguideId)))
                .forEach(signOn -> onlyThis.add(MemberSeat.of(signOn)));
        return new SignerComparison(both, onlyEarlier, onlyThis);
    }

    private static boolean stands(SignOn signOn) {
        return signOn != null && signOn.isStanding();
    }

    /** Returns each Member's last sign-on that was not removed as an error, by surname. */
    private static Map<String, SignOn> latest(UUID letterId) {
        Map<String, SignOn> latest = new LinkedHashMap<>();
        SignOn.<SignOn>list(
                        "letterId = ?1 and removedAt is null order by sortName, bioguideId, signedOn, recordedAt",
                        letterId)
                .forEach(signOn -> latest.put(signOn.bioguideId, signOn));
        return latest;
    }
}
