package org.signatory.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.signatory.roster.ServicePeriodEntity.EndBasis;

/** Compares a roster file with the stored roster and plans the changes. Uses neither the database nor the clock. */
final class RosterChangePlanner {

    /**
     * Maximum number of absences that are treated as departures if more than a tenth of the serving Members are absent.
     */
    private static final int MAX_EXPECTED_DEPARTURES = 10;

    final RosterFile file;
    final StoredRoster stored;
    final Instant now;
    final RosterPlan plan = new RosterPlan();
    private final boolean seenBefore;
    private final Set<String> comparedIds = new HashSet<>();

    /**
     * @param seenBefore whether an identical file was imported before as of the same day; it then only fills in missing
     *     details
     */
    RosterChangePlanner(RosterFile file, boolean seenBefore, StoredRoster stored, Instant now) {
        this.file = file;
        this.seenBefore = seenBefore;
        this.stored = stored;
        this.now = now;
    }

    RosterPlan run() {
        Set<String> listed = new HashSet<>();
        file.people().forEach(person -> listed.add(person.bioguideId()));
        for (RosterMember person : file.people()) {
            int before = plan.findings.size();
            new RetiredIdComparison(this, person, listed).compare();
            // An older file may still list a Member under an ID that has been retired since.
            String id = stored.members.containsKey(person.bioguideId())
                    ? person.bioguideId()
                    : stored.retired.getOrDefault(person.bioguideId(), person.bioguideId());
            if (comparedIds.add(id)) {
                new RosterMemberComparison(this, id, person).compare();
            } else {
                reportSuspicious(
                        id, "The file lists the Member twice, once under the retired ID " + person.bioguideId() + ".");
            }
            plan.unchanged += plan.findings.size() == before ? 1 : 0;
        }
        if (file.coverage() != RosterFileScope.HISTORICAL) {
            reportAbsences();
        }
        return plan;
    }

    /** Returns whether the file may overwrite details from a roster of that day. */
    boolean overrules(LocalDate asOf) {
        return !seenBefore && !file.asOf().isBefore(asOf);
    }

    void report(
            RosterChangeKind kind,
            String id,
            String detail,
            LocalDate effectiveOn,
            RosterChangeDetails before,
            RosterChangeDetails after) {
        plan.findings.add(new RosterDifference(kind, id, detail, effectiveOn, now, before, after));
    }

    void reportSuspicious(String id, String detail) {
        report(RosterChangeKind.SUSPICIOUS, id, detail, file.asOf(), null, null);
    }

    private void reportAbsences() {
        List<ServicePeriodEntity> serving = stored.members.keySet().stream()
                .flatMap(id -> stored.live(id).stream())
                .filter(service -> service.covers(file.asOf()))
                .toList();
        List<ServicePeriodEntity> missing = serving.stream()
                .filter(service -> !comparedIds.contains(service.bioguideId))
                .filter(service -> overrules(service.asOf))
                .toList();
        boolean tooMany = missing.size() > MAX_EXPECTED_DEPARTURES && missing.size() * 10 > serving.size();
        boolean departures = file.coverage() == RosterFileScope.CURRENT && file.dayIsGiven() && !tooMany;
        if (departures) {
            confirmScheduledEnds();
        }
        missing.forEach(service -> {
            if (departures && service.startDate.isBefore(file.asOf())) {
                endService(service);
            } else {
                String seat = ServicePeriod.of(service).describe();
                reportSuspicious(
                        service.bioguideId,
                        "Absent from the roster, although the service has not ended: " + seat + ".");
            }
        });
    }

    /** Confirms the scheduled ends that passed before the file's date for Members whom the file no longer lists. */
    private void confirmScheduledEnds() {
        stored.members.keySet().stream()
                .filter(id -> !comparedIds.contains(id))
                .flatMap(id -> stored.live(id).stream())
                .filter(service -> service.mayContinueOn(file.asOf()) && overrules(service.asOf))
                .forEach(service -> {
                    service.endBasis = EndBasis.ACTUAL;
                    service.asOf = file.asOf();
                    plan.changedServices.add(service);
                    plan.settled.add(service.bioguideId);
                });
    }

    private void endService(ServicePeriodEntity service) {
        ServicePeriod before = ServicePeriod.of(service);
        ServicePeriod after = before.withEnd(file.asOf(), EndBasis.ABSENT);
        after.copyTo(service);
        service.asOf = file.asOf();
        service.recordedAt = now;
        plan.changedServices.add(service);
        Member member = stored.members.get(service.bioguideId);
        member.updatedAt = now;
        plan.changedMembers.add(member);
        plan.corrected.add(member.bioguideId);
        report(
                RosterChangeKind.ENDED,
                member.bioguideId,
                "Absent from the roster as of " + file.asOf() + ": " + before.describe() + ".",
                file.asOf(),
                RosterChangeDetails.of(List.of(before)),
                RosterChangeDetails.of(List.of(after)));
    }
}
