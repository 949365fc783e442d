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

/** Compares a Member's terms in a roster file with the stored terms. */
final class ServicePeriodComparison {

    /** Identifies a term in two rosters, unless its start was corrected. */
    private record Key(Chamber chamber, LocalDate termStart) {}

    private final RosterChangePlanner comparison;
    private final Member member;
    private final Map<Key, List<ServicePeriodEntity>> stored;
    private final Map<Key, List<ServicePeriod>> listed;
    private final List<ServicePeriodEntity> voided;

    /** Periods after the import, which must not overlap; checked before any change is planned. */
    private final List<ServicePeriod> resulting = new ArrayList<>();

    private final List<Runnable> changes = new ArrayList<>();

    ServicePeriodComparison(
            RosterChangePlanner comparison,
            Member member,
            List<ServicePeriodEntity> live,
            List<ServicePeriodEntity> voided,
            List<ServicePeriod> listed) {
        this.comparison = comparison;
        this.member = member;
        this.voided = voided;
        this.stored = groupBy(live, service -> new Key(service.chamber, service.termStart));
        this.listed = groupBy(listed, period -> new Key(period.chamber(), period.termStart()));
    }

    private static <E> Map<Key, List<E>> groupBy(List<E> each, Function<E, Key> key) {
        return each.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }

    void compare() {
        Map<Key, Key> pairs = pairs();
        stored.forEach((key, services) -> {
            if (!pairs.containsValue(key)) {
                removeUnlisted(services);
            }
        });
        pairs.forEach((mine, theirs) -> comparePair(stored.get(theirs), listed.get(mine)));
        listed.forEach((key, periods) -> {
            if (!pairs.containsKey(key)) {
                addNew(key, periods);
            }
        });
        if (hasOverlap()) {
            comparison.reportSuspicious(
                    member.bioguideId,
                    "The file's terms would overlap recorded terms: "
                            + listed.values().stream()
                                    .map(ServicePeriod::describe)
                                    .collect(Collectors.joining("; ")) + ".");
        } else {
            changes.forEach(Runnable::run);
        }
    }

    /** Pairs terms of the file with stored terms: first by equal start, then by chamber and overlap. */
    private Map<Key, Key> pairs() {
        Map<Key, Key> pairs = new LinkedHashMap<>();
        listed.keySet().stream().filter(stored::containsKey).forEach(key -> pairs.put(key, key));
        listed.forEach((key, periods) -> stored.forEach((other, services) -> {
            boolean free = !pairs.containsKey(key) && !pairs.containsValue(other);
            if (free && key.chamber() == other.chamber() && overlap(periods, services)) {
                pairs.put(key, other);
            }
        }));
        return pairs;
    }

    private static boolean overlap(List<ServicePeriod> periods, List<ServicePeriodEntity> services) {
        return periods.stream()
                .anyMatch(period -> services.stream().anyMatch(each -> period.overlaps(ServicePeriod.of(each))));
    }

    private static List<ServicePeriod> periods(List<ServicePeriodEntity> services) {
        return services.stream().map(ServicePeriod::of).toList();
    }

    private boolean overrules(List<ServicePeriodEntity> services) {
        return services.stream().allMatch(service -> comparison.overrules(service.asOf));
    }

    private void comparePair(List<ServicePeriodEntity> services, List<ServicePeriod> now) {
        List<ServicePeriod> before = periods(services);
        boolean same = before.size() == now.size();
        for (int i = 0; same && i < now.size(); i++) {
            same = before.get(i).sameFacts(now.get(i));
        }
        boolean newer = overrules(services);
        if (same) {
            resulting.addAll(before);
            changes.add(() -> confirm(services, now, newer));
        } else if (newer || hasActualEnd(before, now)) {
            resulting.addAll(now);
            changes.add(() -> change(services, before, now));
        } else {
            resulting.addAll(before);
        }
    }

    /** Returns whether the file has the actual end of a term that was ended because of an absence. */
    private static boolean hasActualEnd(List<ServicePeriod> before, List<ServicePeriod> now) {
        ServicePeriod stored = before.get(before.size() - 1);
        ServicePeriod listed = now.get(now.size() - 1);
        return stored.endBasis() == EndBasis.ABSENT
                && listed.endBasis() == EndBasis.ACTUAL
                && !listed.end().isAfter(stored.end());
    }

