package org.signatory.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.signatory.roster.ServicePeriodEntity.EndBasis;

/** Compares one Member's terms in a file with those stored. */
final class ServicePeriodComparison {

    /** What makes a term the same in two rosters, unless its start was corrected. */
    private record Key(Chamber chamber, LocalDate termStart) {}

    private final RosterComparison whole;
    private final Member member;
    private final Map<Key, List<ServicePeriodEntity>> held;
    private final Map<Key, List<ServicePeriod>> told;
    private final List<ServicePeriodEntity> voided;

    /** What will stand, to be looked at as a whole before any of it is planned. */
    private final List<ServicePeriod> standing = new ArrayList<>();

    private final List<Runnable> acts = new ArrayList<>();

    ServicePeriodComparison(
            RosterComparison whole,
            Member member,
            List<ServicePeriodEntity> live,
            List<ServicePeriodEntity> voided,
            List<ServicePeriod> told) {
        this.whole = whole;
        this.member = member;
        this.voided = voided;
        this.held = grouped(live, service -> new Key(service.chamber, service.termStart));
        this.told = grouped(told, stretch -> new Key(stretch.chamber(), stretch.termStart()));
    }

    private static <E> Map<Key, List<E>> grouped(List<E> each, Function<E, Key> key) {
        return each.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }

    void compare() {
        Map<Key, Key> pairs = pairs();
        held.forEach((key, services) -> {
            if (!pairs.containsValue(key)) {
                unlisted(services);
            }
        });
        pairs.forEach((mine, theirs) -> paired(held.get(theirs), told.get(mine)));
        told.forEach((key, stretches) -> {
            if (!pairs.containsKey(key)) {
                unknown(key, stretches);
            }
        });
        if (overlapping()) {
            whole.suspect(
                    member.bioguideId,
                    "The file's terms would share days with stored ones: "
                            + told.values().stream().map(ServicePeriod::said).collect(Collectors.joining("; ")) + ".");
        } else {
            acts.forEach(Runnable::run);
        }
    }

    /** The file's terms by the stored ones: of the same start, else of the same chamber and sharing days. */
    private Map<Key, Key> pairs() {
        Map<Key, Key> pairs = new LinkedHashMap<>();
        told.keySet().stream().filter(held::containsKey).forEach(key -> pairs.put(key, key));
        told.forEach((key, stretches) -> held.forEach((other, services) -> {
            boolean free = !pairs.containsKey(key) && !pairs.containsValue(other);
            if (free && key.chamber() == other.chamber() && shareDays(stretches, services)) {
                pairs.put(key, other);
            }
        }));
        return pairs;
    }

    private static boolean shareDays(List<ServicePeriod> stretches, List<ServicePeriodEntity> services) {
        return stretches.stream()
                .anyMatch(stretch -> services.stream().anyMatch(each -> stretch.overlaps(ServicePeriod.of(each))));
    }

    private static List<ServicePeriod> stretches(List<ServicePeriodEntity> services) {
        return services.stream().map(ServicePeriod::of).toList();
    }

    private boolean overrules(List<ServicePeriodEntity> services) {
        return services.stream().allMatch(service -> whole.overrules(service.asOf));
    }

    private void paired(List<ServicePeriodEntity> services, List<ServicePeriod> now) {
        List<ServicePeriod> before = stretches(services);
        boolean same = before.size() == now.size();
        for (int i = 0; same && i < now.size(); i++) {
            same = before.get(i).sameFacts(now.get(i));
        }
        boolean newer = overrules(services);
        if (same) {
            standing.addAll(before);
            acts.add(() -> confirm(services, now, newer));
        } else if (newer || givesTrueEnd(before, now)) {
            standing.addAll(now);
            acts.add(() -> change(services, before, now));
        } else {
            standing.addAll(before);
        }
    }

    /** A departure known only from an absence is filled in from any file that states its day. */
    private static boolean givesTrueEnd(List<ServicePeriod> before, List<ServicePeriod> now) {
        ServicePeriod held = before.get(before.size() - 1);
        ServicePeriod told = now.get(now.size() - 1);
        return held.endBasis() == EndBasis.ABSENT
                && told.endBasis() == EndBasis.ACTUAL
                && !told.end().isAfter(held.end());
    }

