package org.signatory.platform.http;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.signatory.platform.text.Sha256;

/**
 * Adds a weak ETag to each complete response to a read that has none, and replaces the response with a 304 if the client
 * has it. The tag is a digest of the body, so nothing that a caller may not see changes it.
 */
@RequiredArgsConstructor
public class ConditionalResponseFilter {

    private static final Set<String> READ_METHODS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    /** Runs before the cache of responses, which stores them with their ETags. */
    private static final int PRIORITY = 100;

    private final Responses responses;

    @ServerResponseFilter(priority = PRIORITY)
    public void tag(ContainerRequestContext request, ContainerResponseContext response) {
        if (!READ_METHODS.contains(request.getMethod())
                || response.getStatus() != 200
                || !isCacheable(request, response)) {
            return;
        }
        String etag = Responses.header(response, HttpHeaders.ETAG);
        byte[] body = etag == null ? body(response) : null;
        if (body != null) {
            etag = "W/\"" + Sha256.hex(body).substring(0, 16) + "\"";
            response.getHeaders().putSingle(HttpHeaders.ETAG, etag);
        }
        if (Responses.matches(request.getHeaders().get(HttpHeaders.IF_NONE_MATCH), etag)) {
            response.setStatus(304);
            response.setEntity(null);
        }
    }

    /** Returns whether a client may store the response. Pages, which set no header here, are never stored. */
    private static boolean isCacheable(ContainerRequestContext request, ContainerResponseContext response) {
        String control = Responses.header(response, HttpHeaders.CACHE_CONTROL);
        return control == null
                ? request.getUriInfo().getPath().startsWith(CacheHeaders.API)
                : !control.contains("no-store");
    }

    /** Returns the bytes of the body, or null for a stream, whose bytes are not known before it is sent. */
    private byte[] body(ContainerResponseContext response) {
        Object entity = response.getEntity();
        if (entity instanceof byte[] bytes) {
            return bytes;
        }
        if (entity instanceof String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        if (entity instanceof Record) {
            byte[] json = responses.bytes(entity);
            response.setEntity(json);
            response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
            return json;
        }
        return null;
    }
}
