package org.signatory.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.signatory.common.Washington;

/**
 * A letter as it stood at the end of a day in Washington. What has a date of its own (moves, sending, retraction, answer)
 * goes by that date; the rest goes by the day it was recorded.
 */
public final class AsOf {

    /** A day that no record is later than; reading as of it is reading now. */
    private static final LocalDate NOW = LocalDate.of(9999, 12, 31);

    private AsOf() {}

    /** The day at whose end is read; null is now. */
    public static LocalDate day(LocalDate asOf) {
        return asOf == null ? NOW : asOf;
    }

    /** The date, unless it came later than the day as of which is read. */
    public static LocalDate by(LocalDate date, LocalDate asOf) {
        return date == null || date.isAfter(day(asOf)) ? null : date;
    }

    /** A copy that is not attached to the database. */
    static Letter read(Letter letter, LocalDate day) {
        Letter then = new Letter();
        Revision.on(letter.id, day).ifPresent(then::apply);
        then.id = letter.id;
        then.status = Move.on(letter.id, day);
        // Whether a signature is stale is always told against the text of now.
        then.materialVersion = letter.materialVersion;
        then.createdAt = letter.createdAt;
        then.updatedAt = letter.updatedAt;
        if (by(letter.sentOn, day) != null) {
            then.sentOn = letter.sentOn;
            then.sentAt = letter.sentAt;
        }
        if (by(letter.retractedOn, day) != null) {
            then.retractedOn = letter.retractedOn;
            then.retractionReason = letter.retractionReason;
        }
        then.answerDueOn = letter.answerDueOn;
        if (by(letter.answerReceivedOn, day) != null) {
            then.answerReceivedOn = letter.answerReceivedOn;
            then.answerSummary = letter.answerSummary;
            then.answerUrl = letter.answerUrl;
        }
        then.congress = then.sentOn == null && then.deadlineAt == null ? letter.congress : then.congressNow();
        return then;
    }

    static Optional<Text> text(UUID letterId, LocalDate day) {
        Instant end = Washington.startOf(day.plusDays(1));
        Optional<Text> then = Text.find("letterId = ?1 and savedAt < ?2 order by number desc", letterId, end)
                .firstResultOptional();
        return then.or(
                () -> Text.find("letterId = ?1 order by number", letterId).firstResultOptional());
    }
}
