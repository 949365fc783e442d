package org.signatory.letters;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.signatory.platform.sql.UuidEntity;

@Entity
@DynamicUpdate
public class StatusTransition extends UuidEntity {

    public UUID letterId;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_status")
    public LetterStatus from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_status")
    public LetterStatus to;

    public LocalDate effectiveOn;
    public Instant effectiveAt;
    public String reason;

    @Column(name = "override")
    public boolean overridden;

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
