package org.signatory.platform.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Checks the URL and the headers of a request before anything else parses them. */
final class RequestSyntax {

    private static final int MAX_URI_LENGTH = 8_192;
    private static final int MAX_HEADER_BYTES = 16_384;

    /** Headers with one value. The framework would silently use the first of several. */
    private static final List<CharSequence> SINGLE = List.of(
            HttpHeaders.AUTHORIZATION, HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_ENCODING, "Idempotency-Key");

    /** Load balancers check health by HTTP/1.0 without a host. */
    private static final String HEALTH = "/q/health";

    private final HttpServerRequest request;

    RequestSyntax(HttpServerRequest request) {
        this.request = request;
    }

    /** Returns the first problem of the request, if any. */
    Optional<Problem> problem() {
        return urlProblem().or(this::headerProblem);
    }

    private Optional<Problem> urlProblem() {
        String uri = request.uri();
        if (uri.contains("%00")) {
            return Optional.of(Problem.of(
                    ErrorCode.INVALID_PARAMETER, "The URL contains a character that cannot be saved. Remove it."));
        }
        if (uri.length() > MAX_URI_LENGTH) {
            return Optional.of(HttpStatusProblems.of(414));
        }
        if (!isUrl(uri)) {
            return malformed("The URL is invalid. Use %25 for a percent sign,"
                    + " and percent-encode other special characters as UTF-8.");
        }
        if (request.path().indexOf(';') >= 0) {
            // The framework silently removes path parameters, and decodes the rest twice.
            return malformed("The path contains a semicolon, but path parameters are not supported."
                    + " Use %3B for a literal semicolon.");
        }
        return Optional.empty();
    }

    private Optional<Problem> headerProblem() {
        if (headerSize() > MAX_HEADER_BYTES) {
            return Optional.of(HttpStatusProblems.of(431));
        }
        if (request.authority() == null && !request.path().startsWith(HEALTH)) {
            return Optional.of(hostProblem());
        }
        for (CharSequence header : SINGLE) {
            if (request.headers().getAll(header).size() > 1) {
                return malformed("The header %s is repeated. Send it once.", header);
            }
        }
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            return Optional.of(Problem.of(
                    ErrorCode.UNSUPPORTED_MEDIA_TYPE, "Send the body uncompressed, without Content-Encoding."));
        }
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type == null || isMediaType(type) ? Optional.empty() : Optional.of(HttpStatusProblems.of(415));
    }

    static Problem hostProblem() {
        return Problem.of(ErrorCode.MALFORMED_REQUEST, "Send a Host header with the name of this server.");
    }

    private static Optional<Problem> malformed(String detail, Object... values) {
        return Optional.of(Problem.of(ErrorCode.MALFORMED_REQUEST, detail, values));
    }

    private int headerSize() {
        return request.headers().entries().stream()
                .mapToInt(header -> header.getKey().length() + header.getValue().length())
                .sum();
    }

    private static boolean isUrl(String text) {
        try {
            return new URI(text).getRawPath() != null && isUtf8(text);
        } catch (URISyntaxException | CharacterCodingException e) {
            return false;
        }
    }

    /** Checks the percent-encoded bytes, which the framework would replace where they are not UTF-8. */
    private static boolean isUtf8(String url) throws CharacterCodingException {
        ByteBuffer bytes = ByteBuffer.allocate(url.length() * 3);
        for (int i = 0; i < url.length(); i++) {
            if (url.charAt(i) == '%') {
                bytes.put((byte) Integer.parseInt(url, i + 1, i + 3, 16));
                i += 2;
            } else {
                bytes.put(String.valueOf(url.charAt(i)).getBytes(StandardCharsets.UTF_8));
            }
        }
        return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()) != null;
    }

    /** Checks what the framework relies on: a type with a subtype, a known charset, and the boundary of a multipart. */
    private static boolean isMediaType(String text) {
        try {
            MediaType type = MediaType.valueOf(text);
            String charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
            String boundary = type.getParameters().get("boundary");
            boolean isMultipart = type.getType().toLowerCase(Locale.ROOT).equals("multipart");
            return (charset == null || Charset.isSupported(charset))
                    && (!isMultipart || boundary != null && !boundary.isBlank());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
