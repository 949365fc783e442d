package org.signatory.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.signatory.common.ErrorCode;
import org.signatory.common.Problem;
import org.signatory.common.Problems;

/**
 * Holds each key, and each address without one, to so many requests a minute; slows the guessing of keys. Each answer
 * says what is left, in the RateLimit headers of the IETF's httpapi draft.
 */
@ApplicationScoped
public class RateLimits {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int FIRST = 1000;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(WINDOW.multipliedBy(2))
            .build();

    /** Keys that opened lately; an attacker at the same address must not lock their holders out. */
    private final Cache<String, Boolean> known = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(WINDOW.multipliedBy(60))
            .build();

    @Inject
    RateSettings settings;

    @Inject
    Problems problems;

    void register(@Observes Filters filters) {
        filters.register(this::limit, FIRST);
    }

    private void limit(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!request.path().startsWith("/v1/")) {
            context.next();
            return;
        }
        String key = keyOf(request);
        if (key != null && known.getIfPresent(key) == null && failures(request).getAvailableTokens() == 0) {
            refuse(context, TimeUnit.MINUTES.toSeconds(1));
            return;
        }
        long most = key == null ? settings.anonymous() : settings.key();
        Bucket bucket = key == null ? bucket("address " + address(request), most) : bucket(key, most);
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        HttpServerResponse response = context.response();
        response.putHeader("RateLimit-Policy", "\"default\";q=" + most + ";w=" + WINDOW.toSeconds());
        long seconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForReset()) + 1;
        response.putHeader("RateLimit", "\"default\";r=" + probe.getRemainingTokens() + ";t=" + seconds);
        if (probe.isConsumed()) {
            context.next();
        } else {
            refuse(context, TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1);
        }
    }

    private void refuse(RoutingContext context, long seconds) {
        context.response().putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        problems.end(
                context,
                Problem.of(ErrorCode.TOO_MANY_REQUESTS, "Too many requests. Try again in %d seconds.", seconds));
    }

    /** Remembers that the request's key opened. */
    void known(HttpServerRequest request) {
        known.put(keyOf(request), true);
    }

    /** Counts a wrong key against the address that sent it. */
    void failed(HttpServerRequest request) {
        failures(request).tryConsume(1);
    }

    private Bucket failures(HttpServerRequest request) {
        return bucket("failures " + address(request), settings.failures());
    }

    private Bucket bucket(String name, long most) {
        return buckets.get(
                name,
                any -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(most).refillGreedy(most, WINDOW))
                        .build());
    }

    /** The key's digest, so that no secret is held in memory longer than its request. */
    private static String keyOf(HttpServerRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header == null ? null : new Secret(header).hash();
    }

    private static String address(HttpServerRequest request) {
        return request.remoteAddress() == null
                ? "unknown"
                : request.remoteAddress().hostAddress();
    }
}
