package org.signatory.letters;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.signatory.platform.sql.UuidEntity;

/** Stores one status transition of a letter. */
@Entity
@Table(name = "status_transition")
public class StatusTransition extends UuidEntity {

    @Column(name = "letter_id")
    public UUID letterId;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_status")
    public LetterStatus from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_status")
    public LetterStatus to;

    @Column(name = "effective_on")
    public LocalDate effectiveOn;

    @Column(name = "effective_at")
    public Instant effectiveAt;

    public String reason;

    @Column(name = "override")
    public boolean overridden;

    @Column(name = "recorded_at")
    public Instant recordedAt;

    public String actor;

    /** Finds the status at the end of a day. */
    static LetterStatus on(UUID letterId, LocalDate day) {
        return StatusTransition.<StatusTransition>find(
                        "letterId = ?1 and effectiveOn <= ?2 order by effectiveAt desc, id desc", letterId, day)
                .firstResultOptional()
                .map(move -> move.to)
                .orElse(LetterStatus.DRAFT);
    }
}