    private void confirm(List<ServicePeriodEntity> services, List<ServicePeriod> now, boolean newer) {
        for (int i = 0; newer && i < now.size(); i++) {
            ServicePeriodEntity service = services.get(i);
            boolean surer = now.get(i).endBasis() == EndBasis.ACTUAL && service.endBasis != EndBasis.ACTUAL;
            if (surer || service.asOf.isBefore(comparison.file.asOf())) {
                if (surer) {
                    service.endBasis = EndBasis.ACTUAL;
                    comparison.plan.settled.add(member.bioguideId);
                }
                service.asOf = comparison.file.asOf();
                comparison.plan.changedServices.add(service);
            }
        }
    }

    private void change(List<ServicePeriodEntity> services, List<ServicePeriod> before, List<ServicePeriod> now) {
        ServicePeriod stored = before.get(before.size() - 1);
        ServicePeriod listed = now.get(now.size() - 1);
        boolean again = stored.endBasis() == EndBasis.ABSENT && listed.end().isAfter(stored.end());
        for (int i = 0; i < Math.max(services.size(), now.size()); i++) {
            if (i >= services.size()) {
                comparison.plan.newServices.add(
                        row(member.bioguideId, now.get(i), comparison.file.asOf(), comparison.now));
            } else if (i >= now.size()) {
                voidPeriod(services.get(i));
            } else if (!before.get(i).equals(now.get(i))) {
                now.get(i).copyTo(services.get(i));
                markChanged(services.get(i));
            }
        }
        LocalDate effective = listed.end().equals(stored.end()) ? listed.start() : listed.end();
        report(
                RosterChangeKind.CHANGED,
                (again ? "Listed again: " : "Service corrected: ") + ServicePeriod.describe(before) + "; now "
                        + ServicePeriod.describe(now) + ".",
                again ? comparison.file.asOf() : effective,
                RosterChangeDetails.of(before),
                RosterChangeDetails.of(now));
    }

    /** Voids a stored term that a newer roster with the Member's full service does not list. */
    private void removeUnlisted(List<ServicePeriodEntity> services) {
        List<ServicePeriod> before = periods(services);
        if (comparison.file.coverage() == RosterFileScope.HISTORICAL || !overrules(services)) {
            resulting.addAll(before);
            return;
        }
        changes.add(() -> {
            services.forEach(this::voidPeriod);
            report(
                    RosterChangeKind.CHANGED,
                    "Service removed because the roster no longer lists it: " + ServicePeriod.describe(before) + ".",
                    before.get(0).start(),
                    RosterChangeDetails.of(before),
                    null);
        });
    }

    private void addNew(Key key, List<ServicePeriod> periods) {
        boolean removed = voided.stream()
                .anyMatch(
                        each -> key.equals(new Key(each.chamber, each.termStart)) && !comparison.overrules(each.asOf));
        // An older roster does not restore service that a newer one has removed or replaced.
        boolean replaced =
                stored.values().stream().anyMatch(services -> overlap(periods, services) && !overrules(services));
        if (removed || replaced) {
            return;
        }
        resulting.addAll(periods);
        changes.add(() -> {
            periods.forEach(each -> comparison.plan.newServices.add(
                    row(member.bioguideId, each, comparison.file.asOf(), comparison.now)));
            report(
                    RosterChangeKind.ADDED,
                    "New term: " + ServicePeriod.describe(periods) + ".",
                    periods.get(0).start(),
                    null,
                    RosterChangeDetails.of(periods));
        });
    }

    private boolean hasOverlap() {
        for (int i = 0; i < resulting.size(); i++) {
            for (int j = i + 1; j < resulting.size(); j++) {
                if (resulting.get(i).overlaps(resulting.get(j))) {
                    return true;
                }
            }
        }
        return false;
    }

    private void voidPeriod(ServicePeriodEntity service) {
        service.voidedAt = comparison.now;
        markChanged(service);
    }

    private void markChanged(ServicePeriodEntity service) {
        service.asOf = comparison.file.asOf();
        service.recordedAt = comparison.now;
        comparison.plan.changedServices.add(service);
    }

    private void report(
            RosterChangeKind kind,
            String detail,
            LocalDate effective,
            RosterChangeDetails before,
            RosterChangeDetails after) {
        member.updatedAt = comparison.now;
        comparison.plan.changedMembers.add(member);
        comparison.plan.corrected.add(member.bioguideId);
        comparison.report(kind, member.bioguideId, detail, effective, before, after);
    }

    static ServicePeriodEntity row(String bioguideId, ServicePeriod period, LocalDate asOf, Instant now) {
        ServicePeriodEntity service = new ServicePeriodEntity();
        service.bioguideId = bioguideId;
        period.copyTo(service);
        service.asOf = asOf;
        service.recordedAt = now;
        return service;
    }
}
