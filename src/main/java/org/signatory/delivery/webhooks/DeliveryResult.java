package org.signatory.delivery.webhooks;

import java.time.Duration;

/**
 * Represents the result of one attempt.
 *
 * @param status the response status; null without a response
 * @param failure the reason for a missing response, or null
 * @param answer the first characters of the response
 * @param millis the duration
 * @param retryAfter the requested pause, or null
 */
record DeliveryResult(Integer status, String failure, String response, long millis, Duration retryAfter) {

    private static final int GONE = 410;

    static DeliveryResult none(String failure, long millis) {
        return new DeliveryResult(null, failure, null, millis, null);
    }

    boolean delivered() {
        return status != null && status >= 200 && status < 300;
    }

    /** Returns whether the target asks for no further events (410 Gone). */
    boolean gone() {
        return status != null && status == GONE;
    }
}
