package org.signatory.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.signatory.platform.time.WashingtonTime;

/**
 * Reads a letter as of the end of a day in Washington. Status, text, deadline, sending, retraction and response go by their
 * effective days; the other fields by {@link LetterRevision#effectiveDay}, the closest day known for them.
 */
public final class LetterAsOf {

    /** A day that no record is later than; reading as of it is reading now. */
    private static final LocalDate NOW = LocalDate.of(9999, 12, 31);

    /**
     * A letter as of a day.
     *
     * @param letter a copy that is not attached to the database
     * @param fieldsRecordedAt when the fields without an effective day of their own were recorded
     */
    record Past(Letter letter, Instant fieldsRecordedAt) {}

    private LetterAsOf() {}

    /** The day at whose end is read; null is now. */
    public static LocalDate day(LocalDate asOf) {
        return asOf == null ? NOW : asOf;
    }

    /** The date, unless it came later than the day as of which is read. */
    public static LocalDate by(LocalDate date, LocalDate asOf) {
        return date == null || date.isAfter(day(asOf)) ? null : date;
    }

    /** The last instant of a day in Washington, or now where that is earlier; null is now. */
    static Instant end(LocalDate asOf, Instant now) {
        Instant end =
                asOf == null ? now : WashingtonTime.startOf(asOf.plusDays(1)).minusNanos(1);
        return end.isBefore(now) ? end : now;
    }

    static Past read(Letter letter, LocalDate day) {
        Letter then = new Letter();
        LetterRevision fields = LetterRevision.on(letter.id, day);
        then.apply(fields.fields);
        then.id = letter.id;
        then.status = StatusTransition.on(letter.id, day);
        setDeadline(then, fields, day);
        // Whether a signature is stale is always decided by the current text.
        then.materialVersion = letter.materialVersion;
        then.createdAt = letter.createdAt;
        then.updatedAt = letter.updatedAt;
        then.coalitionUpdatedAt = letter.coalitionUpdatedAt;
        then.publicUpdatedAt = letter.publicUpdatedAt;
        if (by(letter.sentOn, day) != null) {
            then.sentOn = letter.sentOn;
            then.sentAt = letter.sentAt;
            then.answerDueOn = letter.answerDueOn;
        }
        if (by(letter.retractedOn, day) != null) {
            then.retractedOn = letter.retractedOn;
            then.retractionReason = letter.retractionReason;
        }
        if (by(letter.answerReceivedOn, day) != null) {
            then.answerReceivedOn = letter.answerReceivedOn;
            then.answerSummary = letter.answerSummary;
            then.answerUrl = letter.answerUrl;
        }
        then.congress = then.sentOn == null && then.deadlineAt == null ? letter.congress : then.congressNow();
        return new Past(then, fields.recordedAt);
    }

    /** Sets the deadline of the last extension in effect, or the one before the first extension. */
    private static void setDeadline(Letter then, LetterRevision fields, LocalDate day) {
        List<DeadlineExtension> all = DeadlineExtension.of(then.id);
        if (all.isEmpty()) {
            return;
        }
        List<DeadlineExtension> effective =
                all.stream().filter(each -> !each.effectiveDay.isAfter(day)).toList();
        if (effective.isEmpty()) {
            then.deadlineAt = all.get(0).from;
            then.deadlineWords = LetterRevision.before(then.id, all.get(0).recordedAt)
                    .map(revision -> revision.fields.deadline())
                    .map(DeadlineDraft::words)
                    .orElse(null);
            return;
        }
        DeadlineExtension last = effective.get(effective.size() - 1);
        boolean changedSince = effective.size() == all.size() && fields.recordedAt.isAfter(last.recordedAt);
        if (!changedSince) {
            then.deadlineAt = last.to;
            then.deadlineWords = last.words;
        }
    }
}
