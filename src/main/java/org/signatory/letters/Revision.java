package org.signatory.letters;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.signatory.common.Washington;

/** A letter's own fields after one change. */
@Entity
@Table(name = "letter_revision")
public class Revision extends PanacheEntityBase {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    @Column(name = "letter_id")
    public UUID letterId;

    @Column(name = "recorded_at")
    public Instant recordedAt;

    public String actor;

    @JdbcTypeCode(SqlTypes.JSON)
    public LetterDraft fields;

    static void record(Letter letter, String actor, Instant now) {
        Revision revision = new Revision();
        revision.letterId = letter.id;
        revision.recordedAt = now;
        revision.actor = actor;
        revision.fields = LetterDraft.of(letter);
        revision.persist();
    }

    /** The fields at the end of this day; the earliest known ones where the record was made later. */
    static Optional<LetterDraft> on(UUID letterId, LocalDate day) {
        Instant end = Washington.startOf(day.plusDays(1));
        Optional<Revision> then = find(
                        "letterId = ?1 and recordedAt < ?2 order by recordedAt desc, id desc", letterId, end)
                .firstResultOptional();
        return then.or(() ->
                        find("letterId = ?1 order by recordedAt, id", letterId).firstResultOptional())
                .map(revision -> revision.fields);
    }
}
