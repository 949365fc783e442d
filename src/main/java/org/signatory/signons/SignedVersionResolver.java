package org.signatory.signons;

import java.time.Instant;
import java.time.LocalDate;
import org.signatory.letters.Letter;
import org.signatory.letters.TextVersionTimeline;

/** Determines which version of a letter's text a sign-on belongs to, unless a caller entered the version. */
final class SignedVersionResolver {

    private SignedVersionResolver() {}

    /** Returns the number of the text for a new sign-on, at least 1; null for a letter without a text. */
    static Integer first(Letter letter, LocalDate day, Instant recordedAt) {
        if (letter.textVersion < 2) {
            return letter.textVersion == 0 ? null : 1;
        }
        return Math.max(1, TextVersionTimeline.of(letter).numberOn(day, recordedAt));
    }

    /** Returns the details with the text in effect on the day of signing. A text that a caller entered remains if it was in effect. */
    static SignOnDetails on(TextVersionTimeline texts, SignOn signOn, SignOnDetails details) {
        int number = texts.numberOn(details.signedOn(), signOn.recordedAt);
        if (details.textVersionEntered() && details.textVersion() != null) {
            number = Math.min(number, details.textVersion());
        }
        if (number == 0 && details.textVersion() != null) {
            number = 1;
        }
        return number == 0 ? details : details.toBuilder().textVersion(number).build();
    }
}