    private void confirm(List<ServicePeriodEntity> services, List<ServicePeriod> now, boolean newer) {
        for (int i = 0; newer && i < now.size(); i++) {
            ServicePeriodEntity service = services.get(i);
            boolean surer = now.get(i).endBasis() == EndBasis.ACTUAL && service.endBasis != EndBasis.ACTUAL;
            if (surer || service.asOf.isBefore(whole.file.asOf())) {
                service.endBasis = surer ? EndBasis.ACTUAL : service.endBasis;
                service.asOf = whole.file.asOf();
                whole.plan.changedServices.add(service);
            }
        }
    }

    private void change(List<ServicePeriodEntity> services, List<ServicePeriod> before, List<ServicePeriod> now) {
        ServicePeriod held = before.get(before.size() - 1);
        ServicePeriod told = now.get(now.size() - 1);
        boolean again = held.endBasis() == EndBasis.ABSENT && told.end().isAfter(held.end());
        for (int i = 0; i < Math.max(services.size(), now.size()); i++) {
            if (i >= services.size()) {
                whole.plan.newServices.add(row(member.bioguideId, now.get(i), whole.file.asOf(), whole.now));
            } else if (i >= now.size()) {
                take(services.get(i));
            } else if (!before.get(i).equals(now.get(i))) {
                now.get(i).into(services.get(i));
                recorded(services.get(i));
            }
        }
        LocalDate effective = told.end().equals(held.end()) ? told.start() : told.end();
        report(
                ChangeKind.CHANGED,
                (again ? "Listed again: " : "Service corrected: ") + ServicePeriod.said(before) + ", is now "
                        + ServicePeriod.said(now) + ".",
                again ? whole.file.asOf() : effective,
                RosterFacts.of(before),
                RosterFacts.of(now));
    }

    /** A stored term of which a newer roster, though it tells of the Member's whole service, knows nothing. */
    private void unlisted(List<ServicePeriodEntity> services) {
        List<ServicePeriod> before = stretches(services);
        if (whole.file.coverage() == Coverage.HISTORICAL || !overrules(services)) {
            standing.addAll(before);
            return;
        }
        acts.add(() -> {
            services.forEach(this::take);
            report(
                    ChangeKind.CHANGED,
                    "Service taken back, for the roster no longer lists it: " + ServicePeriod.said(before) + ".",
                    before.get(0).start(),
                    RosterFacts.of(before),
                    null);
        });
    }

    private void unknown(Key key, List<ServicePeriod> stretches) {
        boolean takenBack = voided.stream()
                .anyMatch(each -> key.equals(new Key(each.chamber, each.termStart)) && !whole.overrules(each.asOf));
        // What a newer roster has taken back, or put another service in the place of, an older one does not bring up
        // again.
        boolean replaced =
                held.values().stream().anyMatch(services -> shareDays(stretches, services) && !overrules(services));
        if (takenBack || replaced) {
            return;
        }
        standing.addAll(stretches);
        acts.add(() -> {
            stretches.forEach(
                    each -> whole.plan.newServices.add(row(member.bioguideId, each, whole.file.asOf(), whole.now)));
            report(
                    ChangeKind.ADDED,
                    "Further term: " + ServicePeriod.said(stretches) + ".",
                    stretches.get(0).start(),
                    null,
                    RosterFacts.of(stretches));
        });
    }

    private boolean overlapping() {
        for (int i = 0; i < standing.size(); i++) {
            for (int j = i + 1; j < standing.size(); j++) {
                if (standing.get(i).overlaps(standing.get(j))) {
                    return true;
                }
            }
        }
        return false;
    }

    private void take(ServicePeriodEntity service) {
        service.voidedAt = whole.now;
        recorded(service);
    }

    private void recorded(ServicePeriodEntity service) {
        service.asOf = whole.file.asOf();
        service.recordedAt = whole.now;
        whole.plan.changedServices.add(service);
    }

    private void report(ChangeKind kind, String detail, LocalDate effective, RosterFacts before, RosterFacts after) {
        member.updatedAt = whole.now;
        whole.plan.changedMembers.add(member);
        whole.plan.corrected.add(member.bioguideId);
        whole.report(kind, member.bioguideId, detail, effective, before, after);
    }

    static ServicePeriodEntity row(String bioguideId, ServicePeriod stretch, LocalDate asOf, Instant now) {
        ServicePeriodEntity service = new ServicePeriodEntity();
        service.bioguideId = bioguideId;
        stretch.into(service);
        service.asOf = asOf;
        service.recordedAt = now;
        return service;
    }
}
