package org.signatory.letters;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a letter stands, and where it can go from there. */
@Schema(name = "LetterStatus")
public enum LetterStatus {
    /** Being written; nobody outside sees it. */
    @JsonProperty("draft")
    DRAFT,
    /** Circulating: Members sign on. */
    @JsonProperty("open")
    OPEN,
    /** No longer circulating, not yet sent. */
    @JsonProperty("closed")
    CLOSED,
    /** Sent to its addressees: the record stands. */
    @JsonProperty("sent")
    SENT,
    /** Sent, and answered by an addressee. */
    @JsonProperty("answered")
    ANSWERED,
    /** Given up before sending. */
    @JsonProperty("abandoned")
    ABANDONED;

    /** The statuses that can follow this one. A letter that was sent before it was tracked goes from draft to sent. */
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

    /** What the history calls the step to this status. */
    String act() {
        return "letter." + (this == OPEN ? "opened" : word());
    }

    /** The status as a sentence names it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean wasSent() {
        return this == SENT || this == ANSWERED;
    }
}
