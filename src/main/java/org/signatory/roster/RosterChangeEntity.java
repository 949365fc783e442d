package org.signatory.roster;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.signatory.platform.sql.UuidEntity;

/** Represents a recorded finding of a roster import. The database rejects updates and deletes. */
@Entity
@Table(name = "roster_change")
public class RosterChangeEntity extends UuidEntity {

    public UUID importId;
    public int place;
    public String bioguideId;

    @Enumerated(EnumType.STRING)
    public RosterChangeKind kind;

    public String detail;
    public LocalDate effectiveOn;
    public Instant recordedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    public RosterChangeDetails before;

    @JdbcTypeCode(SqlTypes.JSON)
    public RosterChangeDetails after;

    static RosterChangeEntity of(UUID importId, int place, RosterDifference finding) {
        RosterChangeEntity change = new RosterChangeEntity();
        change.importId = importId;
        change.place = place;
        change.bioguideId = finding.bioguideId();
        change.kind = finding.kind();
        change.detail = finding.detail();
        change.effectiveOn = finding.effectiveOn();
        change.recordedAt = finding.recordedAt();
        change.before = finding.before();
        change.after = finding.after();
        return change;
    }

    RosterDifference finding() {
        return new RosterDifference(kind, bioguideId, detail, effectiveOn, recordedAt, before, after);
    }
}
