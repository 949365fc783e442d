package org.signatory.groups;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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

    boolean says(CommitteeFile.Seat seat) {
        return Objects.equals(rank, seat.rank()) && Objects.equals(title, seat.title()) && side == seat.side();
    }

    /**
     * Lists the members of a committee on a day: majority first, each side by rank. A Member who has left Congress is no
     * longer on a committee, even if no later list says so.
     */
    static List<CommitteeMembership> on(String code, LocalDate day) {
        return list(
                "from CommitteeMembership m where m.committeeCode = ?1 and m.fromDate <= ?2"
                        + " and (m.untilDate is null or m.untilDate > ?2)"
                        + " and exists (select 1 from ServicePeriodEntity p where p.bioguideId = m.bioguideId"
                        + " and p.voidedAt is null and p.startDate <= ?2 and (p.endDate > ?2 or p.endBasis = SCHEDULED))"
                        + " order by m.side nulls last, m.rank nulls last, m.bioguideId",
                code,
                day);
    }
}
