package org.signatory.letters;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Stores the search vector of a letter in a separate entity, so that reads of the letter do not load it. */
@Entity
@Immutable
@Table(name = "letter")
class LetterSearchVector {

    @Id
    UUID id;

    @Column(columnDefinition = "tsvector")
    String search;
}
