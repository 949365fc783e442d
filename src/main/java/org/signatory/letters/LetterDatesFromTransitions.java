package org.signatory.letters;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Derives the dates of a letter from its status transitions. */
final class LetterDatesFromTransitions {

    private LetterDatesFromTransitions() {}

    /** Returns the transitions of a letter in the order in which they took effect. */
    static List<StatusTransition> transitions(Letter letter) {
        return StatusTransition.<StatusTransition>list("letterId", letter.id).stream()
                .sorted(Comparator.<StatusTransition, Instant>comparing(move -> move.effectiveAt)
                        .thenComparing(move -> move.id))
                .toList();
    }

    /** Sets when the letter opened, closed and was sent, after a correction of a transition. */
    static void apply(Letter letter, List<StatusTransition> moves) {
        letter.circulatedAt = null;
        letter.closedAt = null;
        for (StatusTransition move : moves) {
            if (letter.circulatedAt == null && move.to != LetterStatus.ABANDONED) {
                letter.circulatedAt = move.effectiveAt;
            }
            letter.closedAt = closedAt(letter, move);
        }
    }

    static Instant closedAt(Letter letter, StatusTransition move) {
        return switch (move.to) {
            case OPEN -> null;
            case CLOSED -> move.effectiveAt;
            case SENT -> letter.closedAt == null ? move.effectiveAt : letter.closedAt;
            default -> letter.closedAt;
        };
    }
}
