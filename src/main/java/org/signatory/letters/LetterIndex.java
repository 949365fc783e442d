package org.signatory.letters;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The searchable side of a letter and of its text as it stands, kept apart so that it is never read with the letter itself. */
@Entity
@Immutable
@Table(name = "letter")
class LetterIndex {

    @Id
    UUID id;

    @Column(columnDefinition = "tsvector")
    String search;
}
