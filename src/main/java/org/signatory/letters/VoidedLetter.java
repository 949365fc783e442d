package org.signatory.letters;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.SQLRestriction;

/** Reads the letters that {@link Letter} leaves out, with the fields that decide who could see them. */
@Entity
@Immutable
@Table(name = "letter")
@SQLRestriction("voided_at is not null")
class VoidedLetter {

    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    Visibility visibility;

    @Enumerated(EnumType.STRING)
    LetterStatus status;

    Instant circulatedAt;
    UUID mergedInto;
}
