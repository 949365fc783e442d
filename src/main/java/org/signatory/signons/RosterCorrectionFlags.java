package org.signatory.signons;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.signatory.audit.AuditLog;
import org.signatory.audit.ChangeVisibility;
import org.signatory.letters.Letter;
import org.signatory.roster.RosterCorrected;
import org.signatory.roster.ServicePeriodEntity;

/**
 * Flags sign-ons whose frozen details contradict a roster correction, and removes the flag once a roster agrees. Never
 * changes the details of a sign-on or removes one.
 */
@ApplicationScoped
@RequiredArgsConstructor
public class RosterCorrectionFlags {

    /** Sign-ons of Members with changed service, and flagged ones of Members whose scheduled end was confirmed. */
    private static final String AFFECTED = "SignOn s where s.removedAt is null"
            + " and (s.bioguideId in ?1 or s.bioguideId in ?2 and s.reviewNote is not null)";

    private final Clock clock;
    private final AuditLog history;

    void flag(@Observes RosterCorrected corrected) {
        Set<String> ids = new HashSet<>(corrected.bioguideIds());
        ids.addAll(corrected.settled());
        if (ids.isEmpty()) {
            return;
        }
        Map<String, List<ServicePeriodEntity>> services =
                ServicePeriodEntity.<ServicePeriodEntity>list(
                                "bioguideId in ?1 and voidedAt is null order by startDate", ids)
                        .stream()
                        .collect(Collectors.groupingBy(service -> service.bioguideId));
        Map<UUID, Letter> letters = locked(corrected);
        List<SignOn> signOns = SignOn.list(
                "from " + AFFECTED + " order by s.letterId, s.id", corrected.bioguideIds(), corrected.settled());
        for (SignOn signOn : signOns) {
            update(letters.get(signOn.letterId), signOn, services.getOrDefault(signOn.bioguideId, List.of()));
        }
    }

    /** Locks the letters signed by the Members, ordered by id, to prevent concurrent changes of sign-ons. */
    private static Map<UUID, Letter> locked(RosterCorrected corrected) {
        List<UUID> ids = SignOn.getEntityManager()
                .createQuery("select distinct s.letterId from " + AFFECTED, UUID.class)
                .setParameter(1, corrected.bioguideIds())
                .setParameter(2, corrected.settled())
                .getResultList();
        return Letter.lockedWithVoid(ids).stream().collect(Collectors.toMap(letter -> letter.id, Function.identity()));
    }

    private void update(Letter letter, SignOn signOn, List<ServicePeriodEntity> services) {
        LocalDate day = EligibleTerm.rosterDay(signOn.signedOn, signOn.signedAt);
        Optional<ServicePeriodEntity> service = ServicePeriodEntity.on(services, day);
        Optional<String> note = contradiction(signOn, service, day);
        if (note.isPresent()) {
            // A flag that was set before keeps its note, unless the roster now decides what was uncertain.
            boolean decided = service.map(each -> !each.mayContinueOn(day)).orElse(true);
            if (signOn.reviewNote == null || decided && !note.get().equals(signOn.reviewNote)) {
                flag(letter, signOn, note.get());
            }
        } else if (signOn.reviewNote != null) {
            clear(letter, signOn);
        }
    }

    private void flag(Letter letter, SignOn signOn, String note) {
        signOn.reviewNote = note;
        signOn.updatedAt = clock.instant();
        letter.touch(signOn.updatedAt, ChangeVisibility.STAFF);
        history.record("sign-on.flagged", signOn.letterId, signOn.bioguideId, null, Map.of("flag", note));
    }

    private void clear(Letter letter, SignOn signOn) {
        Map<String, Object> detail =
                Map.of("flag", signOn.reviewNote, "reason", "The roster now agrees with the sign-on.");
        signOn.reviewNote = null;
        signOn.updatedAt = clock.instant();
        letter.touch(signOn.updatedAt, ChangeVisibility.STAFF);
        history.record("sign-on.reviewed", signOn.letterId, signOn.bioguideId, null, detail, ChangeVisibility.STAFF);
    }

    private static Optional<String> contradiction(SignOn signOn, Optional<ServicePeriodEntity> service, LocalDate day) {
        if (service.isEmpty()) {
            return Optional.of("The roster no longer shows the Member serving on " + day + ".");
        }
        ServicePeriodEntity now = service.get();
        boolean same = now.chamber == signOn.chamber
                && now.state.equals(signOn.state)
                && Objects.equals(now.district, signOn.district)
                && now.party.equals(signOn.party);
        if (!same) {
            return Optional.of("The roster now shows another seat or party for the Member on " + day + ".");
        }
        return now.mayContinueOn(day) ? Optional.of(EligibleTerm.note(now, day)) : Optional.empty();
    }
}
