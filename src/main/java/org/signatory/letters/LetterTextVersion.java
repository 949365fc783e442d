package org.signatory.letters;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.signatory.platform.sql.UuidEntity;

/** Stores one version of a letter's text. */
@Entity
@Table(name = "letter_version")
public class LetterTextVersion extends UuidEntity {

    public UUID letterId;

    /** Version number; 1 for the first text of a letter. */
    public int number;

    public String body;

    /** Whether signers of an earlier text must reconfirm. */
    public boolean material;

    public String note;

    /** Effective day that an editor entered; otherwise null. */
    public LocalDate effectiveOn;

    /** Effective day: as entered, otherwise derived from the record times of this version and of later steps. */
    @Formula("effective_day(effective_on, letter_id, saved_at)")
    public LocalDate effectiveDay;

    public Instant savedAt;
    public String actor;

    static LetterTextVersion save(Letter letter, LetterTextVersionInput draft, String actor, Instant now) {
        LetterTextVersion text = new LetterTextVersion();
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

    /** Finds the latest text; skips the query for a letter without a text. */
    static Optional<LetterTextVersion> current(Letter letter) {
        return letter.textVersion == 0 ? Optional.empty() : numbered(letter.id, letter.textVersion);
    }

    /** Finds the text in effect at the end of a day. */
    static Optional<LetterTextVersion> on(UUID letterId, LocalDate day) {
        return find("letterId = ?1 and effectiveDay <= ?2 order by number desc", letterId, day)
                .firstResultOptional();
    }

    public static Optional<LetterTextVersion> numbered(UUID letterId, int number) {
        return find("letterId = ?1 and number = ?2", letterId, number).firstResultOptional();
    }
}
