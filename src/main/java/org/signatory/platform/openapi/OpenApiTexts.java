package org.signatory.platform.openapi;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.signatory.platform.http.ErrorCode;

/** Defines the texts of the document that apply to all operations. */
final class OpenApiTexts {

    static final String INTRODUCTION = """
            Tracks who leads a letter, who has signed, who withdrew, which organizations endorse it, and how much time is left until \
            the deadline.

            **Dates** are days in Washington, written as 2021-02-11. **Timestamps** can have any offset in requests \
            and are in UTC in responses.

            **Lists** use keyset pagination: `limit` (default 50, at most 500) and `cursor`; pages contain `items`, `next` \
            (null on the last page) and, with `count=true`, `total`. The next page is also in the `Link` header. \
            To follow changes, use `updatedSince` (and `withdrawn=include`), which overlaps by a minute: a change \
            becomes visible when its transaction ends.

            **Errors** are RFC 9457 problem details with a stable `code`; `type` links to a page about the code. Each response \
            has an `X-Request-Id`, taken from the request if present; each log line of the request contains it.

            **Changes** to most resources require `If-Match` with the last ETag (428 without the header, 412 if the \
            resource has changed); `If-Match: *` matches any version. `Idempotency-Key` makes a POST safe to repeat.

            **Caching**: GET responses except streams have an `ETag`; with `If-None-Match`, the status is 304 if the response has not changed. \
            `Cache-Control` is `no-cache`, and `private, no-cache` with credentials, unless an operation says otherwise; errors and \
            responses to changes use `no-store`. `Vary` lists the request headers that a response depends on. Responses are \
            compressed with gzip or deflate.

            **Limits**: bodies up to 2 MiB (imported files 12 MiB, roster files 16 MiB), 1,000 entries per bulk request, 6,000 requests \
            per minute with a key; without one, 600 per network; see the `RateLimit` headers.""";

    private OpenApiTexts() {}

    static Schema problem() {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("An error, as RFC 9457 problem details.")
                .required(List.of("type", "title", "status", "detail", "code"))
                .properties(sorted(Map.of(
                        "type",
                                text("URL of a page about this error code.", "/problems/not-found")
                                        .format("uri-reference"),
                        "title",
                                text(
                                        "Summary of this error code.",
                                        "The resource does not exist or is not visible to this caller"),
                        "status",
                                OASFactory.createSchema()
                                        .addType(SchemaType.INTEGER)
                                        .description("The HTTP status.")
                                        .addExample(404),
                        "detail",
                                text(
                                        "Description of the error and what to do.",
                                        "There is no such letter, or you do not have access to it."),
                        "code", OASFactory.createSchema().ref("#/components/schemas/ErrorCode"),
                        "errors",
                                OASFactory.createSchema()
                                        .addType(SchemaType.ARRAY)
                                        .description("The errors in the request, one per field or parameter.")
                                        .items(OASFactory.createSchema().ref("#/components/schemas/FieldError")))));
    }

    static Schema fieldError() {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("An error in one field or parameter of a request.")
                .properties(sorted(Map.of(
                        "pointer", text("JSON pointer into the body.", "/title"),
                        "parameter", text("The parameter's name.", "limit"),
                        "detail", text("Description of the error in this field or parameter.", "Enter a value."))));
    }

    static Schema errorCode() {
        return OASFactory.createSchema()
                .addType(SchemaType.STRING)
                .description("The stable error code. /problems/{code} describes each code.")
                .enumeration(Arrays.stream(ErrorCode.values())
                        .<Object>map(ErrorCode::code)
                        .toList());
    }

    /** Sorts the map, because the order of {@code Map.of} differs between runs and the document must be stable. */
    private static Map<String, Schema> sorted(Map<String, Schema> properties) {
        return new TreeMap<>(properties);
    }

    private static Schema text(String description, String example) {
        return OASFactory.createSchema()
                .addType(SchemaType.STRING)
                .description(description)
                .addExample(example);
    }
}
