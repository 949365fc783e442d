package org.signatory.signons;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import lombok.Builder;
import org.signatory.letters.Letter;
import org.signatory.letters.SignOnSource;
import org.signatory.platform.time.WashingtonTime;

/** Holds the details of a sign-on that can be corrected. */
@Builder(toBuilder = true)
record SignOnDetails(
        LocalDate signedOn,
        Instant signedAt,
        SignOnSource source,
        String sourceUrl,
        String note,
        SignOnCertainty certainty,
        String lateReason,
        Integer textVersion,
        boolean textVersionEntered,
        Integer confirmedTextVersion,
        LocalDate confirmedOn,
        LocalDate withdrawnOn,
        String withdrawalReason,
        LocalDate disavowedOn,
        String disavowalReason) {

    static SignOnDetails of(SignOn signOn) {
        return new SignOnDetails(
                signOn.signedOn,
                signOn.signedAt,
                signOn.source,
                signOn.sourceUrl,
                signOn.note,
                signOn.certainty,
                signOn.lateReason,
                signOn.textNumber,
                signOn.textEntered,
                signOn.confirmedNumber,
                signOn.confirmedOn,
                signOn.withdrawnOn,
                signOn.withdrawalReason,
                signOn.disavowedOn,
                signOn.disavowalReason);
    }

    /** Returns a copy with the values of the draft. A later text than the recorded one is confirmed today. */
    SignOnDetails with(SignOnInput draft, LocalDate today) {
        LocalDate day = draft.signedAt() == null ? draft.signedOn() : WashingtonTime.dayOf(draft.signedAt());
        // The same day without a time of day does not contradict a recorded instant.
        boolean redated = day != null && (draft.signedAt() != null || !day.equals(signedOn));
        SignOnDetails changed = toBuilder()
                .signedOn(redated ? day : signedOn)
                .signedAt(redated ? draft.signedAt() : signedAt)
                .source(draft.source() == null ? source : draft.source())
                .sourceUrl(draft.sourceUrl() == null ? sourceUrl : given(draft.sourceUrl()))
                .note(draft.note() == null ? note : given(draft.note()))
                .certainty(draft.certainty() == null ? certainty : draft.certainty())
                .lateReason(draft.late() == null ? lateReason : draft.lateReason())
                .build();
        return draft.textVersion() == null ? changed : changed.forText(draft.textVersion(), today);
    }

    /** Returns the text, or null for an empty one. */
    static String given(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private SignOnDetails forText(int number, LocalDate today) {
        Integer known = confirmedTextVersion == null ? textVersion : confirmedTextVersion;
        if (known == null || number > known) {
            return confirmedFor(number, today);
        }
        boolean confirmed = confirmedTextVersion != null;
        if (confirmed && (number == known || textVersion == null || number > textVersion)) {
            return confirmedFor(number, confirmedOn);
        }
        return confirmedFor(null, null).toBuilder()
                .textVersion(number)
                .textVersionEntered(true)
                .build();
    }

    private SignOnDetails confirmedFor(Integer number, LocalDate on) {
        return toBuilder().confirmedTextVersion(number).confirmedOn(on).build();
    }

    /** Returns a copy with a corrected withdrawal, which is a disavowal from the sent date on. */
    SignOnDetails withdrawn(Letter letter, LocalDate on, String reason) {
        boolean disavowed = letter.wasSentBy(on);
        return toBuilder()
                .withdrawnOn(disavowed ? null : on)
                .withdrawalReason(disavowed ? null : reason)
                .disavowedOn(disavowed ? on : null)
                .disavowalReason(disavowed ? reason : null)
                .build();
    }

    /** Returns whether all different details are visible to staff only. */
    boolean differsForStaffOnly(SignOnDetails other) {
        return toBuilder()
                .note(other.note)
                .lateReason(other.lateReason)
                .textVersionEntered(other.textVersionEntered)
                .withdrawalReason(other.withdrawalReason)
                .disavowalReason(other.disavowalReason)
                .build()
                .equals(other);
    }

    boolean isWithdrawnAs(SignOnDetails other) {
        return Objects.equals(withdrawnOn, other.withdrawnOn) && Objects.equals(disavowedOn, other.disavowedOn);
    }

    /** Returns the day of the withdrawal or disavowal; null if there is none. */
    LocalDate leftOn() {
        return disavowedOn == null ? withdrawnOn : disavowedOn;
    }

    /** Returns whether a later text is confirmed than by the other details. */
    boolean confirmsMoreThan(SignOnDetails other) {
        return confirmedTextVersion != null
                && (other.confirmedTextVersion == null || confirmedTextVersion > other.confirmedTextVersion);
    }

    boolean isDatedAs(SignOnDetails other) {
        return signedOn.equals(other.signedOn) && Objects.equals(signedAt, other.signedAt);
    }

    void applyTo(SignOn signOn) {
        signOn.signedOn = signedOn;
        signOn.signedAt = signedAt;
        signOn.source = source;
        signOn.sourceUrl = sourceUrl;
        signOn.note = note;
        signOn.certainty = certainty;
        signOn.lateReason = lateReason;
        signOn.textNumber = textVersion;
        signOn.textEntered = textVersionEntered;
        signOn.confirmedNumber = confirmedTextVersion;
        signOn.confirmedOn = confirmedOn;
        signOn.withdrawnOn = withdrawnOn;
        signOn.withdrawalReason = withdrawalReason;
        signOn.disavowedOn = disavowedOn;
        signOn.disavowalReason = disavowalReason;
    }
}
