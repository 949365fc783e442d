package org.signatory.letters;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.UuidGenerator;

/** One change of a letter's sign-on deadline. */
@Entity
@Table(name = "deadline_extension")
public class DeadlineExtension extends PanacheEntityBase {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    @Column(name = "letter_id")
    public UUID letterId;

    @Column(name = "from_at")
    public Instant from;

    @Column(name = "to_at")
    public Instant to;

    public String words;

    public String reason;

    /** The day it took effect, where an editor stated it. */
    @Column(name = "effective_on")
    public LocalDate effectiveOn;

    /** The day it took effect: as stated, otherwise derived from when it and later steps were recorded. */
    @Formula("effective_day(effective_on, letter_id, recorded_at)")
    public LocalDate effectiveDay;

    @Column(name = "recorded_at")
    public Instant recordedAt;

    public String actor;

    /** All changes of a letter's deadline, in the order in which they were recorded. */
    static List<DeadlineExtension> of(UUID letterId) {
        return list("letterId = ?1 order by recordedAt, id", letterId);
    }
}
