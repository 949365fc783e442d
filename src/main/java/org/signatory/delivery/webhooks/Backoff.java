package org.signatory.delivery.webhooks;

import java.time.Duration;

/** Computes the pause before an event is sent again. */
final class Backoff {

    private static final Duration MAX_DELAY = Duration.ofHours(12);
    private static final Duration MAX_RETRY_AFTER = Duration.ofHours(24);
    private static final int MAX_DOUBLINGS = 40;

    private Backoff() {}

    /**
     * Returns the pause after consecutive failures: doubled each time, up to half a day, and then shortened by up to
     * a quarter, so that targets that failed together are not retried together.
     *
     * @param failures at least 1
     * @param asked the value of {@code Retry-After}, or null; respected up to a day
     * @param chance from 0 to 1
     */
    static Duration after(int failures, Duration first, Duration asked, double chance) {
        double doubled = first.toMillis() * Math.pow(2, Math.min(failures - 1, MAX_DOUBLINGS));
        Duration wait = Duration.ofMillis(Math.round(
                Math.min(doubled, MAX_DELAY.toMillis()) * (1 - Math.min(1, Math.max(0, chance)) / 4)));
        return asked == null || asked.compareTo(wait) <= 0
                ? wait
                : asked.compareTo(MAX_RETRY_AFTER) < 0 ? asked : MAX_RETRY_AFTER;
    }
}
