package org.signatory.signons;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.signatory.letters.SignOnSource;
import org.signatory.platform.time.WashingtonTime;

/** Holds the details of a sign-on that can be corrected. */
record SignOnDetails(
        LocalDate signedOn,
        Instant signedAt,
        SignOnSource source,
        String sourceUrl,
        String note,
        Certainty certainty,
        String lateReason,
        Integer textVersion,
        Integer confirmedTextVersion,
        LocalDate confirmedOn) {

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
                signOn.confirmedNumber,
                signOn.confirmedOn);
    }

    /** Returns a copy with the values of the draft. A later text than the recorded one is confirmed today. */
    SignOnDetails with(SignOnInput draft, LocalDate today) {
        LocalDate day = draft.signedAt() == null ? draft.signedOn() : WashingtonTime.dayOf(draft.signedAt());
        // The same day without a time of day does not contradict a recorded instant.
        boolean redated = day != null && (draft.signedAt() != null || !day.equals(signedOn));
        SignOnDetails changed = new SignOnDetails(
                redated ? day : signedOn,
                redated ? draft.signedAt() : signedAt,
                draft.source() == null ? source : draft.source(),
                draft.sourceUrl() == null ? sourceUrl : given(draft.sourceUrl()),
                draft.note() == null ? note : given(draft.note()),
                draft.certainty() == null ? certainty : draft.certainty(),
                draft.late() == null ? lateReason : draft.lateReason(),
                textVersion,
                confirmedTextVersion,
                confirmedOn);
        return draft.textVersion() == null ? changed : changed.forText(draft.textVersion(), today);
    }

    /** Returns the text, or null for an empty one. */
    static String given(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private SignOnDetails forText(int number, LocalDate today) {
        Integer known = confirmedTextVersion == null ? textVersion : confirmedTextVersion;
        if (known != null && known == number) {
            return this;
        }
        if (known == null || number > known) {
            return forText(textVersion, number, today);
        }
        return textVersion == null || number > textVersion
                ? forText(textVersion, number, confirmedOn)
                : forText(number, null, null);
    }

    private SignOnDetails forText(Integer signed, Integer confirmed, LocalDate on) {
        return new SignOnDetails(
                signedOn, signedAt, source, sourceUrl, note, certainty, lateReason, signed, confirmed, on);
    }

    /** Returns whether all different details are visible to staff only. */
    boolean differsForStaffOnly(SignOnDetails other) {
        return new SignOnDetails(
                        signedOn,
                        signedAt,
                        source,
                        sourceUrl,
                        other.note,
                        certainty,
                        other.lateReason,
                        textVersion,
                        confirmedTextVersion,
                        confirmedOn)
                .equals(other);
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
        signOn.confirmedNumber = confirmedTextVersion;
        signOn.confirmedOn = confirmedOn;
    }
}
