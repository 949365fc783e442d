package org.signatory.groups;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.signatory.common.ErrorCode;
import org.signatory.common.Problem;
import org.signatory.groups.GroupMembersReport.Outcome;
import org.signatory.groups.GroupMembersReport.Result;
import org.signatory.history.History;
import org.signatory.members.Member;

/** Putting Members into a group that is held by this transaction, and taking them out. */
@ApplicationScoped
class Grouping {

    @Inject
    History history;

    @Inject
    Clock clock;

    /** @param before the Member's place in the group, or null */
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

    /** All of them or none. */
    GroupMembersReport add(MemberGroup group, GroupMembersDraft draft) {
        GroupDates dates = new GroupDates(draft.from(), draft.until()).ordered();
        Known known = Known.of(draft.bioguideIds());
        Set<String> inside = GroupMember.<GroupMember>list("groupId = ?1", group.id).stream()
                .map(each -> each.bioguideId)
                .collect(Collectors.toSet());
        List<String> added = new ArrayList<>();
        List<Outcome> outcomes = new ArrayList<>();
        for (String given : draft.bioguideIds()) {
            Member member = known.members().get(given);
            Result result = Result.UNKNOWN;
            if (member != null) {
                result = inside.add(member.bioguideId) ? Result.ADDED : Result.ALREADY_IN;
            }
            if (result == Result.ADDED) {
                added.add(member.bioguideId);
            }
            outcomes.add(new Outcome(outcomes.size(), given, member == null ? null : member.printedName(), result));
        }
        GroupMembersReport report = GroupMembersReport.of(draft.dryRun(), outcomes);
        if (draft.dryRun()) {
            return report;
        }
        if (report.unknown() > 0) {
            throw Problem.of(
                            ErrorCode.BULK_REFUSED,
                            "The roster does not know %d of the IDs; nothing was stored.",
                            report.unknown())
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
