package org.signatory.platform.sql;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/** Maps the times of creation and of the last change. */
@MappedSuperclass
public abstract class TimestampedEntity extends VersionedEntity {

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "updated_at")
    public Instant updatedAt;
}
