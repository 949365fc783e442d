package org.signatory.webhooks;

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
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;
import org.signatory.events.EventView;
import org.signatory.events.Events;
import org.signatory.events.Notifications;

/**
 * Brings events to the webhooks. Every instance does; a webhook is served by one at a time, event by event in their order.
 * An event is left behind only when its receipt is in the database, so that a kill repeats at most the one under way.
 */
@ApplicationScoped
class Courier {

    private static final Logger LOG = Logger.getLogger(Courier.class);
    private static final int AT_ONCE = 8;
    private static final int A_ROUND = 20;

    @Inject
    Deliveries deliveries;

    @Inject
    Sender sender;

    @Inject
    Notifications notifications;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    private final Semaphore hands = new Semaphore(AT_ONCE);
    private Cancellable work;
    private volatile boolean waiting;

    void start(@Observes StartupEvent event) {
        work = notifications
                .nowAndOn(Notifications.EVENT)
                .emitOn(Infrastructure.getDefaultExecutor(), 1)
                .subscribe()
                .with(word -> setOut(), failure -> LOG.error("Webhooks hear of new events by the clock only", failure));
    }

    void stop(@Observes ShutdownEvent event) {
        work.cancel();
    }

    /** Attempts that failed come due by the clock. */
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void setOut() {
        while (hands.tryAcquire()) {
            Optional<Deliveries.Claim> claim = claim();
            if (claim.isEmpty()) {
                hands.release();
                return;
            }
            Infrastructure.getDefaultExecutor().execute(() -> serve(claim.get()));
        }
    }

    private Optional<Deliveries.Claim> claim() {
        try {
            Optional<Deliveries.Claim> claim = QuarkusTransaction.requiringNew().call(() -> deliveries.claim());
            waiting = false;
            return claim;
        } catch (RuntimeException e) {
            // It is tried every second; once is enough to say so.
            if (!waiting) {
                LOG.warnf("Webhooks wait: %s", e.getMessage());
            }
            waiting = true;
            return Optional.empty();
        }
    }

    @ActivateRequestContext
    void serve(Deliveries.Claim claim) {
        try {
            round(claim);
        } catch (RuntimeException e) {
            // The lease runs out, and the next round begins where this one ended.
            LOG.warnf("A webhook waits: %s", e.getMessage());
        } finally {
            hands.release();
        }
        setOut();
    }

    private void round(Deliveries.Claim claim) {
        Optional<Deliveries.Load> load = QuarkusTransaction.requiringNew().call(() -> deliveries.load(claim, A_ROUND));
        if (load.isEmpty()) {
            return;
        }
        Webhook webhook = load.get().webhook();
        Events.Stretch stretch = load.get().stretch();
        Instant read = clock.instant();
        for (EventView event : stretch.events()) {
            Message message = Message.of(event, json);
            Instant now = clock.instant();
            // Who may see what can change; what was read a while ago is read anew.
            if (now.isAfter(read.plusSeconds(5))) {
                QuarkusTransaction.requiringNew().run(() -> deliveries.rest(claim, null));
                return;
            }
            Outcome outcome = sender.send(
                    webhook.url, webhook.signature(now), message.id().toString(), now, message.body());
            Attempt attempt = Attempt.of(webhook.id, message, Attempt.Occasion.EVENT, now, outcome);
            long position = Long.parseLong(event.sequence());
            boolean onward =
                    QuarkusTransaction.requiringNew().call(() -> deliveries.settle(claim, position, attempt, outcome));
            if (!onward) {
                return;
            }
        }
        QuarkusTransaction.requiringNew().run(() -> deliveries.rest(claim, stretch.upTo()));
    }
}
