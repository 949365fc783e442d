package org.signatory.roster;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Represents a Bioguide ID that was replaced by another ID of the same person. */
@Entity
@Table(name = "retired_id")
public class RetiredId extends PanacheEntityBase {

    @Id
    public String retired;

    @Column(name = "bioguide_id")
    public String bioguideId;

    @Column(name = "recorded_at")
    public Instant recordedAt;
}
