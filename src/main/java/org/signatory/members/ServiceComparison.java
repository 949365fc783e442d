package org.signatory.members;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.signatory.members.Service.EndBasis;

/** Compares one Member's terms in a file with those stored. */
final class ServiceComparison {

    /** What makes a term the same in two rosters, unless its start was corrected. */
    private record Key(Chamber chamber, LocalDate termStart) {}

    private final RosterComparison whole;
    private final Member member;
    private final Map<Key, List<Service>> held;
    private final Map<Key, List<Stretch>> told;
    private final List<Service> voided;

    /** What will stand, to be looked at as a whole before any of it is planned. */
    private final List<Stretch> standing = new ArrayList<>();

    private final List<Runnable> acts = new ArrayList<>();

    ServiceComparison(
            RosterComparison whole, Member member, List<Service> live, List<Service> voided, List<Stretch> told) {
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
                            + told.values().stream().map(Stretch::said).collect(Collectors.joining("; ")) + ".");
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

    private static boolean shareDays(List<Stretch> stretches, List<Service> services) {
        return stretches.stream()
                .anyMatch(stretch -> services.stream().anyMatch(each -> stretch.overlaps(Stretch.of(each))));
    }

    private static List<Stretch> stretches(List<Service> services) {
        return services.stream().map(Stretch::of).toList();
    }

    private boolean overrules(List<Service> services) {
        return services.stream().allMatch(service -> whole.overrules(service.asOf));
    }

    private void paired(List<Service> services, List<Stretch> now) {
        List<Stretch> before = stretches(services);
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
    private static boolean givesTrueEnd(List<Stretch> before, List<Stretch> now) {
        Stretch held = before.get(before.size() - 1);
        Stretch told = now.get(now.size() - 1);
        return held.endBasis() == EndBasis.ABSENT
                && told.endBasis() == EndBasis.ACTUAL
                && !told.end().isAfter(held.end());
    }

    private void confirm(List<Service> services, List<Stretch> now, boolean newer) {
        for (int i = 0; newer && i < now.size(); i++) {
            Service service = services.get(i);
            boolean surer = now.get(i).endBasis() == EndBasis.ACTUAL && service.endBasis != EndBasis.ACTUAL;
            if (surer || service.asOf.isBefore(whole.file.asOf())) {
                service.endBasis = surer ? EndBasis.ACTUAL : service.endBasis;
                service.asOf = whole.file.asOf();
                whole.plan.changedServices.add(service);
            }
        }
    }

    private void change(List<Service> services, List<Stretch> before, List<Stretch> now) {
        Stretch held = before.get(before.size() - 1);
        Stretch told = now.get(now.size() - 1);
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
                (again ? "Listed again: " : "Service corrected: ") + Stretch.said(before) + ", is now "
                        + Stretch.said(now) + ".",
                again ? whole.file.asOf() : effective,
                RosterFacts.of(before),
                RosterFacts.of(now));
    }

    /** A stored term of which a newer roster, though it tells of the Member's whole service, knows nothing. */
    private void unlisted(List<Service> services) {
        List<Stretch> before = stretches(services);
        if (whole.file.coverage() == Coverage.HISTORICAL || !overrules(services)) {
            standing.addAll(before);
            return;
        }
        acts.add(() -> {
            services.forEach(this::take);
            report(
                    ChangeKind.CHANGED,
                    "Service taken back, for the roster no longer lists it: " + Stretch.said(before) + ".",
                    before.get(0).start(),
                    RosterFacts.of(before),
                    null);
        });
    }

    private void unknown(Key key, List<Stretch> stretches) {
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
                    "Further term: " + Stretch.said(stretches) + ".",
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

    private void take(Service service) {
        service.voidedAt = whole.now;
        recorded(service);
    }

    private void recorded(Service service) {
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

    static Service row(String bioguideId, Stretch stretch, LocalDate asOf, Instant now) {
        Service service = new Service();
        service.bioguideId = bioguideId;
        stretch.into(service);
        service.asOf = asOf;
        service.recordedAt = now;
        return service;
    }
}
