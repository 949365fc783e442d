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
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.UuidGenerator;

/** One saved text of a letter. */
@Entity
@Table(name = "letter_text")
public class LetterVersion extends PanacheEntityBase {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    @Column(name = "letter_id")
    public UUID letterId;

    /** 1 for the first text of a letter. */
    public int number;

    public String body;

    /** Whether those who signed an earlier text must be asked again. */
    public boolean material;

    public String note;

    /** The day it took effect, where an editor stated it. */
    @Column(name = "effective_on")
    public LocalDate effectiveOn;

    /** The day it took effect: as stated, otherwise derived from when it and later steps were recorded. */
    @Formula("effective_day(effective_on, letter_id, saved_at)")
    public LocalDate effectiveDay;

    @Column(name = "saved_at")
    public Instant savedAt;

    public String actor;

    static LetterVersion save(Letter letter, LetterVersionDraft draft, String actor, Instant now) {
        LetterVersion text = new LetterVersion();
        text.letterId = letter.id;
        text.number = letter.textVersion + 1;
        text.body = draft.body();
        text.material = letter.textVersion == 0 || draft.material();
        text.note = draft.note();
        text.effectiveOn = draft.effectiveOn();
        text.savedAt = now;
        text.actor = actor;
        text.persist();
        letter.textVersion = text.number;
        if (text.material) {
            letter.materialVersion = text.number;
        }
        return text;
    }

    /** The text as it stands; nothing is asked of the database for a letter without one. */
    static Optional<LetterVersion> current(Letter letter) {
        return letter.textVersion == 0 ? Optional.empty() : numbered(letter.id, letter.textVersion);
    }

    /** Finds the text in effect at the end of a day. */
    static Optional<LetterVersion> on(UUID letterId, LocalDate day) {
        return find("letterId = ?1 and effectiveDay <= ?2 order by number desc", letterId, day)
                .firstResultOptional();
    }

    static Optional<LetterVersion> numbered(UUID letterId, int number) {
        return find("letterId = ?1 and number = ?2", letterId, number).firstResultOptional();
    }
}
