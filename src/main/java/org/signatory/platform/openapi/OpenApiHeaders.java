package org.signatory.platform.openapi;

import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Describes the response headers of the API, once for all operations. */
final class OpenApiHeaders {

    private OpenApiHeaders() {}

    static Map<String, Header> all() {
        Map<String, Header> headers = new TreeMap<>(Map.of(
                "Cache-Control", header("Whether and how long caches may use the response.", "private, no-cache"),
                "Content-Disposition",
                        header(
                                "The file name; for a non-ASCII title, also as filename* (RFC 8187).",
                                "attachment; filename=\"signers.csv\""),
                "Vary",
                        header(
                                "The request headers that the response depends on.",
                                "Accept-Encoding, Authorization, Cookie")));
        headers.putAll(Map.of(
                "ETag",
                        header(
                                "The version of the resource, for If-Match and If-None-Match. A weak ETag (`W/`) is only for"
                                        + " If-None-Match.",
                                "\"7.0a1b2c3d4e5f6071\""),
                "Link",
                        header(
                                "The next page, with rel=\"next\". Absent on the last page.",
                                "</v1/letters?cursor=bmV4dA>; rel=\"next\""),
                "Location", header("URL of the resource.", "/v1/letters/01890a5d-ac96-774b-bcce-b302099a8057"),
                "RateLimit",
                        header(
                                "Number of remaining requests, and seconds until the limit is reset.",
                                "\"default\";r=5999;t=60"),
                "RateLimit-Policy",
                        header(
                                "Number of requests allowed in a window, and its length in seconds.",
                                "\"default\";q=6000;w=60"),
                "Retry-After", header("Number of seconds to wait before sending the request again.", "2"),
                "WWW-Authenticate", header("The authentication scheme to use.", "Bearer realm=\"signatory\""),
                "X-Request-Id",
                        header(
                                "ID of the request: the X-Request-Id that the client sent, or a generated one. Each log line of the request contains the ID.",
                                "01890a5d-ac96-774b-bcce-b302099a8057")));
        return headers;
    }

    static void add(APIResponse response, String... names) {
        for (String name : names) {
            response.addHeader(name, OASFactory.createHeader().ref(name));
        }
    }

    private static Header header(String description, String example) {
        return OASFactory.createHeader()
                .description(description)
                .example(example)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING));
    }
}
