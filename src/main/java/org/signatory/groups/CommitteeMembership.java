package org.signatory.groups;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.platform.sql.UuidEntity;

/** Stores a Member's place on a committee between the days of two lists; the end day is exclusive. */
@Entity
public class CommitteeMembership extends UuidEntity {

    @Schema(name = "CommitteeSide")
    public enum Side {
        MAJORITY,
        MINORITY
    }

    /**
     * Condition for alias {@code s}: on the committee on {@code :day}. A Member who has left Congress is no longer on a
     * committee, even if no later list says so.
     */
    static final String ON = "s.fromDate <= :day and (s.untilDate is null or s.untilDate > :day)"
            + " and exists (select 1 from ServicePeriodEntity p where p.bioguideId = s.bioguideId"
            + " and p.voidedAt is null and p.startDate <= :day and (p.endDate > :day or p.endBasis = SCHEDULED))";

    private static final Pattern LEADER = Pattern.compile("(?i)chair|ranking");

    public String committeeCode;
    public String bioguideId;
    public Integer rank;
    public String title;

    @Enumerated(EnumType.STRING)
    public Side side;

    public LocalDate fromDate;
    public LocalDate untilDate;
    public Instant recordedAt;

    static CommitteeMembership of(
            String code, CommitteeFile.Seat seat, String bioguideId, LocalDate from, Instant now) {
        CommitteeMembership membership = new CommitteeMembership();
        membership.committeeCode = code;
        membership.bioguideId = bioguideId;
        membership.fromDate = from;
        membership.take(seat, now);
        return membership;
    }

    void take(CommitteeFile.Seat seat, Instant now) {
        rank = seat.rank();
        title = seat.title();
        side = seat.side();
        recordedAt = now;
    }

    boolean isLeader() {
        return title != null && LEADER.matcher(title).find();
    }

    boolean says(CommitteeFile.Seat seat) {
        return Objects.equals(rank, seat.rank()) && Objects.equals(title, seat.title()) && side == seat.side();
    }

    /** Lists the members of a committee on a day: majority first, each side by rank. */
    static List<CommitteeMembership> on(String code, LocalDate day) {
        return list(
                "from CommitteeMembership s where s.committeeCode = :code and " + ON
                        + " order by s.side nulls last, s.rank nulls last, s.bioguideId",
                Map.of("code", code, "day", day));
    }
}
