package org.signatory.signons;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.signatory.platform.sql.UuidEntity;

/** Stores a Member's request to sign that waits for a counterpart and is not a sign-on yet. */
@Entity
public class QueuedSignOn extends UuidEntity {

    public UUID letterId;
    public String bioguideId;

    /** Details of the future sign-on, including its day. */
    @JdbcTypeCode(SqlTypes.JSON)
    public SignOnInput draft;

    public String side;

    /** Import that put the Member on the waiting list; null for other requests. */
    public UUID importId;

    public String actor;
    public Instant requestedAt;

    /** Lists the waiting Members of a letter in order of request. */
    static List<QueuedSignOn> of(UUID letterId) {
        return list("letterId = ?1 order by requestedAt, id", letterId);
    }

    static Optional<QueuedSignOn> of(UUID letterId, String bioguideId) {
        return find("letterId = ?1 and bioguideId = ?2", letterId, bioguideId).firstResultOptional();
    }
}
