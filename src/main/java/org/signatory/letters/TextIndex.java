package org.signatory.letters;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The searchable side of a letter's text, kept apart so that it is never read with the text itself. */
@Entity
@Immutable
@Table(name = "letter_text")
class TextIndex {

    @Id
    UUID id;

    @Column(name = "letter_id")
    UUID letterId;

    int number;

    @Column(columnDefinition = "tsvector")
    String search;
}
