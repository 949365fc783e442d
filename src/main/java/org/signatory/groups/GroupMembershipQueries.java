package org.signatory.groups;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.signatory.platform.http.Page;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.VersionedBody;
import org.signatory.platform.sql.EntityQuery;
import org.signatory.platform.sql.Keyset;
import org.signatory.platform.sql.Keyset.Key;
import org.signatory.roster.Member;
import org.signatory.roster.MemberLookup;

@ApplicationScoped
@Transactional
public class GroupMembershipQueries {

    private static final Keyset<GroupMember> BY_ID =
            new Keyset<>("group-members", false, "g.updatedAt", List.of(new Key("g.bioguideId", String.class)));

    /** Lists the memberships of a group by Bioguide ID; of all days if the day is null. */
    public Page<GroupMemberView> page(UUID groupId, LocalDate on, PageParameters paging) {
        MemberGroup.read(groupId);
        Page<GroupMember> page = BY_ID.page(
                EntityQuery.of(GroupMember.class, "g")
                        .and("g.groupId = :group", "group", groupId)
                        .and(GroupMember.ON, "day", on),
                paging);
        MemberLookup known = MemberLookup.of(
                page.items().stream().map(each -> each.bioguideId).toList());
        return page.map(each -> GroupMemberView.of(each, known.members().get(each.bioguideId)));
    }

    public VersionedBody<GroupMemberView> get(UUID groupId, String bioguideId) {
        Member member = Member.require(bioguideId);
        GroupMember membership = GroupMember.require(groupId, member);
        return new VersionedBody<>(membership.version, GroupMemberView.of(membership, member));
    }
}
