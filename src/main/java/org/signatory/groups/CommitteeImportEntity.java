package org.signatory.groups;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.signatory.platform.sql.UuidEntity;

@Entity
@Table(name = "committee_import")
public class CommitteeImportEntity extends UuidEntity {

    @Schema(name = "CommitteeFileKind")
    public enum Kind {
        /** Committees with their subcommittees: {@code committees-current.yaml}. */
        COMMITTEES,
        /** Committee members: {@code committee-membership-current.yaml}. */
        MEMBERSHIPS
    }

    @Enumerated(EnumType.STRING)
    public Kind kind;

    /** SHA-256 digest of the file. */
    public String digest;

    public LocalDate asOf;
    public String actor;
    public Instant recordedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    public CommitteeReport.Found report;

    /** Finds the import with the latest list of this kind. */
    static Optional<CommitteeImportEntity> newest(Kind kind) {
        return find("kind = ?1 order by asOf desc, recordedAt desc", kind).firstResultOptional();
    }

    static boolean has(Kind kind, String digest, LocalDate asOf) {
        return count("kind = ?1 and digest = ?2 and asOf = ?3", kind, digest, asOf) > 0;
    }
}
