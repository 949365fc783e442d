package org.signatory.signons;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.signatory.letters.Letter;
import org.signatory.letters.TextsInEffect;
import org.signatory.platform.time.WashingtonTime;
import org.signatory.roster.RosterCache;
import org.signatory.roster.ServicePeriod;
import org.signatory.security.Caller;

/** Creates views of sign-ons with the current details about the signers. */
@ApplicationScoped
@RequiredArgsConstructor
public class SignOnViews {

    private final Clock clock;
    private final Caller caller;
    private final RosterCache people;

    public SignOnView view(SignOn signOn, Letter letter) {
        return views(List.of(signOn), Map.of(letter.id, letter), null).get(0);
    }

    public List<SignOnView> views(List<SignOn> signOns, Map<UUID, Letter> letters, LocalDate asOf) {
        LocalDate today = WashingtonTime.dayOf(clock.instant());
        RosterCache.Known known = people.now();
        boolean staff = caller.isStaff();
        Map<UUID, Integer> positions = asOf == null || signOns.isEmpty()
                ? Map.of()
                : LeadPeriod.positions(signOns.stream().map(signOn -> signOn.id).toList(), asOf);
        Map<UUID, TextsInEffect> texts = TextsInEffect.of(letters, asOf);
        return signOns.stream()
                .map(signOn -> SignOnView.of(
                        signOn,
                        texts.get(signOn.letterId),
                        known.person(signOn.bioguideId)
                                .flatMap(person -> person.lastSeat(today))
                                .map(last -> differing(signOn, last, today))
                                .orElse(null),
                        staff,
                        asOf,
                        asOf == null ? signOn.position : positions.get(signOn.id)))
                .toList();
    }

    private static SignOnView.CurrentSeat differing(SignOn signOn, ServicePeriod last, LocalDate today) {
        boolean serving = last.includes(today) || last.mayContinueOn(today);
        boolean same = serving
                && last.chamber() == signOn.chamber
                && last.state().equals(signOn.state)
                && Objects.equals(last.district(), signOn.district)
                && last.party().equals(signOn.party)
                && Objects.equals(last.caucus(), signOn.caucus);
        return same
                ? null
                : new SignOnView.CurrentSeat(
                        serving,
                        last.chamber(),
                        last.state(),
                        last.district(),
                        last.party(),
                        last.caucus(),
                        serving ? last.start() : last.end());
    }
}
