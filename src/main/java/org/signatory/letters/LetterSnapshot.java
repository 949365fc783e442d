package org.signatory.letters;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.signatory.platform.sql.UuidEntity;

/** Stores the fields of a letter after one change. */
@Entity
@Table(name = "letter_revision")
public class LetterSnapshot extends UuidEntity {

    public UUID letterId;
    public Instant recordedAt;
    public String actor;

    /** Effective day of the fields: the day of recording, but no later than the next step on record. */
    @Formula("effective_day(null, letter_id, recorded_at)")
    public LocalDate effectiveDay;

    @JdbcTypeCode(SqlTypes.JSON)
    public LetterInput fields;

    static void record(Letter letter, String actor, Instant now) {
        LetterSnapshot revision = of(letter, now);
        revision.actor = actor;
        revision.persist();
    }

    private static LetterSnapshot of(Letter letter, Instant recordedAt) {
        LetterSnapshot revision = new LetterSnapshot();
        revision.letterId = letter.id;
        revision.recordedAt = recordedAt;
        revision.fields = LetterInput.of(letter);
        return revision;
    }

    /**
     * Finds the fields in effect at the end of a day, or the earliest known fields for an earlier day. A letter without
     * any revision, such as one of generated data, has had its current fields since its creation.
     */
    static LetterSnapshot on(Letter letter, LocalDate day) {
        Optional<LetterSnapshot> then = find(
                        "letterId = ?1 and effectiveDay <= ?2 order by recordedAt desc, id desc", letter.id, day)
                .firstResultOptional();
        return then.or(() ->
                        find("letterId = ?1 order by recordedAt, id", letter.id).firstResultOptional())
                .orElseGet(() -> of(letter, letter.createdAt));
    }

    /** Finds the last fields recorded before an instant. */
    static Optional<LetterSnapshot> before(UUID letterId, Instant recordedAt) {
        return find("letterId = ?1 and recordedAt < ?2 order by recordedAt desc, id desc", letterId, recordedAt)
                .firstResultOptional();
    }
}
