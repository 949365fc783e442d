package org.signatory.groups;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.signatory.audit.AuditLog;
import org.signatory.groups.GroupMembersReport.Outcome;
import org.signatory.groups.GroupMembersReport.Result;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;
import org.signatory.roster.Member;

/** Adds and removes members of a group that is locked by this transaction. */
@ApplicationScoped
class GroupMembershipService {

    @Inject
    AuditLog history;

    @Inject
    Clock clock;

    /** @param before the Member's current membership in the group, or null */
    GroupMember set(MemberGroup group, Member member, GroupMember before, GroupDates dates) {
        if (before != null && before.says(dates)) {
            return before;
        }
        Instant now = clock.instant();
        Map<String, Object> detail = detail(member.bioguideId, dates);
        GroupMember inside = before;
        if (inside == null) {
            inside = GroupMember.of(group.id, member.bioguideId, dates, now);
            inside.persist();
        } else {
            detail.put("before", new GroupDates(before.fromDate, before.untilDate));
            inside.take(dates, now);
        }
        group.updatedAt = now;
        GroupMember.flush();
        history.record(
                before == null ? "group.members-added" : "group.member-changed",
                null,
                group.id.toString(),
                null,
                detail);
        return inside;
    }

    void remove(MemberGroup group, GroupMember inside) {
        inside.delete();
        group.updatedAt = clock.instant();
        history.record(
                "group.member-removed",
                null,
                group.id.toString(),
                null,
                detail(inside.bioguideId, new GroupDates(inside.fromDate, inside.untilDate)));
    }

    /** Adds all Members or none. */
    GroupMembersReport add(MemberGroup group, GroupMembersDraft draft) {
        GroupDates dates = new GroupDates(draft.from(), draft.until()).ordered();
        KnownMembers known = KnownMembers.of(draft.bioguideIds());
        Map<String, GroupMember> inside = GroupMember.<GroupMember>list("groupId = ?1", group.id).stream()
                .collect(Collectors.toMap(each -> each.bioguideId, each -> each));
        List<String> added = new ArrayList<>();
        List<Outcome> outcomes = new ArrayList<>();
        for (String given : draft.bioguideIds()) {
            Member member = known.members().get(given);
            GroupMember before = member == null ? null : inside.get(member.bioguideId);
            Result result = Result.UNKNOWN;
            if (before != null) {
                result = before.fits(dates) ? Result.ALREADY_IN : Result.OTHER_DAYS;
            } else if (member != null) {
                result = added.contains(member.bioguideId) ? Result.ALREADY_IN : Result.ADDED;
            }
            if (result == Result.ADDED) {
                added.add(member.bioguideId);
            }
            boolean other = result == Result.OTHER_DAYS;
            outcomes.add(new Outcome(
                    outcomes.size(),
                    given,
                    member == null ? null : member.printedName(),
                    result,
                    other ? before.fromDate : null,
                    other ? before.untilDate : null));
        }
        GroupMembersReport report = GroupMembersReport.of(draft.dryRun(), outcomes);
        if (draft.dryRun()) {
            return report;
        }
        if (report.unknown() + report.otherDays() > 0) {
            throw Problem.of(
                            ErrorCode.BULK_REFUSED,
                            "Nothing was saved. Not in the roster: %d. Already in the group with other days: %d.",
                            report.unknown(),
                            report.otherDays())
                    .with("report", report);
        }
        if (!added.isEmpty()) {
            Instant now = clock.instant();
            added.forEach(id -> GroupMember.of(group.id, id, dates, now).persist());
            group.updatedAt = now;
            GroupMember.flush();
            history.record("group.members-added", null, group.id.toString(), null, detail(added, dates));
        }
        return report;
    }

    private static Map<String, Object> detail(Object members, GroupDates dates) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("members", members instanceof List ? members : List.of(members));
        detail.put("from", dates.from());
        detail.put("until", dates.until());
        return detail;
    }
}
