package org.signatory.groups;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.signatory.audit.AuditLog;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Page;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.Precondition;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.VersionedBody;
import org.signatory.platform.json.MergePatcher;
import org.signatory.platform.sql.EntityQuery;
import org.signatory.platform.sql.Keyset;
import org.signatory.platform.sql.Keyset.Key;
import org.signatory.platform.text.TextNormalizer;

/** Creates, updates, deletes and lists groups of Members. */
@ApplicationScoped
@Transactional
@RequiredArgsConstructor
public class GroupService {

    private static final Keyset<MemberGroup> BY_NAME =
            new Keyset<>("groups", false, "g.updatedAt", List.of(new Key("g.sortName", String.class)));

    private final MergePatcher patches;
    private final AuditLog history;
    private final Clock clock;

    /** Lists groups by name; of all kinds if the kind is null. */
    public Page<GroupView> page(MemberGroup.Kind kind, PageParameters paging) {
        Page<MemberGroup> page =
                BY_NAME.page(EntityQuery.of(MemberGroup.class, "g").and("g.kind = :kind", "kind", kind), paging);
        List<UUID> ids = page.items().stream().map(group -> group.id).toList();
        Map<UUID, Long> members = GroupMember.<GroupMember>list("groupId in ?1", ids).stream()
                .collect(Collectors.groupingBy(member -> member.groupId, Collectors.counting()));
        return page.map(group -> GroupView.of(group, members.getOrDefault(group.id, 0L)));
    }

    public VersionedBody<GroupView> get(UUID groupId) {
        return view(MemberGroup.read(groupId));
    }

    public VersionedBody<GroupView> create(GroupInput draft) {
        requireFree(draft.name(), null);
        MemberGroup group = new MemberGroup();
        group.createdAt = clock.instant();
        group.apply(draft, group.createdAt);
        group.persist();
        MemberGroup.flush();
        history.record("group.created", null, group.id.toString(), null, draft);
        return view(group);
    }

    /** Applies a merge patch of the draft. */
    public VersionedBody<GroupView> update(UUID groupId, JsonNode patch, Precondition precondition) {
        MemberGroup group = MemberGroup.locked(groupId);
        precondition.check(group.version);
        GroupInput before = GroupInput.of(group);
        GroupInput after = patches.apply(before, patch, GroupInput.class);
        if (!after.equals(before)) {
            requireFree(after.name(), groupId);
            group.apply(after, clock.instant());
            history.record("group.changed", null, groupId.toString(), null, patches.changes(before, after));
            MemberGroup.flush();
        }
        return view(group);
    }

    /** Deletes a group. The history contains its former members. */
    public void delete(UUID groupId, Precondition precondition) {
        MemberGroup group = MemberGroup.locked(groupId);
        precondition.check(group.version);
        List<GroupMember> members = GroupMember.list("groupId = ?1 order by bioguideId", groupId);
        Map<String, GroupMembershipInput> dates = members.stream()
                .collect(Collectors.toMap(
                        member -> member.bioguideId,
                        member -> new GroupMembershipInput(member.fromDate, member.untilDate)));
        history.record(
                "group.removed",
                null,
                groupId.toString(),
                null,
                Map.of("group", GroupInput.of(group), "members", dates));
        GroupMember.delete("groupId = ?1", groupId);
        group.delete();
    }

    private static void requireFree(String name, UUID own) {
        String folded = TextNormalizer.sortKey(name);
        if (folded.isEmpty()) {
            throw Problem.field("/name", "Enter a name with at least one letter or digit.");
        }
        MemberGroup same = MemberGroup.find("sortName", folded).firstResult();
        if (same != null && !same.id.equals(own)) {
            throw Problem.of(ErrorCode.CONFLICT, "Enter another name. A group with this name already exists.");
        }
    }

    private static VersionedBody<GroupView> view(MemberGroup group) {
        return new VersionedBody<>(group.version, GroupView.of(group, GroupMember.count("groupId = ?1", group.id)));
    }
}
