package org.signatory.signons;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.signatory.audit.Audience;
import org.signatory.audit.AuditLog;
import org.signatory.letters.Letter;
import org.signatory.platform.time.WashingtonTime;
import org.signatory.roster.RosterCorrected;
import org.signatory.roster.ServicePeriodEntity;

/** Flags sign-ons whose frozen details contradict a roster correction. Never changes or removes a sign-on. */
@ApplicationScoped
public class RosterCorrectionFlags {

    @Inject
    Clock clock;

    @Inject
    AuditLog history;

    void flag(@Observes RosterCorrected corrected) {
        if (corrected.bioguideIds().isEmpty()) {
            return;
        }
        Map<String, List<ServicePeriodEntity>> services =
                ServicePeriodEntity.<ServicePeriodEntity>list(
                                "bioguideId in ?1 and voidedAt is null", corrected.bioguideIds())
                        .stream()
                        .collect(Collectors.groupingBy(service -> service.bioguideId));
        Map<UUID, Letter> letters = locked(corrected.bioguideIds());
        List<SignOn> signOns = SignOn.list(
                "bioguideId in ?1 and removedAt is null and reviewNote is null order by letterId, id",
                corrected.bioguideIds());
        for (SignOn signOn : signOns) {
            contradiction(signOn, services.getOrDefault(signOn.bioguideId, List.of()))
                    .ifPresent(note -> flag(letters.get(signOn.letterId), signOn, note));
        }
    }

    /** Locks the letters signed by the Members, ordered by id, to prevent concurrent changes of sign-ons. */
    private static Map<UUID, Letter> locked(Set<String> bioguideIds) {
        return Letter.<Letter>find(
                        "id in (select s.letterId from SignOn s where s.bioguideId in ?1 and s.removedAt is null"
                                + " and s.reviewNote is null) order by id",
                        bioguideIds)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .stream()
                .collect(Collectors.toMap(letter -> letter.id, Function.identity()));
    }

    private void flag(Letter letter, SignOn signOn, String note) {
        signOn.reviewNote = note;
        signOn.updatedAt = clock.instant();
        letter.touch(signOn.updatedAt, Audience.STAFF);
        history.record("sign-on.flagged", signOn.letterId, signOn.bioguideId, null, Map.of("flag", note));
    }

    static Optional<String> contradiction(SignOn signOn, List<ServicePeriodEntity> services) {
        LocalDate day = signOn.signedAt == null ? signOn.signedOn : WashingtonTime.rosterDay(signOn.signedAt);
        Optional<ServicePeriodEntity> service =
                services.stream().filter(each -> each.covers(day)).findFirst();
        if (service.isEmpty()) {
            return Optional.of("The roster no longer shows the Member serving on " + day + ".");
        }
        ServicePeriodEntity now = service.get();
        boolean same = now.chamber == signOn.chamber
                && now.state.equals(signOn.state)
                && Objects.equals(now.district, signOn.district)
                && now.party.equals(signOn.party);
        return same
                ? Optional.empty()
                : Optional.of("The roster now shows another seat or party for the Member on " + day + ".");
    }
}
