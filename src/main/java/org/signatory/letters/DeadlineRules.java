package org.signatory.letters;

import java.time.Instant;
import org.signatory.platform.http.Problem;
import org.signatory.platform.time.WashingtonTime;

/** Rejects deadlines that have passed or contradict their wording, unless the caller confirms them. */
final class DeadlineRules {

    private DeadlineRules() {}

    /**
     * Checks the deadline of a new letter or of a new extension.
     *
     * @param deadline null for none
     * @param since the instant that the deadline must follow
     * @throws Problem for a deadline that needs confirmation; names the field
     */
    static void require(DeadlineInput deadline, Instant since) {
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

    /** Checks the deadline of an updated letter, unless the deadline is unchanged. */
    static void requireChange(DeadlineInput before, DeadlineInput after, Instant now) {
        if (after == null || after.isConfirmed()) {
            return;
        }
        if (before == null || !before.instant().equals(after.instant())) {
            require(after, now);
        } else if (after.words() != null && !after.words().equals(before.words())) {
            requireWords(after);
        }
    }

    private static void requireWords(DeadlineInput deadline) {
        if (deadline.words() != null && DeadlineWordingCheck.contradict(deadline.words(), deadline.instant())) {
            throw Problem.field(
                    "/deadline/words",
                    "“%s” does not match the deadline, %s. Correct one of them, or send confirmed=true to keep it."
                            .formatted(deadline.words(), WashingtonTime.spoken(deadline.instant())));
        }
    }
}
