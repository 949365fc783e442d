package org.signatory.groups;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.platform.sql.UuidEntity;

/** Stores a Member's place on a committee between the days of two lists; the end day is exclusive. */
@Entity
@Table(name = "committee_membership")
public class CommitteeMembership extends UuidEntity {

    /** Lists the sides of a committee. */
    @Schema(name = "CommitteeSide")
    public enum Side {
        @JsonProperty("majority")
        MAJORITY,
        @JsonProperty("minority")
        MINORITY
    }

    @Column(name = "committee_code")
    public String committeeCode;

    @Column(name = "bioguide_id")
    public String bioguideId;

    public Integer rank;

    public String title;

    @Enumerated(EnumType.STRING)
    public Side side;

    @Column(name = "from_date")
    public LocalDate fromDate;

    @Column(name = "until_date")
    public LocalDate untilDate;

    @Column(name = "recorded_at")
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

    /** Lists the members of a committee on a day: majority first, each side by rank. */
    static List<CommitteeMembership> on(String code, LocalDate day) {
        return list(
                "committeeCode = ?1 and fromDate <= ?2 and (untilDate is null or untilDate > ?2)"
                        + " order by side nulls last, rank nulls last, bioguideId",
                code,
                day);
    }
}
