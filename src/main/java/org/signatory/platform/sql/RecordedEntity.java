package org.signatory.platform.sql;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/** Maps the actor of an entry, the time of recording and the time of the last change. */
@MappedSuperclass
public abstract class RecordedEntity extends VersionedEntity {

    public String actor;
    public Instant recordedAt;
    public Instant updatedAt;
}
