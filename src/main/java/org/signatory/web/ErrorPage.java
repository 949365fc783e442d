package org.signatory.web;

import java.util.Map;
import org.signatory.platform.http.ErrorCode;

/**
 * Represents the model of an error page, with texts written for people.
 *
 * @param signIn whether signing in may help
 */
record ErrorPage(int status, String title, String detail, boolean signIn) {

    private static final Map<ErrorCode, String> TITLES = Map.ofEntries(
            Map.entry(ErrorCode.MALFORMED_REQUEST, "The request could not be read"),
            Map.entry(ErrorCode.INVALID_PARAMETER, "The address contains a value that is not allowed"),
            Map.entry(ErrorCode.INVALID_CURSOR, "This page of the list no longer exists"),
            Map.entry(ErrorCode.INVALID_BODY, "Please check the form"),
            Map.entry(ErrorCode.UNAUTHENTICATED, "Please sign in"),
            Map.entry(ErrorCode.FORBIDDEN, "You do not have access"),
            Map.entry(ErrorCode.NOT_FOUND, "Page not found"),
            Map.entry(ErrorCode.METHOD_NOT_ALLOWED, "This action is not available here"),
            Map.entry(ErrorCode.STALE, "Someone else made a change in the meantime"),
            Map.entry(ErrorCode.CONFLICT, "Someone else made a change in the meantime"),
            Map.entry(ErrorCode.BODY_TOO_LARGE, "The text or file is too large"),
            Map.entry(ErrorCode.URI_TOO_LONG, "The address is too long"),
            Map.entry(ErrorCode.HEADERS_TOO_LARGE, "The request headers are too large"),
            Map.entry(ErrorCode.LETTER_VOIDED, "This letter was voided"),
            Map.entry(ErrorCode.TOO_MANY_REQUESTS, "Too many requests"),
            Map.entry(ErrorCode.INTERNAL_ERROR, "Something went wrong"),
            Map.entry(ErrorCode.UNAVAILABLE, "Signatory is not available right now"));

    /** Advice that replaces the API's own message. */
    private static final Map<ErrorCode, String> DETAILS = Map.ofEntries(
            Map.entry(ErrorCode.MALFORMED_REQUEST, "Go back, reload the page and try again."),
            Map.entry(ErrorCode.UNAUTHENTICATED, "Your session has ended, or this page is for signed-in users only."),
            Map.entry(ErrorCode.FORBIDDEN, "Your role does not allow this. Ask an admin of this server for access."),
            Map.entry(
                    ErrorCode.NOT_FOUND,
                    "Check the address. The page may have been removed, or you may not have access to it."),
            Map.entry(
                    ErrorCode.LETTER_VOIDED,
                    "This letter was merged into another letter. Open its page again to see the remaining letter."),
            Map.entry(ErrorCode.METHOD_NOT_ALLOWED, "Go back and use the links and buttons on the page."),
            Map.entry(ErrorCode.NOT_ACCEPTABLE, "Go back and use the links and buttons on the page."),
            Map.entry(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "Go back and use the links and buttons on the page."),
            Map.entry(ErrorCode.REQUEST_TIMEOUT, "Check your connection and try again."),
            Map.entry(
                    ErrorCode.STALE,
                    "Someone else changed this while you were editing. Review their changes in another tab, then save again"
                            + " to replace them."),
            Map.entry(ErrorCode.IF_MATCH_REQUIRED, "This page may be out of date. Reload it, then save again."),
            Map.entry(ErrorCode.BODY_TOO_LARGE, "Use shorter text or a smaller file."),
            Map.entry(ErrorCode.URI_TOO_LONG, "Use fewer search terms."),
            Map.entry(ErrorCode.HEADERS_TOO_LARGE, "Delete this site’s cookies and try again."),
            Map.entry(ErrorCode.UNAVAILABLE, "Nothing was saved. Try again in a few minutes."));

    /** Matches API messages written for developers. */
    private static final String FOR_PROGRAMS =
            "(?s).*(/docs|/v1/letters/|Authorization|Content-Type|application/json|If-Match"
                    + "|role does not allow|do not have access to it|send your change again|could not be read|took too long|Send fewer"
                    + "|Use a shorter|database is temporarily unavailable|shutting down).*";

    static ErrorPage of(ErrorCode code, String detail) {
        boolean signIn =
                code == ErrorCode.UNAUTHENTICATED || code == ErrorCode.FORBIDDEN || code == ErrorCode.NOT_FOUND;
        return new ErrorPage(code.status(), TITLES.getOrDefault(code, code.title()), sentence(code, detail), signIn);
    }

    /** Returns the error page of a problem. */
    static String sentence(ErrorCode code, String detail) {
        return detail.matches(FOR_PROGRAMS) ? DETAILS.getOrDefault(code, detail) : FieldMessages.sentence(detail, null);
    }
}
