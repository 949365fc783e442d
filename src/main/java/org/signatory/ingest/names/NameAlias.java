package org.signatory.ingest.names;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.signatory.platform.http.Problem;
import org.signatory.platform.sql.UuidEntity;

/** Stores an alias: a spelling that a user of this instance has assigned to a Member. */
@Entity
public class NameAlias extends UuidEntity {

    public String written;

    /** The folded spelling, for comparisons. */
    public String folded;

    public String bioguideId;
    public String actor;
    public Instant recordedAt;
    public Instant removedAt;
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
