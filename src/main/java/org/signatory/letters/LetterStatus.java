package org.signatory.letters;

import java.util.List;
import java.util.Locale;

/** Lists the statuses of a letter and their transitions. */
public enum LetterStatus {
    /** In preparation; visible to staff only. */
    DRAFT,
    /** Open for sign-ons. */
    OPEN,
    /** Closed for sign-ons and not yet sent. */
    CLOSED,
    /** Sent to the recipients; the record is final. */
    SENT,
    /** Sent, with a response from a recipient. */
    ANSWERED,
    /** Canceled before sending. */
    ABANDONED;

    /** Returns the statuses that can follow this one. A letter that was sent before it was recorded moves from draft to sent. */
    public List<LetterStatus> next() {
        return switch (this) {
            case DRAFT -> List.of(OPEN, SENT, ABANDONED);
            case OPEN -> List.of(CLOSED, SENT, ABANDONED);
            case CLOSED -> List.of(OPEN, SENT, ABANDONED);
            case SENT -> List.of(ANSWERED);
            case ANSWERED -> List.of();
            case ABANDONED -> List.of(OPEN);
        };
    }

    /** Returns the name of the transition to this status in the history. */
    String eventType() {
        return "letter." + (this == OPEN ? "opened" : word());
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the name of the status on pages and in messages. */
    public String displayName() {
        return this == ABANDONED ? "canceled" : word();
    }

    public boolean wasSent() {
        return this == SENT || this == ANSWERED;
    }
}
