package org.signatory.roster;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.signatory.platform.sql.UuidEntity;

/** Represents an import of a roster file. */
@Entity
@Table(name = "roster_import")
public class RosterImportEntity extends UuidEntity {

    @Enumerated(EnumType.STRING)
    public RosterFormat format;

    @Enumerated(EnumType.STRING)
    public RosterFileScope coverage;

    public String source;

    /** SHA-256 of the file. */
    public String digest;

    public LocalDate asOf;

    /** The first day from which the roster lists all Members after this import; null if it is incomplete. */
    public LocalDate completeSince;

    public String actor;

    public Instant recordedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    public RosterImportCounts report;
}
