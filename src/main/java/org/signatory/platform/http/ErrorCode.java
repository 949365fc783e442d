package org.signatory.platform.http;

import lombok.RequiredArgsConstructor;
import org.signatory.platform.json.EnumNames;

/** Lists every error code with its HTTP status and meaning. */
@RequiredArgsConstructor
public enum ErrorCode {
    MALFORMED_REQUEST(400, "The request could not be read"),
    INVALID_PARAMETER(400, "A parameter is unknown or repeated, or has an invalid value"),
    INVALID_CURSOR(400, "The cursor does not belong to this list"),
    UNKNOWN_POSITION(400, "The position is beyond the last event that is visible to this caller"),
    INVALID_BODY(400, "The body has invalid fields, which are listed in errors"),
    UNAUTHENTICATED(401, "A valid API key is required"),
    FORBIDDEN(403, "The key's role does not allow this"),
    NOT_FOUND(404, "The resource does not exist or is not visible to this caller"),
    METHOD_NOT_ALLOWED(405, "The resource does not support this method"),
    NOT_ACCEPTABLE(406, "None of the accepted media types is available"),
    REQUEST_TIMEOUT(408, "The request did not arrive in time"),
    CONFLICT(409, "The request conflicts with the saved data"),
    STATUS_TRANSITION_NOT_ALLOWED(409, "The letter cannot change from its current status to the requested one"),
    LETTER_NOT_OPEN(409, "The letter's current status does not allow this"),
    DEADLINE_PASSED(409, "The sign-on deadline has passed"),
    SIGN_ONS_UNCONFIRMED(409, "Some sign-ons are stale or unconfirmed"),
    ALREADY_LEAD(409, "The Member is a lead sponsor and is already counted"),
    ALREADY_WITHDRAWN(409, "The record is already withdrawn"),
    ALREADY_RETRACTED(409, "The letter is already retracted"),
    ALREADY_MERGED(409, "The record was merged into another"),
    NOT_SENT(409, "The letter has not been sent"),
    LETTER_VOIDED(410, "The letter was recorded by mistake and voided"),
    STALE(412, "The resource has changed since it was read"),
    BODY_TOO_LARGE(413, "The body is larger than the limit"),
    URI_TOO_LONG(414, "The URL is longer than the limit"),
    UNSUPPORTED_MEDIA_TYPE(415, "The media type of the body is not supported"),
    NOT_SERVING(422, "The Member did not serve on that day"),
    SERVICE_UNCERTAIN(422, "The roster does not show whether the Member served on that day"),
    WRONG_CHAMBER(422, "The letter does not accept signatures from that chamber"),
    SIGNED_AFTER_SENT(422, "A sign-on cannot be dated after the letter was sent"),
    DATE_OUT_OF_ORDER(422, "The dates contradict each other"),
    UNKNOWN_REFERENCE(422, "The body refers to something that does not exist or is not visible to you"),
    BULK_REJECTED(422, "At least one entry was rejected, so nothing was saved"),
    IDEMPOTENCY_KEY_REUSED(422, "The Idempotency-Key was used with a different request"),
    FILE_UNREADABLE(422, "The file could not be read"),
    NO_SIGNERS_FOUND(422, "The file or text names no signers"),
    ROSTER_UNREADABLE(422, "The roster file could not be read"),
    WORK_LIMIT_EXCEEDED(422, "The request requires more processing than one request is allowed"),
    IF_MATCH_REQUIRED(428, "If-Match is required to change this resource"),
    TOO_MANY_REQUESTS(429, "The rate limit was exceeded"),
    TOO_MANY_CONCURRENT_REQUESTS(429, "The caller has too many large requests in progress"),
    SERVER_BUSY(429, "The server has too many large requests in progress"),
    TOO_MANY_STREAMS(429, "The caller has too many open streams"),
    HEADERS_TOO_LARGE(431, "The headers are larger than the limit"),
    INTERNAL_ERROR(500, "The server encountered an error"),
    UNAVAILABLE(503, "The server is temporarily unavailable");

    private final int status;
    private final String title;

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** Returns the code as clients see it, such as {@code not-serving}. It never changes. */
    public String code() {
        return EnumNames.of(name());
    }

    /** Returns the path of the page about this code, which is the {@code type} of its problems. */
    public String page() {
        return PublicUrl.root() + "/problems/" + code();
    }
}
