package org.signatory.letters;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.signatory.platform.sql.UuidEntity;

/** Stores one change of a letter's sign-on deadline. */
@Entity
public class DeadlineExtension extends UuidEntity {

    public UUID letterId;

    @Column(name = "from_at")
    public Instant from;

    @Column(name = "to_at")
    public Instant to;

    public String words;
    public String reason;

    /** Effective day that an editor entered; otherwise null. */
    public LocalDate effectiveOn;

    /** Effective day: as entered, otherwise derived from the record times of this change and of later steps. */
    @Formula("effective_day(effective_on, letter_id, recorded_at)")
    public LocalDate effectiveDay;

    public Instant recordedAt;
    public String actor;

    static List<DeadlineExtension> of(UUID letterId) {
        return list("letterId = ?1 order by recordedAt, id", letterId);
    }
}
