package org.signatory.groups;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.signatory.platform.http.Problem;
import org.signatory.platform.sql.TimestampedEntity;
import org.signatory.roster.Member;

/** Stores a Member's membership in a group, with optional dates; the end day is exclusive. */
@Entity
public class GroupMember extends TimestampedEntity {

    /** Condition for alias {@code g}: in the group on {@code :day}. */
    static final String ON =
            "(g.fromDate is null or g.fromDate <= :day) and (g.untilDate is null or g.untilDate > :day)";

    public UUID groupId;
    public String bioguideId;
    public LocalDate fromDate;
    public LocalDate untilDate;

    static GroupMember of(UUID groupId, String bioguideId, GroupMembershipInput dates, Instant now) {
        GroupMember member = new GroupMember();
        member.groupId = groupId;
        member.bioguideId = bioguideId;
        member.createdAt = now;
        member.take(dates, now);
        return member;
    }

    void take(GroupMembershipInput dates, Instant now) {
        fromDate = dates.from();
        untilDate = dates.until();
        updatedAt = now;
    }

    boolean says(GroupMembershipInput dates) {
        return Objects.equals(fromDate, dates.from()) && Objects.equals(untilDate, dates.until());
    }

    /** Returns whether all given days are equal to the recorded days. */
    boolean fits(GroupMembershipInput dates) {
        return (dates.from() == null || dates.from().equals(fromDate))
                && (dates.until() == null || dates.until().equals(untilDate));
    }

    static Optional<GroupMember> in(UUID groupId, String bioguideId) {
        return find("groupId = ?1 and bioguideId = ?2", groupId, bioguideId).firstResultOptional();
    }

    /**
     * Returns the membership of a Member in a group.
     *
     * @throws Problem if the Member has no membership in the group
     */
    static GroupMember require(UUID groupId, Member member) {
        return in(groupId, member.bioguideId).orElseThrow(() -> Problem.notFound("Member in this group"));
    }
}
