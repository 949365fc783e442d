package org.signatory.ingest.names;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.signatory.platform.http.Problem;
import org.signatory.platform.sql.UuidEntity;

/** Stores an alias: a spelling that a user of this instance has assigned to a Member. */
@Entity
@Table(name = "name_alias")
public class NameAlias extends UuidEntity {

    public String written;

    /** The folded spelling, for comparisons. */
    public String folded;

    @Column(name = "bioguide_id")
    public String bioguideId;

    public String actor;

    @Column(name = "recorded_at")
    public Instant recordedAt;

    @Column(name = "removed_at")
    public Instant removedAt;

    @Column(name = "removed_by")
    public String removedBy;

    static NameAlias find(UUID id) {
        return NameAlias.<NameAlias>find("id = ?1 and removedAt is null", id)
                .firstResultOptional()
                .orElseThrow(() -> Problem.notFound("alias"));
    }

    static List<NameAlias> standing() {
        return list("removedAt is null");
    }

    /** Returns a value that changes whenever an alias is created or removed. */
    static List<Object> stamp() {
        Object[] row = Panache.getEntityManager()
                .createQuery("select count(a), count(a.removedAt) from NameAlias a", Object[].class)
                .getSingleResult();
        return List.of(row);
    }
}
