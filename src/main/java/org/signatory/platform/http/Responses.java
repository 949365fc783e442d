package org.signatory.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.signatory.platform.text.Sha256;

/** Builds the responses of resources: one resource with its ETag, or a page with its link to the next. */
@RequestScoped
@RequiredArgsConstructor
public class Responses {

    private final ObjectMapper json;
    private final HttpHeaders headers;
    private final UriInfo uri;
    private final EtagVersionDisclosure etags;

    /**
     * Responds with one resource and its strong ETag: a digest of the body, and for staff the version before it, which
     * {@code If-Match} is compared with. A matching {@code If-None-Match} gets a 304.
     */
    public Response one(long version, Object body) {
        byte[] bytes = bytes(body);
        return file(version, bytes, () -> Response.ok(bytes).type(MediaType.APPLICATION_JSON_TYPE));
    }

    /**
     * Responds with a file. Its ETag is a digest of its source, so that the file need not be generated again for a
     * client that has it.
     *
     * @param source the file itself, or input that always produces the same file
     */
    public Response file(long version, byte[] source, Supplier<Response.ResponseBuilder> file) {
        String etag = etag(version, source);
        Response.ResponseBuilder answer = matches(headers.getRequestHeader(HttpHeaders.IF_NONE_MATCH), etag)
                ? Response.notModified()
                : file.get();
        return answer.header(HttpHeaders.ETAG, etag).build();
    }

    public Response one(VersionedBody<?> resource) {
        return one(resource.version(), resource.body());
    }

    public Response changed(VersionedBody<?> resource) {
        return changed(resource.version(), resource.body());
    }

    public Response created(String path, VersionedBody<?> resource) {
        return created(path, resource.version(), resource.body());
    }

    /** Responds with 201 and {@code path}, or with 200 for an update. */
    public Response saved(String path, SaveResult<?> saved) {
        return saved.created() ? created(path, saved.resource()) : changed(saved.resource());
    }

    /** Returns the precondition of a request that must send {@code If-Match}. */
    public Precondition ifMatch() {
        return new IfMatch(true);
    }

    /** Returns the precondition of a request that may send {@code If-Match}. */
    public Precondition optionalIfMatch() {
        return new IfMatch(false);
    }

    private final class IfMatch implements Precondition {

        private final boolean required;

        private IfMatch(boolean required) {
            this.required = required;
        }

        @Override
        public void check(long version, Supplier<?> current) {
            List<String> given = headers.getRequestHeader(HttpHeaders.IF_MATCH);
            boolean isSent = given != null && !given.isEmpty();
            if (!isSent && required) {
                throw Problem.of(
                        ErrorCode.IF_MATCH_REQUIRED,
                        "Send If-Match with the ETag that you read, or If-Match: * to change any version of the resource.");
            }
            if (isSent && !names(given, version, current) || requiresAbsence()) {
                throw Precondition.stale();
            }
        }

        private boolean requiresAbsence() {
            List<String> none = headers.getRequestHeader(HttpHeaders.IF_NONE_MATCH);
            return none != null && none.stream().map(String::strip).anyMatch("*"::equals);
        }

        private boolean names(List<String> given, long version, Supplier<?> current) {
            String tag = etags.includeVersion() ? "\"" + version + "." : etag(version, bytes(current.get()));
            return tags(given).anyMatch(each -> each.equals("*") || each.startsWith(tag));
        }

        @Override
        public void checkAbsent() {
            String given = headers.getHeaderString(HttpHeaders.IF_MATCH);
            if (given != null && !given.strip().equals("*")) {
                throw Precondition.stale();
            }
        }
    }

    /** Responds with a resource that this request changed; no precondition is checked. */
    public Response changed(long version, Object body) {
        return tagged(Response.ok(), version, body).build();
    }

    /** Responds with a resource that this request created, located at {@code path} relative to the base URL. */
    public Response created(String path, long version, Object body) {
        URI place = uri.getBaseUriBuilder().path(path).build();
        return tagged(Response.created(place), version, body).build();
    }

    public Response page(Page<?> page) {
        return page(page, page);
    }

    /** Responds with a page whose body has fields in addition to those of the page. */
    public Response page(Page<?> page, Object body) {
        return linked(Response.ok(body, MediaType.APPLICATION_JSON_TYPE), page);
    }

    /**
     * Responds with a list that can be replaced as a whole, with the version that {@code If-Match} is compared with.
     */
    public Response page(long version, Page<?> page) {
        return linked(tagged(Response.ok(), version, page), page);
    }

    private Response.ResponseBuilder tagged(Response.ResponseBuilder answer, long version, Object body) {
        byte[] bytes = bytes(body);
        return answer.entity(bytes)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.ETAG, etag(version, bytes));
    }

    private String etag(long version, byte[] source) {
        String digest = Sha256.hex(source).substring(0, 16);
        return etags.includeVersion() ? "\"" + version + "." + digest + "\"" : "\"" + digest + "\"";
    }

    private Response linked(Response.ResponseBuilder answer, Page<?> page) {
        if (page.next() != null) {
            URI next = PublicUrl.ofRequest(uri)
                    .replaceQueryParam("cursor", page.next())
                    .build();
            answer.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
        return answer.build();
    }

    /** Returns a body as JSON. */
    public byte[] bytes(Object body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A response could not be written as JSON", e);
        }
    }

    /**
     * Returns whether a request's {@code If-None-Match} (null if absent) names this tag (null for a response without
     * one).
     */
    public static boolean matches(List<String> given, String etag) {
        return given != null
                && etag != null
                && tags(given).map(Responses::opaque).anyMatch(tag -> tag.equals("*") || tag.equals(opaque(etag)));
    }

    /**
     * Returns a header of a response, or null. The framework's own method hides headers that are added after its first
     * call.
     */
    public static String header(ContainerResponseContext response, String name) {
        Object value = response.getHeaders().getFirst(name);
        return value == null ? null : value.toString();
    }

    /** Returns a tag without its mark as weak, which reads do not distinguish (RFC 9110, section 8.8.3.2). */
    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }

    private static Stream<String> tags(List<String> lines) {
        return lines.stream().flatMap(line -> Stream.of(line.split(","))).map(String::strip);
    }
}
