package org.signatory.letters;

import java.time.Instant;
import org.signatory.platform.http.Problem;
import org.signatory.platform.time.WashingtonTime;

/** Questions a deadline that has passed and words that contradict their deadline, unless the caller confirms both. */
final class DeadlineCheck {

    private DeadlineCheck() {}

    /**
     * Checks the deadline of a new letter or of a new extension.
     *
     * @param deadline null for none
     * @param since the instant by which it may not have passed
     * @throws Problem that names the field
     */
    static void require(DeadlineDraft deadline, Instant since) {
        if (deadline == null || deadline.isConfirmed()) {
            return;
        }
        if (!deadline.instant().isAfter(since)) {
            throw Problem.field(
                    deadline.at() == null ? "/deadline/on" : "/deadline/at",
                    "The deadline has passed: %s. Correct it, or send confirmed=true to keep it."
                            .formatted(WashingtonTime.spoken(deadline.instant())));
        }
        requireWords(deadline);
    }

    /** Checks the deadline of a changed letter; a deadline that is recorded already is not questioned. */
    static void requireChange(DeadlineDraft before, DeadlineDraft after, Instant now) {
        if (after == null || after.isConfirmed()) {
            return;
        }
        if (before == null || !before.instant().equals(after.instant())) {
            require(after, now);
        } else if (after.words() != null && !after.words().equals(before.words())) {
            requireWords(after);
        }
    }

    private static void requireWords(DeadlineDraft deadline) {
        if (deadline.words() != null && DeadlineWords.contradict(deadline.words(), deadline.instant())) {
            throw Problem.field(
                    "/deadline/words",
                    "“%s” does not match the deadline, %s. Correct one of them, or send confirmed=true to keep it."
                            .formatted(deadline.words(), WashingtonTime.spoken(deadline.instant())));
        }
    }
}
