package org.signatory.operations.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.signatory.operations.cache.CachedResponse.Moment;
import org.signatory.platform.http.Responses;
import org.signatory.security.AnonymousRequest;

/**
 * Caches anonymous GET responses for up to {@code signatory.cache.ttl}, or until this instance records a change or is
 * notified of one. Changes by this instance are always visible immediately; a change by another instance becomes
 * visible after that time at the latest, even if the database notification is lost.
 */
@ApplicationScoped
@RequiredArgsConstructor
public class ResponseCache {

    /** After the rate limits, and before any path processing. */
    private static final int FILTER_PRIORITY = 200;

    private static final Set<HttpMethod> READ_METHODS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final String REQUEST_KEY = ResponseCache.class.getName();
    private static final int MAX_RESPONSE_BYTES = 1 << 20;
    private static final long MAX_CACHE_BYTES = 32L << 20;

    /**
     * Represents a request that may be served from the cache, with its conditional headers, which are compared with
     * the cached response.
     */
    private record PendingRequest(String address, Moment moment, List<String> unless) {}

    private final Cache<String, CachedResponse> cache = Caffeine.newBuilder()
            .maximumWeight(MAX_CACHE_BYTES)
            .weigher((String address, CachedResponse answer) -> address.length() + answer.size())
            .build();

    private final ChangeCounter changeCounter;
    private final Clock clock;
    private final Responses responses;

    @ConfigProperty(name = "signatory.cache.ttl")
    Duration maxAge;

    void register(@Observes Filters filters) {
        filters.register(this::serve, FILTER_PRIORITY);
    }

    private void serve(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!READ_METHODS.contains(request.method())) {
            // Writes finish before they are acknowledged, including writes without a history entry, such as those of
            // a roster.
            context.addHeadersEndHandler(any -> changeCounter.add());
        }
        if (maxAge.isZero() || !isCacheable(request)) {
            context.next();
            return;
        }
        Moment now = new Moment(clock.instant(), changeCounter.count());
        List<String> unless = request.headers().getAll(HttpHeaders.IF_NONE_MATCH);
        String address = request.absoluteURI() + " " + request.getHeader(HttpHeaders.ACCEPT);
        CachedResponse cached = cache.getIfPresent(address);
        if (cached == null || !isValid(cached.moment(), now) || mustRefresh(cached, now)) {
            // Removes the condition, so that the complete response can be cached; the condition is then compared with
            // it.
            request.headers().remove(HttpHeaders.IF_NONE_MATCH);
            context.put(REQUEST_KEY, new PendingRequest(address, now, unless));
            context.next();
            return;
        }
        HttpServerResponse response = context.response();
        cached.headers().forEach(response::putHeader);
        if (Responses.matches(unless, cached.etag())) {
            response.setStatusCode(304).end();
        } else {
            response.end(Buffer.buffer(cached.body()));
        }
    }

    private static boolean isCacheable(HttpServerRequest request) {
        return AnonymousRequest.reads(request)
                && !request.headers().contains("Range")
                && !request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                && !request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    private boolean isValid(Moment then, Moment now) {
        return then.changes() == now.changes() && age(then, now).compareTo(maxAge) < 0;
    }

    /**
     * In the second half of a response's lifetime, one request refreshes it while others still get the cached one, so
     * that they do not all wait when it expires.
     */
    private boolean mustRefresh(CachedResponse cached, Moment now) {
        return age(cached.moment(), now).compareTo(maxAge.dividedBy(2)) >= 0
                && cached.renewed().compareAndSet(false, true);
    }

    private static Duration age(Moment then, Moment now) {
        return Duration.between(then.at(), now.at()).abs();
    }

    /** Caches a response as the last filter. */
    @ServerResponseFilter(priority = 0)
    public void cache(RoutingContext context, ContainerResponseContext response) {
        PendingRequest pending = context.get(REQUEST_KEY);
        if (pending == null || response.getStatus() != 200) {
            return;
        }
        String etag = Responses.header(response, HttpHeaders.ETAG.toString());
        if (isWhole(response)) {
            byte[] body = response.getEntity() instanceof byte[] bytes ? bytes : responses.bytes(response.getEntity());
            response.setEntity(body);
            if (body.length <= MAX_RESPONSE_BYTES) {
                cache.put(
                        pending.address(),
                        new CachedResponse(pending.moment(), etag, headers(response), body, new AtomicBoolean()));
            }
        }
        if (Responses.matches(pending.unless(), etag)) {
            response.setStatus(304);
            response.setEntity(null);
        }
    }

    private static boolean isWhole(ContainerResponseContext response) {
        Object entity = response.getEntity();
        return MediaType.APPLICATION_JSON_TYPE.isCompatible(response.getMediaType())
                && (entity instanceof byte[] || entity instanceof Record);
    }

    private static Map<String, List<String>> headers(ContainerResponseContext response) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        response.getStringHeaders().forEach((name, values) -> headers.put(name, List.copyOf(values)));
        headers.put("Content-Type", List.of(response.getMediaType().toString()));
        return headers;
    }
}
