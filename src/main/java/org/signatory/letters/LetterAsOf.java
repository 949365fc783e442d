package org.signatory.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.signatory.platform.time.WashingtonTime;

/**
 * Reads a letter as of the end of a day in Washington. Status, text, deadline, sending, retraction and response use
 * their own effective days; the other fields use {@link LetterSnapshot#effectiveDay}, the closest known day.
 */
public final class LetterAsOf {

    /** Describes the query parameter of operations on one letter. */
    public static final String PARAMETER =
            "Date in Washington; reads the letter as of the end of that day. A sign-on that was removed because"
                    + " it was entered by mistake is absent on every day.";

    /** Day later than any record; equivalent to the current state. */
    private static final LocalDate NOW = LocalDate.of(9999, 12, 31);

    /**
     * Holds a letter as of a day.
     *
     * @param letter a copy that is not attached to the database
     * @param fieldsRecordedAt the time of recording of the fields that have no effective day of their own
     */
    record Past(Letter letter, Instant fieldsRecordedAt) {}

    private LetterAsOf() {}

    /** Returns the as-of day; for null, a day later than any record. */
    public static LocalDate day(LocalDate asOf) {
        return asOf == null ? NOW : asOf;
    }

    /** Returns the date unless it follows the as-of day. */
    public static LocalDate by(LocalDate date, LocalDate asOf) {
        return date == null || date.isAfter(day(asOf)) ? null : date;
    }

    /** Returns the last instant of a day in Washington, limited to now. */
    static Instant end(LocalDate asOf, Instant now) {
        Instant end =
                asOf == null ? now : WashingtonTime.startOf(asOf.plusDays(1)).minusNanos(1);
        return end.isBefore(now) ? end : now;
    }

    static Past read(Letter letter, LocalDate day) {
        Letter then = new Letter();
        LetterSnapshot fields = LetterSnapshot.on(letter, day);
        then.apply(fields.fields);
        then.id = letter.id;
        then.status = StatusTransition.on(letter.id, day);
        setDeadline(then, fields, day);
        // A signature is stale relative to the current text only.
        then.materialVersion = letter.materialVersion;
        then.createdAt = letter.createdAt;
        then.updatedAt = letter.updatedAt;
        then.coalitionUpdatedAt = letter.coalitionUpdatedAt;
        then.publicUpdatedAt = letter.publicUpdatedAt;
        if (by(letter.sentOn, day) != null) {
            then.sentOn = letter.sentOn;
            then.sentAt = letter.sentAt;
        }
        if (by(letter.retractedOn, day) != null) {
            then.retractedOn = letter.retractedOn;
            then.retractionReason = letter.retractionReason;
        }
        setResponses(then, letter, day);
        then.congress = then.sentOn == null && then.deadlineAt == null ? letter.congress : then.congressNow();
        return new Past(then, fields.recordedAt);
    }

    /** Sets the due dates from the sent date on, and each response from the day of its receipt on. */
    private static void setResponses(Letter then, Letter letter, LocalDate day) {
        Map<UUID, Recipient> now =
                letter.recipients.stream().collect(Collectors.toMap(each -> each.id, Function.identity()));
        for (Recipient recipient : then.recipients) {
            Recipient current = now.get(recipient.id);
            if (current == null || then.sentOn == null) {
                continue;
            }
            recipient.responseDueOn = current.responseDueOn;
            if (by(current.responseReceivedOn, day) != null) {
                recipient.save(current.response());
            }
        }
    }

    /** Sets the deadline of the last effective extension, or the original deadline. */
    private static void setDeadline(Letter then, LetterSnapshot fields, LocalDate day) {
        List<DeadlineExtension> all = DeadlineExtension.of(then.id);
        if (all.isEmpty()) {
            return;
        }
        List<DeadlineExtension> effective =
                all.stream().filter(each -> !each.effectiveDay.isAfter(day)).toList();
        if (effective.isEmpty()) {
            then.deadlineAt = all.get(0).from;
            then.deadlineWords = LetterSnapshot.before(then.id, all.get(0).recordedAt)
                    .map(revision -> revision.fields.deadline())
                    .map(DeadlineInput::words)
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
