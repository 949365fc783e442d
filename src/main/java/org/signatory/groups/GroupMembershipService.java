package org.signatory.groups;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.signatory.audit.AuditLog;
import org.signatory.groups.GroupMembersAddReport.Outcome;
import org.signatory.groups.GroupMembersAddReport.Result;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Precondition;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.SaveResult;
import org.signatory.platform.http.VersionedBody;
import org.signatory.roster.Member;
import org.signatory.roster.MemberLookup;

/** Creates, updates and deletes the memberships of a group. */
@ApplicationScoped
@Transactional
@RequiredArgsConstructor
public class GroupMembershipService {

    private final AuditLog history;
    private final Clock clock;

    /** Creates a membership, or changes its days. The precondition is checked only if the days change. */
    public SaveResult<GroupMemberView> save(
            UUID groupId, String bioguideId, GroupMembershipInput dates, Precondition precondition) {
        MemberGroup group = MemberGroup.locked(groupId);
        Member member = Member.require(bioguideId);
        GroupMember before = GroupMember.in(groupId, member.bioguideId).orElse(null);
        if (before != null && !before.says(dates)) {
            precondition.check(before.version);
        }
        GroupMember membership = save(group, member, before, dates.ordered());
        GroupMemberView view = GroupMemberView.of(membership, member);
        return before == null
                ? SaveResult.created(membership.version, view)
                : SaveResult.updated(membership.version, view);
    }

    private GroupMember save(MemberGroup group, Member member, GroupMember before, GroupMembershipInput dates) {
        if (before != null && before.says(dates)) {
            return before;
        }
        Instant now = clock.instant();
        Map<String, Object> detail = detail(member.bioguideId, dates);
        GroupMember membership = before;
        if (membership == null) {
            membership = GroupMember.of(group.id, member.bioguideId, dates, now);
            membership.persist();
        } else {
            detail.put("before", new GroupMembershipInput(before.fromDate, before.untilDate));
            membership.take(dates, now);
        }
        group.updatedAt = now;
        GroupMember.flush();
        record(before == null ? "group.members-added" : "group.member-changed", group, detail);
        return membership;
    }

    public void delete(UUID groupId, String bioguideId, Precondition precondition) {
        MemberGroup group = MemberGroup.locked(groupId);
        GroupMember membership = GroupMember.require(groupId, Member.require(bioguideId));
        precondition.check(membership.version);
        membership.delete();
        group.updatedAt = clock.instant();
        GroupMembershipInput dates = new GroupMembershipInput(membership.fromDate, membership.untilDate);
        record("group.member-removed", group, detail(membership.bioguideId, dates));
    }

    /** Adds all Members or none. Returns the report with the version of the group. */
    public VersionedBody<GroupMembersAddReport> add(UUID groupId, GroupMembersInput draft) {
        MemberGroup group = MemberGroup.locked(groupId);
        GroupMembersAddReport report = add(group, draft);
        return new VersionedBody<>(group.version, report);
    }

    private GroupMembersAddReport add(MemberGroup group, GroupMembersInput draft) {
        GroupMembershipInput dates = new GroupMembershipInput(draft.from(), draft.until()).ordered();
        MemberLookup known = MemberLookup.of(draft.bioguideIds());
        Map<String, GroupMember> inside = GroupMember.<GroupMember>list("groupId = ?1", group.id).stream()
                .collect(Collectors.toMap(each -> each.bioguideId, each -> each));
        List<String> added = new ArrayList<>();
        List<Outcome> outcomes = new ArrayList<>();
        for (String given : draft.bioguideIds()) {
            Member member = known.members().get(given);
            GroupMember before = member == null ? null : inside.get(member.bioguideId);
            Result result = Result.UNKNOWN;
            if (before != null) {
                result = before.fits(dates) ? Result.ALREADY_MEMBER : Result.DATES_DIFFER;
            } else if (member != null) {
                result = added.contains(member.bioguideId) ? Result.ALREADY_MEMBER : Result.ADDED;
            }
            if (result == Result.ADDED) {
                added.add(member.bioguideId);
            }
            boolean other = result == Result.DATES_DIFFER;
            outcomes.add(new Outcome(
                    outcomes.size(),
                    given,
                    member == null ? null : member.printedName(),
                    result,
                    other ? before.fromDate : null,
                    other ? before.untilDate : null));
        }
        GroupMembersAddReport report = GroupMembersAddReport.of(draft.dryRun(), outcomes);
        if (draft.dryRun()) {
            return report;
        }
        if (report.unknown() + report.datesDiffer() > 0) {
            throw Problem.of(
                            ErrorCode.BULK_REJECTED,
                            "Nothing was saved. Not in the roster: %d. Already in the group with different dates: %d.",
                            report.unknown(),
                            report.datesDiffer())
                    .with("report", GroupMembersAddReport.of(true, outcomes));
        }
        if (!added.isEmpty()) {
            Instant now = clock.instant();
            added.forEach(id -> GroupMember.of(group.id, id, dates, now).persist());
            group.updatedAt = now;
            GroupMember.flush();
            record("group.members-added", group, detail(added, dates));
        }
        return report;
    }

    private void record(String type, MemberGroup group, Map<String, Object> detail) {
        history.record(type, null, group.id.toString(), null, detail);
    }

    private static Map<String, Object> detail(Object members, GroupMembershipInput dates) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("members", members instanceof List ? members : List.of(members));
        detail.put("from", dates.from());
        detail.put("until", dates.until());
        return detail;
    }
}
