package org.signatory.roster;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Represents a Bioguide ID that was replaced by another ID of the same person. */
@Entity
@Table(name = "retired_id")
public class RetiredBioguideId extends PanacheEntityBase {

    @Id
    public String retired;

    public String bioguideId;
    public Instant recordedAt;
}
