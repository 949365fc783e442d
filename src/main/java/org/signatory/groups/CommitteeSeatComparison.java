package org.signatory.groups;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.signatory.audit.AuditLog;
import org.signatory.groups.CommitteeFile.Seat;
import org.signatory.groups.CommitteeReport.Finding;
import org.signatory.groups.CommitteeReport.Findings;
import org.signatory.groups.CommitteeReport.Found;
import org.signatory.groups.CommitteeReport.Unknown;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;
import org.signatory.roster.MemberLookup;

/**
 * Compares a list of committee members with the recorded members. A difference ends the old membership on the day of the list and begins
 * a new one. A membership that began on the same day is replaced, because the list corrects an earlier list of that day.
 */
@ApplicationScoped
@RequiredArgsConstructor
class CommitteeSeatComparison {

    private final AuditLog history;
    private final Clock clock;

    /**
     * @param asOf the day of the list, no earlier than the latest recorded list
     * @param recorded whether the changes get history entries
     */
    Found run(Map<String, List<Seat>> listed, LocalDate asOf, boolean dryRun, boolean recorded) {
        Set<String> committees = Committee.<Committee>list("untilDate is null").stream()
                .map(each -> each.code)
                .collect(Collectors.toSet());
        Map<String, Map<String, CommitteeMembership>> before = before();
        Findings findings = new Findings();
        MemberLookup known = MemberLookup.of(listed.values().stream()
                .flatMap(List::stream)
                .map(Seat::bioguideId)
                .collect(Collectors.toSet()));
        listed.forEach((code, seats) -> {
            Map<String, CommitteeMembership> there = before.getOrDefault(code, new HashMap<>());
            if (committees.contains(code)) {
                Set<String> seen = new HashSet<>();
                // A list with a retired and a current ID of one Member would create two memberships.
                seats.stream()
                        .filter(seat ->
                                known.current(seat.bioguideId()) == null || seen.add(known.current(seat.bioguideId())))
                        .forEach(seat -> compare(code, seat, known, there, asOf, findings, dryRun));
            } else {
                findings.unknownCommittees.add(code);
            }
        });
        // The remaining memberships are missing from the list.
        before.values().stream().flatMap(there -> there.values().stream()).forEach(gone -> {
            findings.add("ended", gone.committeeCode, gone.bioguideId, describe(gone), null);
            if (!dryRun) {
                end(gone, asOf);
            }
        });
        if (listed.size() == findings.unknownCommittees.size()) {
            throw Problem.of(
                    ErrorCode.UNKNOWN_REFERENCE,
                    "Nothing was saved because none of these committees is on record. Import the list of committees first.");
        }
        if (!dryRun && recorded) {
            record(findings, asOf);
        }
        return findings.found();
    }

    private static Map<String, Map<String, CommitteeMembership>> before() {
        Map<String, Map<String, CommitteeMembership>> before = new LinkedHashMap<>();
        CommitteeMembership.<CommitteeMembership>list("untilDate is null order by committeeCode, bioguideId")
                .forEach(each -> before.computeIfAbsent(each.committeeCode, code -> new LinkedHashMap<>())
                        .put(each.bioguideId, each));
        return before;
    }

    private void compare(
            String code,
            Seat seat,
            MemberLookup known,
            Map<String, CommitteeMembership> there,
            LocalDate asOf,
            Findings findings,
            boolean dryRun) {
        String id = known.current(seat.bioguideId());
        if (id == null) {
            findings.unknownMembers.add(new Unknown(code, seat.bioguideId(), seat.name()));
            return;
        }
        CommitteeMembership recorded = there.remove(id);
        if (recorded != null && recorded.says(seat)) {
            findings.unchanged++;
            return;
        }
        findings.add(
                recorded == null ? "added" : "changed",
                code,
                id,
                recorded == null ? null : describe(recorded),
                seat.describe());
        if (!dryRun) {
            Instant now = clock.instant();
            if (recorded != null && recorded.fromDate.equals(asOf)) {
                recorded.take(seat, now);
                return;
            }
            if (recorded != null) {
                recorded.untilDate = asOf;
            }
            CommitteeMembership.of(code, seat, id, asOf, now).persist();
        }
    }

    private static void end(CommitteeMembership gone, LocalDate asOf) {
        if (gone.fromDate.equals(asOf)) {
            gone.delete();
        } else {
            gone.untilDate = asOf;
        }
    }

    private static String describe(CommitteeMembership membership) {
        return CommitteeFile.describe(membership.rank, membership.title, membership.side);
    }

    /** Adds one history entry for each committee, because one for each member would flood the history. */
    private void record(Findings findings, LocalDate asOf) {
        Map<String, Map<String, List<String>>> byCommittee = new LinkedHashMap<>();
        for (Finding each : findings.all) {
            byCommittee
                    .computeIfAbsent(each.code(), code -> new LinkedHashMap<>())
                    .computeIfAbsent(each.kind(), kind -> new ArrayList<>())
                    .add(each.bioguideId());
        }
        byCommittee.forEach((code, changes) -> history.record("committee.members-changed", null, code, asOf, changes));
    }
}
