package org.signatory.roster;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** Represents an import of a roster file. */
@Entity
@Table(name = "roster_import")
public class RosterImport extends PanacheEntityBase {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    @Enumerated(EnumType.STRING)
    public RosterFormat format;

    @Enumerated(EnumType.STRING)
    public Coverage coverage;

    public String source;

    /** SHA-256 of the file. */
    public String digest;

    @Column(name = "as_of")
    public LocalDate asOf;

    public String actor;

    @Column(name = "recorded_at")
    public Instant recordedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    public RosterCounts report;
}
