package org.signatory.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.signatory.platform.sql.UuidEntity;

/** Stores one recorded change. A database trigger prevents updates and deletions. */
@Entity
@Table(name = "history")
public class AuditEntry extends UuidEntity {

    public Instant at;
    public @Nullable UUID actorId;
    public String actor;

    /** Type of the change, such as {@code cosigner.signed}. */
    public String type;

    public @Nullable UUID letterId;

    /** Subject of the change: a Bioguide ID or the id of another resource. */
    public @Nullable String subject;

    /** Effective day, if it differs from the day of recording. */
    public @Nullable LocalDate effective;

    /** Widest group of callers that can see the change. */
    @Enumerated(EnumType.STRING)
    public ChangeVisibility audience;

    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, Object> detail;
}
