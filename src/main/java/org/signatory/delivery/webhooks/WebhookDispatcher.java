package org.signatory.delivery.webhooks;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import lombok.RequiredArgsConstructor;
import org.jboss.logging.Logger;
import org.signatory.delivery.events.EventQueries;
import org.signatory.delivery.events.EventView;
import org.signatory.platform.database.DatabaseListener;
import org.signatory.platform.logging.FailureDescription;

/**
 * Delivers events to webhooks, on every instance. One instance at a time serves a webhook, event by event in order.
 * An event is done only when its result is in the database, so that a crash repeats at most the one in progress. No
 * thread waits for a target.
 */
@ApplicationScoped
@RequiredArgsConstructor
class WebhookDispatcher {

    private static final Logger LOG = Logger.getLogger(WebhookDispatcher.class);
    private static final int MAX_CONCURRENT = 64;
    private static final int BATCH_SIZE = 20;

    private final DeliveryQueue deliveries;
    private final WebhookSender sender;
    private final DatabaseListener notifications;
    private final ObjectMapper json;
    private final Clock clock;
    private final Semaphore hands = new Semaphore(MAX_CONCURRENT);
    private Cancellable work;
    private volatile boolean waiting;
    private volatile boolean stopping;

    void start(@Observes StartupEvent event) {
        work = notifications.reactAsync(DatabaseListener.EVENT, this::setOut);
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        work.cancel();
    }

    /** Failed attempts become due by the clock. */
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void setOut() {
        while (hands.tryAcquire()) {
            Optional<DeliveryQueue.Lease> claim = claim();
            if (claim.isEmpty()) {
                hands.release();
                return;
            }
            Infrastructure.getDefaultExecutor().execute(() -> serve(claim.get()));
        }
    }

    // One at a time, so that each lease counts the owner's deliveries in progress correctly.
    private synchronized Optional<DeliveryQueue.Lease> claim() {
        try {
            Optional<DeliveryQueue.Lease> claim =
                    QuarkusTransaction.requiringNew().call(() -> deliveries.claim());
            waiting = false;
            return claim;
        } catch (RuntimeException e) {
            // Retried every second; logged once, and not if the database was closed under it.
            if (!waiting && !stopping) {
                LOG.warnf("Webhooks are delayed: %s", FailureDescription.summary(e));
            }
            waiting = true;
            return Optional.empty();
        }
    }

    /** Represents the events of one lease, as they were read at an instant. */
    private record Batch(
            DeliveryQueue.Lease claim, Webhook webhook, Iterator<EventView> events, long upTo, Instant readAt) {}

    @ActivateRequestContext
    void serve(DeliveryQueue.Lease claim) {
        step(() -> {
            Instant now = clock.instant();
            Optional<DeliveryQueue.Load> load = inTransaction(() -> deliveries.load(claim, BATCH_SIZE));
            if (load.isEmpty()) {
                return false;
            }
            EventQueries.EventPage stretch = load.get().stretch();
            Iterator<EventView> events = stretch.events().iterator();
            return send(new Batch(claim, load.get().webhook(), events, stretch.upTo(), now));
        });
    }

    /** Sends the next event of a round; returns false if the round is over. */
    private boolean send(Batch round) {
        Instant now = clock.instant();
        // Visibility can change, so events that were read a while ago are read again.
        boolean outdated = now.isAfter(round.readAt.plusSeconds(5));
        if (outdated || !round.events.hasNext()) {
            Long upTo = round.events.hasNext() ? null : round.upTo;
            inTransaction(() -> {
                deliveries.rest(round.claim, upTo);
                return null;
            });
            return false;
        }
        EventView event = round.events.next();
        WebhookMessage message = WebhookMessage.of(event, json);
        Webhook webhook = round.webhook;
        sender.start(webhook.url, webhook.signature(now), message.id().toString(), now, message.body())
                .thenAcceptAsync(
                        outcome -> {
                            DeliveryAttempt attempt = DeliveryAttempt.of(
                                    webhook.id, message, DeliveryAttempt.Trigger.EVENT, now, outcome);
                            settle(round, Long.parseLong(event.sequence()), attempt, outcome);
                        },
                        Infrastructure.getDefaultExecutor());
        return true;
    }

    @ActivateRequestContext
    void settle(Batch round, long position, DeliveryAttempt attempt, DeliveryResult outcome) {
        step(() -> inTransaction(() -> deliveries.settle(round.claim, position, attempt, outcome)) && send(round));
    }

    /** Processes one step of a round; after the last step, another webhook is leased. */
    private void step(BooleanSupplier step) {
        boolean onward = false;
        try {
            onward = step.getAsBoolean();
        } catch (RuntimeException e) {
            // The lease expires, and the next round starts where this one ended.
            LOG.warnf("A webhook is delayed: %s", FailureDescription.summary(e));
        }
        if (!onward) {
            hands.release();
            setOut();
        }
    }

    private static <T> T inTransaction(Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(work);
    }
}
