package org.signatory.platform.sql;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/** Maps the times of creation and of the last change. */
@MappedSuperclass
public abstract class TimestampedEntity extends VersionedEntity {

    public Instant createdAt;
    public Instant updatedAt;
}
