package org.signatory.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.signatory.roster.ServicePeriodEntity.EndBasis;

/**
 * Compares a roster file with what is stored and plans what to store. It works on what it is given alone: no database, no
 * clock.
 */
final class RosterComparison {

    /** When more than this many, and more than a tenth of those who serve, are absent, the file is not what it says. */
    private static final int MAX_EXPECTED_DEPARTURES = 10;

    final RosterFile file;
    final StoredRoster known;
    final Instant now;
    final RosterPlan plan = new RosterPlan();
    private final boolean seenBefore;
    private final Set<String> told = new HashSet<>();

    /**
     * @param seenBefore whether this very file was imported before as of the same day. It can tell nothing new then, only
     *     fill in what is missing
     */
    RosterComparison(RosterFile file, boolean seenBefore, StoredRoster known, Instant now) {
        this.file = file;
        this.seenBefore = seenBefore;
        this.known = known;
        this.now = now;
    }

    RosterPlan run() {
        Set<String> listed = new HashSet<>();
        file.people().forEach(person -> listed.add(person.bioguideId()));
        for (RosterMember person : file.people()) {
            int before = plan.findings.size();
            new RetiredIds(this, person, listed).compare();
            // An older file may still list a Member under an ID that has been retired since.
            String id = known.members.containsKey(person.bioguideId())
                    ? person.bioguideId()
                    : known.retired.getOrDefault(person.bioguideId(), person.bioguideId());
            if (told.add(id)) {
                new MemberComparison(this, id, person).compare();
            } else {
                suspect(id, "The file lists the Member twice, also under the retired ID " + person.bioguideId() + ".");
            }
            plan.unchanged += plan.findings.size() == before ? 1 : 0;
        }
        if (file.coverage() != Coverage.HISTORICAL) {
            absent();
        }
        return plan;
    }

    /** Whether the file may overwrite what a roster of that day said. */
    boolean overrules(LocalDate asOf) {
        return !seenBefore && !file.asOf().isBefore(asOf);
    }

    void report(
            ChangeKind kind, String id, String detail, LocalDate effectiveOn, RosterFacts before, RosterFacts after) {
        plan.findings.add(new RosterDifference(kind, id, detail, effectiveOn, now, before, after));
    }

    void suspect(String id, String detail) {
        report(ChangeKind.SUSPICIOUS, id, detail, file.asOf(), null, null);
    }

    private void absent() {
        List<ServicePeriodEntity> serving = known.members.keySet().stream()
                .flatMap(id -> known.live(id).stream())
                .filter(service -> service.covers(file.asOf()))
                .toList();
        List<ServicePeriodEntity> missing = serving.stream()
                .filter(service -> !told.contains(service.bioguideId))
                .filter(service -> overrules(service.asOf))
                .toList();
        boolean tooMany = missing.size() > MAX_EXPECTED_DEPARTURES && missing.size() * 10 > serving.size();
        boolean departures = file.coverage() == Coverage.CURRENT && file.dayIsGiven() && !tooMany;
        missing.forEach(service -> {
            if (departures && service.startDate.isBefore(file.asOf())) {
                end(service);
            } else {
                String seat = ServicePeriod.of(service).said();
                suspect(service.bioguideId, "Absent from the roster, though the service is to run on: " + seat + ".");
            }
        });
    }

    private void end(ServicePeriodEntity service) {
        ServicePeriod before = ServicePeriod.of(service);
        ServicePeriod after = before.until(file.asOf(), EndBasis.ABSENT);
        after.into(service);
        service.asOf = file.asOf();
        service.recordedAt = now;
        plan.changedServices.add(service);
        Member member = known.members.get(service.bioguideId);
        member.updatedAt = now;
        plan.changedMembers.add(member);
        plan.corrected.add(member.bioguideId);
        report(
                ChangeKind.ENDED,
                member.bioguideId,
                "Absent from the roster of " + file.asOf() + ": " + before.said() + ".",
                file.asOf(),
                RosterFacts.of(List.of(before)),
                RosterFacts.of(List.of(after)));
    }
}
