package org.signatory.security;

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
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import lombok.RequiredArgsConstructor;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.InvalidRequestFilter;
import org.signatory.platform.http.Problem;
import org.signatory.platform.text.Plural;

/**
 * Limits the requests per minute of each key, and of each network without a key, and slows down the guessing of keys.
 * Each response reports the remaining requests in the RateLimit headers of the IETF httpapi draft.
 */
@ApplicationScoped
@RequiredArgsConstructor
public class RateLimiter {

    /** Health checks, which arrive steadily from few addresses and without a key. */
    private static final String HEALTH_PATH = "/q/health";

    private static final Duration WINDOW = Duration.ofMinutes(1);

    /** Runs after the CORS filter, so that other sites' pages can read a rejection, and before any key lookup. */
    private static final int FILTER_PRIORITY = 250;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(WINDOW.multipliedBy(2))
            .build();

    /**
     * Maps the digest of an Authorization header to the key that it recently authenticated. An attacker in the same
     * network must not lock out the holder, and a key has one limit however the header is written.
     */
    private final Cache<String, UUID> known = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(WINDOW.multipliedBy(60))
            .build();

    private static final Duration HOUR = Duration.ofHours(1);

    private final Cache<String, Bucket> hourly = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(HOUR.multipliedBy(2))
            .build();

    private final RateLimitSettings settings;
    private final InvalidRequestFilter problems;

    void register(@Observes Filters filters) {
        filters.register(this::limit, FILTER_PRIORITY);
    }

    private void limit(RoutingContext context) {
        // Checked by exclusion, since //v1/letters and /v1;x/letters are addresses of the same resource.
        if (context.normalizedPath().startsWith(HEALTH_PATH)) {
            context.next();
            return;
        }
        HttpServerRequest request = context.request();
        String sent = digestOf(request);
        UUID keyId = sent == null ? null : known.getIfPresent(sent);
        boolean withKey = request.headers().contains(HttpHeaders.AUTHORIZATION);
        long most = withKey || keyId != null ? settings.key() : settings.anonymous();
        if (withKey && keyId == null && failures(request).getAvailableTokens() == 0) {
            setHeaders(context.response(), most, 0, WINDOW.toSeconds());
            refuse(context, WINDOW.toSeconds());
            return;
        }
        String client =
                keyId != null ? "key " + keyId : (withKey ? "unknown " : "anonymous ") + ClientNetwork.of(request);
        ConsumptionProbe probe = bucket(client, most).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            long left = probe.getRemainingTokens();
            long reset = seconds(probe.getNanosToWaitForReset());
            context.addHeadersEndHandler(any -> describe(context.response(), most, left, reset));
            context.next();
        } else {
            long wait = seconds(probe.getNanosToWaitForRefill());
            setHeaders(context.response(), most, 0, wait);
            refuse(context, wait);
        }
    }

    private static long seconds(long nanos) {
        return TimeUnit.NANOSECONDS.toSeconds(nanos) + 1;
    }

    /** Adds the state of the default policy, unless another limit has rejected the request and set Retry-After. */
    private static void describe(HttpServerResponse response, long most, long left, long seconds) {
        if (!response.headers().contains(HttpHeaders.RETRY_AFTER)) {
            setHeaders(response, most, left, seconds);
        }
    }

    private static void setHeaders(HttpServerResponse response, long most, long left, long seconds) {
        setHeaders(response, "default", most, WINDOW, left, seconds);
    }

    private static void setHeaders(
            HttpServerResponse response, String policy, long most, Duration window, long left, long seconds) {
        response.putHeader("RateLimit-Policy", "\"" + policy + "\";q=" + most + ";w=" + window.toSeconds())
                .putHeader("RateLimit", "\"" + policy + "\";r=" + left + ";t=" + seconds);
    }

    /** Rejects a request under a policy other than the default one. */
    private static Problem refusal(
            HttpServerRequest request, String policy, long most, Duration window, long seconds, String words) {
        setHeaders(request.response(), policy, most, window, 0, seconds);
        request.response().putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        return Problem.of(ErrorCode.TOO_MANY_REQUESTS, "%s. %s", words, tryAgain(seconds));
    }

    private static String tryAgain(long seconds) {
        return "Try again in " + Plural.of(seconds, "second", "seconds") + ".";
    }

    private void refuse(RoutingContext context, long seconds) {
        context.response().putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        problems.end(context, Problem.of(ErrorCode.TOO_MANY_REQUESTS, "Too many requests. %s", tryAgain(seconds)));
    }

    /** Records the key that the request's header authenticated. */
    void known(HttpServerRequest request, UUID keyId) {
        known.put(digestOf(request), keyId);
    }

    /** Counts an invalid key against the network of the request. */
    void failed(HttpServerRequest request) {
        known.invalidate(digestOf(request));
        failures(request).tryConsume(1);
    }

    /** Counts one attempt to authenticate from a network, or rejects it. */
    public void guess(HttpServerRequest request) {
        ConsumptionProbe probe = failures(request).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            long seconds = seconds(probe.getNanosToWaitForRefill());
            throw refusal(request, "failures", settings.failures(), WINDOW, seconds, "Too many invalid keys");
        }
    }

    /** Counts one subscription request from a key, or from a network without a key, or rejects it. */
    public void subscribe(HttpServerRequest request, Optional<UUID> keyId) {
        long most = keyId.isPresent() ? settings.subscriptionsByKey() : settings.subscriptions();
        Bucket left = hourly.get(
                keyId.map(key -> "key " + key).orElseGet(() -> ClientNetwork.of(request)),
                any -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(most).refillGreedy(most, HOUR))
                        .build());
        ConsumptionProbe probe = left.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            long seconds = seconds(probe.getNanosToWaitForRefill());
            throw refusal(request, "subscriptions", most, HOUR, seconds, "Too many subscription requests");
        }
    }

    /** Resets every count; for tests. */
    void forget() {
        hourly.invalidateAll();
        buckets.invalidateAll();
        known.invalidateAll();
    }

    private Bucket failures(HttpServerRequest request) {
        return bucket("failures " + ClientNetwork.of(request), settings.failures());
    }

    private Bucket bucket(String name, long most) {
        return buckets.get(
                name,
                any -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(most).refillGreedy(most, WINDOW))
                        .build());
    }

    /** Returns the digest of the header or session, so that no secret stays in memory longer than its request. */
    private static String digestOf(HttpServerRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return Optional.ofNullable(header)
                .or(() -> SessionAuthenticationMechanism.secretIn(request))
                .map(sent -> new Secret(sent).hash())
                .orElse(null);
    }
}
