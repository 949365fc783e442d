package org.signatory.platform.http;

/** Returns the problem for a failure that the framework reports only as a status. */
final class HttpStatusProblems {

    private HttpStatusProblems() {}

    static Problem of(int status) {
        return switch (status) {
            case 401 -> Problem.of(ErrorCode.UNAUTHENTICATED, "Send a valid key as: Authorization: Bearer <key>.");
            case 403 -> Problem.of(ErrorCode.FORBIDDEN, "Your key's role does not allow this.");
            case 404 ->
                Problem.of(
                        ErrorCode.NOT_FOUND,
                        "There is no resource at this URL. See /docs for the available operations.");
            case 405 -> Problem.of(ErrorCode.METHOD_NOT_ALLOWED, "This URL does not support that method. See /docs.");
            case 406 ->
                Problem.of(
                        ErrorCode.NOT_ACCEPTABLE,
                        "Send an Accept header with a media type that /docs lists for this operation.");
            case 408 -> Problem.of(ErrorCode.REQUEST_TIMEOUT, "The request took too long to arrive.");
            case 413 -> Problem.of(ErrorCode.BODY_TOO_LARGE, "Send a smaller body; the limits are in /docs.");
            case 414 -> Problem.of(ErrorCode.URI_TOO_LONG, "Use a shorter URL.");
            case 415 ->
                Problem.of(
                        ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                        "Send a Content-Type header with a media type that /docs lists for this operation.");
            case 431 -> Problem.of(ErrorCode.HEADERS_TOO_LARGE, "Send fewer or shorter headers.");
            case 503 -> Problem.of(ErrorCode.UNAVAILABLE, "Try again in a few minutes.");
            default ->
                status >= 500
                        ? Problem.of(ErrorCode.INTERNAL_ERROR, "An internal error occurred.")
                        : Problem.of(ErrorCode.MALFORMED_REQUEST, "The request could not be read.");
        };
    }
}
