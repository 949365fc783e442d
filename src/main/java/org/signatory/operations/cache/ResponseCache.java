package org.signatory.operations.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.signatory.audit.ChangeCounter;
import org.signatory.platform.http.Responses;
import org.signatory.security.AnonymousRequestCheck;
import org.signatory.security.ApiKeyAuthenticationMechanism;
import org.signatory.security.Caller;

/**
 * Caches GET responses. A response is used only while the database is in the state that was read before the response:
 * nothing was committed since, by any instance, in any table. A request with a credential, or for a page, reads the
 * current state first. An anonymous API request may use a state that is up to {@code signatory.cache.ttl} old, unless
 * this instance has recorded a change, was notified of one, or has read a response that was not cached, since. If the
 * state cannot be read in time, the request is served without the cache.
 */
@ApplicationScoped
@RequiredArgsConstructor
public class ResponseCache {

    /** After the rate limits, and before any path processing. */
    private static final int FILTER_PRIORITY = 200;

    /** Reads that depend only on the database, the day, and which deadlines and embargoes have passed. */
    private static final Pattern STATE_READS = Pattern.compile("/v1/letters(/[^/]+(/(progress|cosigners|"
            + "lead-sponsors|endorsers|suggested-members|similar-letters))?)?"
            + "|/v1/members(/[^/]+(/letters)?)?|/letters/[0-9a-f-]{36}(/board)?");

    private static final Set<HttpMethod> READ_METHODS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final String REQUEST_KEY = ResponseCache.class.getName();
    private static final int MAX_RESPONSE_BYTES = 1 << 20;
    private static final long MAX_CACHE_BYTES = 32L << 20;

    /**
     * Represents a request whose response can be cached, with its conditional headers, which are compared with the
     * complete response.
     */
    private record PendingRequest(CacheKey key, DatabaseState state, List<String> unless) {}

    private final Cache<CacheKey, CachedResponse> cache = Caffeine.newBuilder()
            .maximumWeight(MAX_CACHE_BYTES)
            .weigher(ResponseCache::weight)
            .expireAfterWrite(DatabaseState.MAX_AGE)
            .scheduler(Scheduler.systemScheduler())
            .build();

    private final ChangeCounter changes;
    private final DatabaseStateReader states;
    private final Responses responses;
    private final Caller caller;

    @ConfigProperty(name = "signatory.cache.ttl")
    Duration maxAge;

    void register(@Observes Filters filters) {
        filters.register(this::serve, FILTER_PRIORITY);
    }

    static int weight(CacheKey key, CachedResponse response) {
        return key.size() + response.size();
    }

    private void serve(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!READ_METHODS.contains(request.method())) {
            countWrite(context);
        }
        boolean anonymous = AnonymousRequestCheck.reads(request);
        boolean cacheable = !maxAge.isZero() && (anonymous || dependsOnStateOnly(request));
        Optional<CacheKey> key = cacheable ? CacheKey.of(request) : Optional.empty();
        if (key.isEmpty()) {
            context.next();
            return;
        }
        Optional<DatabaseState> latest = anonymous ? states.latest(maxAge) : Optional.empty();
        if (latest.isPresent()) {
            serve(context, key.get(), latest.get());
            return;
        }
        Context thread = Vertx.currentContext();
        states.read().thenAccept(state -> thread.runOnContext(any -> resume(context, key.get(), state)));
    }

    private static boolean dependsOnStateOnly(HttpServerRequest request) {
        return STATE_READS.matcher(request.path()).matches();
    }

    /** Counts a write without a history entry too, such as that of a roster. It finishes before it is acknowledged. */
    private void countWrite(RoutingContext context) {
        context.addHeadersEndHandler(any -> {
            if (context.response().getStatusCode() < 400) {
                changes.add();
            }
        });
    }

    private void resume(RoutingContext context, CacheKey key, Optional<DatabaseState> state) {
        try {
            if (state.isPresent()) {
                serve(context, key, state.get());
            } else {
                // The response can be newer than the latest state.
                context.addHeadersEndHandler(any -> states.expire());
                context.next();
            }
        } catch (Throwable e) {
            // The router does not handle failures here, and the request would stay open.
            context.fail(e);
        }
    }

    private void serve(RoutingContext context, CacheKey key, DatabaseState now) {
        HttpServerRequest request = context.request();
        List<String> unless = request.headers().getAll(HttpHeaders.IF_NONE_MATCH);
        CachedResponse cached = cache.getIfPresent(key);
        if (cached == null || !cached.state().isValidAt(now)) {
            // Removes the condition, so that the complete response can be cached; the condition is then compared with
            // it.
            request.headers().remove(HttpHeaders.IF_NONE_MATCH);
            ApiKeyAuthenticationMechanism.requireCurrentKey(context);
            Instant end = dependsOnStateOnly(request) ? null : now.at().plus(maxAge);
            context.put(REQUEST_KEY, new PendingRequest(key, now.before(end), unless));
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

    /** Caches a response as the last filter. */
    @ServerResponseFilter(priority = 0)
    public void cache(RoutingContext context, ContainerResponseContext response) {
        PendingRequest pending = context.get(REQUEST_KEY);
        if (pending == null) {
            return;
        }
        states.expire();
        if (response.getStatus() != 200) {
            return;
        }
        String etag = Responses.header(response, HttpHeaders.ETAG.toString());
        byte[] body = body(response);
        if (body != null) {
            response.setEntity(body);
            if (body.length <= MAX_RESPONSE_BYTES) {
                cache.put(
                        pending.key(),
                        new CachedResponse(pending.state().before(caller.endsAt()), etag, headers(response), body));
            }
        }
        if (Responses.matches(pending.unless(), etag)) {
            response.setStatus(304);
            response.setEntity(null);
        }
    }

    /** Returns the bytes of JSON and pages; null for streams and files. */
    private byte[] body(ContainerResponseContext response) {
        Object entity = response.getEntity();
        if (MediaType.APPLICATION_JSON_TYPE.isCompatible(response.getMediaType())) {
            return entity instanceof byte[] bytes ? bytes : entity instanceof Record ? responses.bytes(entity) : null;
        }
        return MediaType.TEXT_HTML_TYPE.isCompatible(response.getMediaType()) && entity instanceof String page
                ? page.getBytes(StandardCharsets.UTF_8)
                : null;
    }

    private static Map<String, List<String>> headers(ContainerResponseContext response) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        response.getStringHeaders().forEach((name, values) -> headers.put(name, List.copyOf(values)));
        headers.put("Content-Type", List.of(response.getMediaType().toString()));
        return headers;
    }
}
