package org.signatory.delivery.webhooks;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** Sends one event to one URL once: signed, only to the resolved address, without redirects, within the timeout. */
@ApplicationScoped
class WebhookSender {

    private static final int MAX_RESPONSE_BYTES = 1_000;
    private static final int MAX_CONNECTIONS = 100;

    private final HttpClient client;
    private final WebhookSettings settings;
    private final ResolvedWebhookTarget.Names names;

    @Inject
    WebhookSender(Vertx vertx, WebhookSettings settings) {
        this(vertx, settings, InetAddress::getAllByName);
    }

    WebhookSender(Vertx vertx, WebhookSettings settings, ResolvedWebhookTarget.Names names) {
        this.settings = settings;
        this.names = names;
        client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) settings.timeout().toMillis())
                // Connections are limited by the number of concurrent deliveries; owners who share a host do not wait
                // here.
                .setMaxPoolSize(MAX_CONNECTIONS));
    }

    /** Resolves the present target of a URL. */
    ResolvedWebhookTarget target(String url) throws ResolvedWebhookTarget.Refused {
        return ResolvedWebhookTarget.of(url, settings.allowPrivate(), names);
    }

    /**
     * Sends and waits for the result.
     *
     * @param now the time of the attempt, which is part of the signature
     */
    DeliveryResult send(String url, WebhookSignature signature, String id, Instant now, String body) {
        long start = System.nanoTime();
        try {
            return start(url, signature, id, now, body).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return DeliveryResult.none("The server stopped.", since(start));
        }
    }

    /**
     * Sends without blocking, so that a slow target occupies no thread. Only the host name is resolved on the calling
     * thread.
     *
     * @param now the time of the attempt, which is part of the signature
     * @return the result, also of a failed attempt
     */
    CompletableFuture<DeliveryResult> start(
            String url, WebhookSignature signature, String id, Instant now, String body) {
        long start = System.nanoTime();
        try {
            return exchange(target(url), signature.headers(id, now, body), body, start);
        } catch (ResolvedWebhookTarget.Refused e) {
            return CompletableFuture.completedFuture(DeliveryResult.none(e.getMessage(), since(start)));
        }
    }

    private CompletableFuture<DeliveryResult> exchange(
            ResolvedWebhookTarget target, Map<String, String> headers, String body, long start) {
        AtomicReference<HttpClientRequest> request = new AtomicReference<>();
        AtomicBoolean late = new AtomicBoolean();
        return client.request(options(target))
                .compose(ready -> {
                    request.set(ready);
                    if (late.get()) {
                        ready.reset();
                        return Future.failedFuture("too late");
                    }
                    ready.putHeader("content-type", "application/json").putHeader("user-agent", "Signatory");
                    headers.forEach(ready::putHeader);
                    return ready.send(Buffer.buffer(body)).compose(answer -> read(answer, start));
                })
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(settings.timeout().toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(failure -> {
                    late.set(true);
                    if (request.get() != null) {
                        request.get().reset();
                    }
                    return DeliveryResult.none(reason(failure), since(start));
                });
    }

    private static RequestOptions options(ResolvedWebhookTarget target) {
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(target.machine(), target.port())))
                .setHost(target.url().getHost())
                .setPort(target.port())
                .setSsl(target.secure())
                .setFollowRedirects(false)
                .setURI(target.pathAndQuery());
    }

    /** Reads only the beginning of the response, so that an endless one ends here. */
    private static Future<DeliveryResult> read(HttpClientResponse answer, long start) {
        Buffer first = Buffer.buffer();
        CompletableFuture<DeliveryResult> outcome = new CompletableFuture<>();
        Runnable done = () -> outcome.complete(new DeliveryResult(
                answer.statusCode(), null, excerpt(first), since(start), retryAfter(answer.getHeader("Retry-After"))));
        answer.handler(part -> {
            first.appendBuffer(part);
            if (first.length() > MAX_RESPONSE_BYTES) {
                done.run();
                answer.request().reset();
            }
        });
        answer.endHandler(end -> done.run());
        answer.exceptionHandler(outcome::completeExceptionally);
        return Future.fromCompletionStage(outcome);
    }

    private static String excerpt(Buffer first) {
        String text = new String(first.getBytes(), StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}", " ");
        return text.isBlank() ? null : text.substring(0, Math.min(text.length(), MAX_RESPONSE_BYTES));
    }

    /** Only seconds are supported; a date depends on two clocks. */
    private static Duration retryAfter(String header) {
        return header != null && header.matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(header)) : null;
    }

    private String reason(Throwable failure) {
        Throwable e = failure instanceof CompletionException ? failure.getCause() : failure;
        if (e instanceof TimeoutException) {
            return "There was no response within " + settings.timeout().toSeconds() + " seconds.";
        }
        return "The receiver could not be reached: " + (e.getMessage() == null ? "unknown reason." : e.getMessage());
    }

    private static long since(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }
}
