package org.signatory.platform.sql;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

/** Maps the version of entities that detect concurrent updates. */
@MappedSuperclass
public abstract class VersionedEntity extends UuidEntity {

    @Version
    public long version;
}
