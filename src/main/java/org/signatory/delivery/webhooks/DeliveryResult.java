package org.signatory.delivery.webhooks;

import java.time.Duration;

/**
 * What became of one attempt.
 *
 * @param status the answer's status; null where there was no answer
 * @param failure why there was none; null where there was one
 * @param answer the answer's first characters
 * @param millis how long it took
 * @param retryAfter what the answer asks to wait; null where it asks for nothing
 */
record DeliveryResult(Integer status, String failure, String answer, long millis, Duration retryAfter) {

    private static final int GONE = 410;

    static DeliveryResult none(String failure, long millis) {
        return new DeliveryResult(null, failure, null, millis, null);
    }

    boolean delivered() {
        return status != null && status >= 200 && status < 300;
    }

    /** Whether the other side says that it wants no more. */
    boolean gone() {
        return status != null && status == GONE;
    }
}
