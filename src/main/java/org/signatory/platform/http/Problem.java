package org.signatory.platform.http;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Represents a rejected request with a stable code and an instruction for the caller; sent as RFC 9457 problem details.
 */
public class Problem extends RuntimeException {

    /** The media type of every error response. */
    public static final String MEDIA_TYPE = "application/problem+json";

    public static final String CHALLENGE = "Bearer realm=\"signatory\"";

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final transient List<FieldError> errors;
    private int retryAfterSeconds;
    private final transient Map<String, Object> more = new LinkedHashMap<>();

    /**
     * Represents one error in a request, with its location (a JSON pointer into the body, or a parameter) and what to
     * do.
     */
    public record FieldError(String pointer, String parameter, String detail) {

        public static FieldError at(String pointer, String detail) {
            return new FieldError(pointer, null, detail);
        }

        public static FieldError in(String parameter, String detail) {
            return new FieldError(null, parameter, detail);
        }
    }

    private Problem(ErrorCode code, String detail, List<FieldError> errors) {
        super(detail, null, false, false);
        this.code = code;
        this.errors = errors;
    }

    public static Problem of(ErrorCode code, String detail, Object... arguments) {
        return new Problem(code, arguments.length == 0 ? detail : detail.formatted(arguments), List.of());
    }

    public static Problem invalid(ErrorCode code, List<FieldError> errors) {
        return new Problem(code, errors.get(0).detail(), errors);
    }

    /** Returns an error in one field of the body. */
    public static Problem field(String pointer, String detail) {
        return invalid(ErrorCode.INVALID_BODY, List.of(FieldError.at(pointer, detail)));
    }

    /** Returns an error for a field that refers to something that does not exist or is not visible to the caller. */
    public static Problem unknown(String pointer, String detail) {
        return invalid(ErrorCode.UNKNOWN_REFERENCE, List.of(FieldError.at(pointer, detail)));
    }

    /** Returns an error in one query or path parameter. */
    public static Problem parameter(String name, String detail) {
        return invalid(ErrorCode.INVALID_PARAMETER, List.of(FieldError.in(name, detail)));
    }

    /** Returns an error for a query parameter that only staff may use. */
    public static Problem staffParameter(String name) {
        return invalid(
                ErrorCode.FORBIDDEN,
                List.of(FieldError.in(name, "The parameter " + name + " is for staff only. Remove the parameter.")));
    }

    public static Problem notFound(String what) {
        return of(ErrorCode.NOT_FOUND, "There is no such %s, or you do not have access to it.", what);
    }

    /** Adds a member to the response, such as the allowed transitions. */
    public Problem with(String name, Object value) {
        more.put(name, value);
        return this;
    }

    /** Adds a {@code Retry-After} header. */
    public Problem retryAfter(int seconds) {
        retryAfterSeconds = seconds;
        return this;
    }

    public List<FieldError> errors() {
        return errors;
    }

    public ErrorCode code() {
        return code;
    }

    public Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", code.page());
        body.put("title", code.title());
        body.put("status", code.status());
        body.put("detail", getMessage());
        body.put("code", code.code());
        if (!errors.isEmpty()) {
            body.put("errors", errors);
        }
        body.putAll(more);
        return body;
    }

    public Response toResponse() {
        Response.ResponseBuilder answer = Response.status(code.status())
                .type(MediaType.valueOf(MEDIA_TYPE))
                .entity(body());
        if (code == ErrorCode.UNAUTHENTICATED) {
            answer.header("WWW-Authenticate", CHALLENGE);
        }
        if (retryAfterSeconds > 0) {
            answer.header("Retry-After", retryAfterSeconds);
        }
        return answer.build();
    }
}
