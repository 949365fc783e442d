package org.signatory.delivery.events;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.config.ConfigMapping;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.signatory.platform.database.DatabaseListener;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;
import org.signatory.security.Caller;
import org.signatory.security.CredentialRecheck;
import org.signatory.security.CredentialSnapshot;

/**
 * Tracks the open streams of this instance: limits their number, and ends streams with an expired key or session or a
 * stalled client.
 */
@ApplicationScoped
@RequiredArgsConstructor
public class OpenStreams {

    private static final int RETRY_AFTER = 30;

    private final Set<OpenStream> open = ConcurrentHashMap.newKeySet();
    private Cancellable checks;
    private final StreamSettings settings;
    private final DatabaseListener notifications;
    private final CredentialRecheck credentials;
    private final Caller caller;
    private final CurrentVertxRequest current;
    private final Clock clock;

    void start(@Observes StartupEvent event) {
        checks = notifications.reactAsync(DatabaseListener.CREDENTIALS, this::endInvalid);
    }

    void stop(@Observes ShutdownEvent event) {
        checks.cancel();
    }

    /**
     * Opens a stream for the caller of the current request, or rejects it if too many are open.
     *
     * @param content the items to send
     */
    public <T> Multi<T> open(Function<OpenStream, Multi<T>> content) {
        HttpServerRequest request = current.getCurrent().request();
        if (request.method().equals(HttpMethod.HEAD)) {
            return Multi.createFrom().empty();
        }
        OpenStream stream = new OpenStream(request, caller.credential().orElse(null));
        add(stream, request);
        try {
            // The key may have expired between its authentication and this registration.
            endIfInvalid(stream);
        } catch (RuntimeException e) {
            open.remove(stream);
            throw e;
        }
        return stream.untilEnd(content.apply(stream)).onTermination().invoke(() -> open.remove(stream));
    }

    private synchronized void add(OpenStream stream, HttpServerRequest request) {
        boolean anonymous = stream.credential().isEmpty();
        long own = open.stream()
                .filter(each -> each.owner().equals(stream.owner()))
                .count();
        long alike = anonymous
                ? open.stream().filter(each -> each.credential().isEmpty()).count()
                : open.size();
        if (own >= (anonymous ? settings.perNetwork() : settings.perKey())
                || alike >= (anonymous ? settings.total() / 2 : settings.total())
                || open.size() >= settings.total()) {
            request.response().putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(RETRY_AFTER));
            throw Problem.of(
                    ErrorCode.TOO_MANY_STREAMS,
                    "Too many streams are open. Close one, or try again in %d seconds.",
                    RETRY_AFTER);
        }
        open.add(stream);
    }

    /** Ends the streams of keys and sessions that have expired or changed. */
    @ActivateRequestContext
    void endInvalid() {
        Set<CredentialSnapshot> held =
                open.stream().flatMap(each -> each.credential().stream()).collect(Collectors.toSet());
        if (held.isEmpty()) {
            return;
        }
        Set<CredentialSnapshot> valid = QuarkusTransaction.requiringNew().call(() -> credentials.valid(held));
        open.stream()
                .filter(each -> each.credential()
                        .filter(credential -> held.contains(credential) && !valid.contains(credential))
                        .isPresent())
                .forEach(OpenStream::end);
    }

    /** Ends one stream if its key or session has expired or changed. */
    @ActivateRequestContext
    void endIfInvalid(OpenStream stream) {
        Optional<CredentialSnapshot> credential = stream.credential();
        if (credential.isPresent()
                && QuarkusTransaction.requiringNew()
                        .call(() -> credentials.valid(Set.of(credential.get())))
                        .isEmpty()) {
            stream.end();
        }
    }

    @Scheduled(every = "1s")
    void sweep() {
        Instant now = clock.instant();
        for (OpenStream stream : open) {
            if (stream.credential().filter(each -> each.isExpiredAt(now)).isPresent()) {
                stream.end();
            }
            if (stream.isStalled(settings.sendTimeout())) {
                stream.abort();
                // Otherwise a stream without a subscriber would count forever.
                open.remove(stream);
            }
        }
    }

    /** Returns the number of open streams. */
    int count() {
        return open.size();
    }

    /** Configures limits on the open streams of this instance. */
    @ConfigMapping(prefix = "signatory.streams")
    public interface StreamSettings {

        /** Streams without a key, from one network. */
        int perNetwork();

        /** Streams with one key, including its sessions. */
        int perKey();

        /** All streams. Streams without a key may take half of them. */
        int total();

        /** How long a client may take to receive one event before its stream ends. */
        Duration sendTimeout();
    }
}
