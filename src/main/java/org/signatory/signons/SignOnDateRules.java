package org.signatory.signons;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterTextVersion;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.Problem.FieldError;
import org.signatory.platform.time.WashingtonTime;

/** Validates the day of new and corrected sign-ons. Each method throws a {@link Problem} for a violated rule. */
final class SignOnDateRules {

    private SignOnDateRules() {}

    static void requireNotLater(LocalDate signedOn, Instant signedAt, Instant now) {
        if (signedOn.isAfter(WashingtonTime.dayOf(now)) || signedAt != null && signedAt.isAfter(now)) {
            throw Problem.of(ErrorCode.DATE_OUT_OF_ORDER, "Enter a date that is not in the future.");
        }
    }

    /**
     * Rejects a day before the letter was opened. A letter that was recorded as sent without an earlier opening, such as a letter
     * that was recorded after sending, has no such day.
     */
    static void requireNotBeforeOpening(Letter letter, LocalDate signedOn) {
        if (letter.circulatedAt == null) {
            return;
        }
        LocalDate opened = WashingtonTime.dayOf(letter.circulatedAt);
        if (signedOn.isBefore(opened) && !opened.equals(letter.sentOn)) {
            throw Problem.invalid(
                    ErrorCode.DATE_OUT_OF_ORDER,
                    List.of(FieldError.at(
                            "/signedOn",
                            "The letter was opened on %s. Correct the date, or send beforeOpening=true for an earlier sign-on."
                                    .formatted(opened))));
        }
    }

    static void requireNotAfterSending(Letter letter, LocalDate signedOn, Instant signedAt) {
        boolean laterThatDay = signedAt != null && letter.sentAt != null && signedAt.isAfter(letter.sentAt);
        if (signedOn.isAfter(letter.sentOn) || laterThatDay) {
            throw Problem.of(
                    ErrorCode.SIGNED_AFTER_SENT,
                    "The letter was sent on %s. Enter the actual date of signing, no later than that.",
                    letter.sentOn);
        }
    }

    /**
     * Rejects a day after the deadline. A sign-on without a time of day is on time on the day of the deadline, unless it is
     * recorded after the deadline that day.
     */
    static void requireBeforeDeadline(Letter letter, LocalDate signedOn, Instant signedAt, Instant recordedAt) {
        if (letter.deadlineAt == null) {
            return;
        }
        Instant known = signedAt == null && signedOn.equals(WashingtonTime.dayOf(recordedAt)) ? recordedAt : signedAt;
        boolean after = known == null
                ? signedOn.isAfter(WashingtonTime.dayOf(letter.deadlineAt))
                : known.isAfter(letter.deadlineAt);
        if (after) {
            throw Problem.of(
                    ErrorCode.DEADLINE_PASSED,
                    "The deadline was %s. Send late=true with lateReason, or extend the deadline.",
                    WashingtonTime.spoken(letter.deadlineAt));
        }
    }

    /**
     * Rejects a day after the closing of a closed letter. A sign-on without a time of day is in time on the day of the closing,
     * unless it is recorded after the closing that day. A closing at the start of a day was recorded without a time.
     */
    static void requireBeforeClosing(Letter letter, LocalDate signedOn, Instant signedAt, Instant recordedAt) {
        Instant known = signedAt == null && signedOn.equals(WashingtonTime.dayOf(recordedAt)) ? recordedAt : signedAt;
        boolean dayOnly = letter.closedAt.equals(WashingtonTime.startOf(WashingtonTime.dayOf(letter.closedAt)));
        requireInTime(
                letter, known == null || dayOnly ? isAfterClosing(letter, signedOn) : known.isAfter(letter.closedAt));
    }

    /**
     * Rejects a day on which a sent letter was closed already. The day of the closing is accepted, and so is the day of sending,
     * which signatures without a date of their own have.
     */
    static void requireNotBetweenClosingAndSending(Letter letter, LocalDate signedOn) {
        requireInTime(
                letter, letter.closedAt != null && isAfterClosing(letter, signedOn) && !signedOn.equals(letter.sentOn));
    }

    private static boolean isAfterClosing(Letter letter, LocalDate day) {
        return day.isAfter(WashingtonTime.dayOf(letter.closedAt));
    }

    private static void requireInTime(Letter letter, boolean after) {
        if (after) {
            throw Problem.of(
                    ErrorCode.LETTER_NOT_OPEN,
                    "The letter closed on %s. Send late=true with lateReason, or enter an earlier date.",
                    WashingtonTime.dayOf(letter.closedAt));
        }
    }

    /** Rejects a day before a version of the text took effect. */
    static void requireTextInEffect(Letter letter, int number, LocalDate day) {
        LetterTextVersion.numbered(letter.id, number)
                .filter(text -> day.isBefore(text.effectiveDay))
                .ifPresent(text -> {
                    throw Problem.of(
                            ErrorCode.DATE_OUT_OF_ORDER,
                            "Version %d of the text took effect on %s. Enter that date or a later one, or the version in effect on %s.",
                            number,
                            text.effectiveDay,
                            day);
                });
    }

    static void requireText(Letter letter, int number) {
        if (number > letter.textVersion) {
            throw Problem.unknown("/textVersion", "Enter the number of an existing version of the letter's text.");
        }
    }
}
