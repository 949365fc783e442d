package org.signatory.audit;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** One act, as it was recorded. The database refuses to change or remove it. */
@Entity
@Table(name = "history")
public class AuditEntry extends PanacheEntityBase {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    public Instant at;

    @Column(name = "actor_id")
    public UUID actorId;

    public String actor;

    /** What was done, such as {@code cosigner.signed}. */
    public String act;

    @Column(name = "letter_id")
    public UUID letterId;

    /** Whom or what it concerns: a Bioguide ID, or another resource's id. */
    public String subject;

    /** The day on which it took effect, where that is not the day of recording. */
    public LocalDate effective;

    /** The widest group of callers that can see what was changed. */
    @Enumerated(EnumType.STRING)
    public Audience audience;

    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, Object> detail;
}
