package org.signatory.signons;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.signatory.access.Caller;
import org.signatory.common.Page;
import org.signatory.common.Paging;
import org.signatory.common.Washington;
import org.signatory.letters.Letter;
import org.signatory.members.Service;

/** Shows sign-ons, with what is true of their signers today. */
@ApplicationScoped
public class Signers {

    @Inject
    Clock clock;

    @Inject
    Caller caller;

    /** One page of a letter's sign-ons, in one role or, where it is null, in any. */
    Page<SignOnView> page(Letter letter, SignOnRole role, SignOnFilter filter, Paging paging) {
        Page<SignOn> page =
                filter.sort.keyset(filter.firstChamber).page(filter.signOns(letter, role, caller.isStaff()), paging);
        return page.with(views(page.items(), Map.of(letter.id, letter), filter.asOf));
    }

    public SignOnView view(SignOn signOn, Letter letter) {
        return views(List.of(signOn), Map.of(letter.id, letter), null).get(0);
    }

    /** One query for the signers of today, however many sign-ons there are. */
    public List<SignOnView> views(List<SignOn> signOns, Map<UUID, Letter> letters, LocalDate asOf) {
        LocalDate today = Washington.dayOf(clock.instant());
        Map<String, Service> last = lastServices(
                signOns.stream().map(signOn -> signOn.bioguideId).distinct().toList(), today);
        boolean staff = caller.isStaff();
        return signOns.stream()
                .map(signOn -> SignOnView.of(
                        signOn,
                        letters.get(signOn.letterId),
                        differing(signOn, last.get(signOn.bioguideId), today),
                        staff,
                        asOf))
                .toList();
    }

    private static Map<String, Service> lastServices(Collection<String> bioguideIds, LocalDate today) {
        if (bioguideIds.isEmpty()) {
            return Map.of();
        }
        return Panache.getEntityManager()
                .createQuery(
                        "from Service v where v.bioguideId in (:ids) and v.voidedAt is null and v.startDate ="
                                + " (select max(w.startDate) from Service w where w.bioguideId = v.bioguideId"
                                + " and w.voidedAt is null and w.startDate <= :today)",
                        Service.class)
                .setParameter("ids", bioguideIds)
                .setParameter("today", today)
                .getResultStream()
                .collect(Collectors.toMap(service -> service.bioguideId, Function.identity()));
    }

    private static SignOnView.Today differing(SignOn signOn, Service last, LocalDate today) {
        if (last == null) {
            return null;
        }
        boolean serving = last.covers(today);
        boolean same = serving
                && last.chamber == signOn.chamber
                && last.state.equals(signOn.state)
                && Objects.equals(last.district, signOn.district)
                && last.party.equals(signOn.party)
                && Objects.equals(last.caucus, signOn.caucus);
        return same
                ? null
                : new SignOnView.Today(
                        serving,
                        last.chamber,
                        last.state,
                        last.district,
                        last.party,
                        last.caucus,
                        serving ? last.startDate : last.endDate);
    }
}
