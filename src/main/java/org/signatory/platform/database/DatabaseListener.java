package org.signatory.platform.database;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.signatory.platform.logging.FailureLog;

/**
 * Receives the database's notifications on a connection outside the pool. When the connection is lost or fails in any way, it
 * is opened again, and all subscribers get an empty notification, since some may have been missed.
 */
@ApplicationScoped
public class DatabaseListener {

    /** A letter or anything in its lists has changed; the payload is its id. */
    public static final String LETTER = "signatory_letter";

    /** An act was recorded that has no position among the events yet. */
    public static final String UNPLACED = "signatory_unplaced";

    /** Events have got their positions; without a payload. */
    public static final String EVENT = "signatory_event";

    /** A key or a session has changed or ended; without a payload. */
    public static final String CREDENTIALS = "signatory_credentials";

    private static final Logger LOG = Logger.getLogger(DatabaseListener.class);
    private static final List<String> CHANNELS = List.of(LETTER, UNPLACED, EVENT, CREDENTIALS);
    private static final String NOT_YET = "Not connected yet.";
    private static final Duration PROBE_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration OUTAGE_GRACE = Duration.ofSeconds(5);
    private static final long MAX_PAUSE_MILLIS = 8_000;
    private static final int POLL_MILLIS = 1_000;
    /** In turns of a while, which are seconds. */
    private static final int SILENT_POLLS_BEFORE_CHECK = 10;

    /** A notification on a channel; without a payload anything may have happened. */
    private record Notification(String channel, Optional<String> payload) {}

    /** Since when nothing is received, and why. */
    private record Outage(long since, String reason) {}

    private final BroadcastProcessor<Notification> heard = BroadcastProcessor.create();
    private volatile boolean running;
    private volatile Outage outage = new Outage(System.nanoTime() - OUTAGE_GRACE.toNanos(), NOT_YET);
    private Thread listener;

    @Inject
    ListenConnections connections;

    /**
     * The payloads on a channel; an empty one says that anything may have happened. A slow reader misses some, never the
     * last.
     */
    public Multi<Optional<String>> on(String channel) {
        return heard.filter(word -> word.channel.equals(channel))
                .map(Notification::payload)
                .onOverflow()
                .dropPreviousItems();
    }

    /** The same, beginning with an empty one at once: for those who look, and need to hear already when they do. */
    public Multi<Optional<String>> nowAndOn(String channel) {
        return Multi.createBy()
                .merging()
                .streams(on(channel), Multi.createFrom().item(Optional.<String>empty()))
                .onOverflow()
                .dropPreviousItems();
    }

    /**
     * Runs a reaction immediately and after each notification on a channel, on the listener's thread. A failure of the
     * reaction is logged and does not end it.
     */
    public Cancellable react(String channel, Runnable reaction) {
        return react(nowAndOn(channel), channel, reaction);
    }

    /** Runs a reaction like {@link #react}, on a worker thread and never twice at the same time. */
    public Cancellable reactAsync(String channel, Runnable reaction) {
        return react(nowAndOn(channel).emitOn(Infrastructure.getDefaultExecutor(), 1), channel, reaction);
    }

    private static Cancellable react(Multi<?> words, String channel, Runnable reaction) {
        return words.subscribe()
                .with(
                        word -> {
                            try {
                                reaction.run();
                            } catch (RuntimeException e) {
                                LOG.errorf(
                                        FailureLog.withoutValues(e),
                                        "The reaction to a notification on %s failed",
                                        channel);
                            }
                        },
                        failure -> LOG.errorf(
                                FailureLog.withoutValues(failure),
                                "Notifications on %s are not received any more",
                                channel));
    }

    /** Describes why no notifications are received; empty while they are, or were a few seconds ago. */
    public Optional<String> fault() {
        return Optional.ofNullable(outage)
                .filter(each -> System.nanoTime() - each.since >= OUTAGE_GRACE.toNanos())
                .map(Outage::reason);
    }

    void start(@Observes StartupEvent event) {
        running = true;
        listener = new Thread(this::listen, "database-notifications");
        listener.setDaemon(true);
        listener.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        listener.interrupt();
        listener.join(2L * POLL_MILLIS);
    }

    private void listen() {
        int failures = 0;
        while (running) {
            try (Connection connection = connections.open();
                    Statement statement = connection.createStatement()) {
                for (String channel : CHANNELS) {
                    statement.execute("listen " + channel);
                }
                connections.requireDelivery(connection, PROBE_TIMEOUT);
                found();
                failures = 0;
                hear(connection);
            } catch (Throwable e) {
                // Whatever it is: without this thread no event, no webhook and no other instance's change is seen
                // again.
                lost(e);
                pause(Math.min(MAX_PAUSE_MILLIS, POLL_MILLIS << Math.min(failures++, 3)));
            }
        }
    }

    private void found() {
        if (outage != null && !outage.reason.equals(NOT_YET)) {
            LOG.info("The database's notifications arrive again");
        }
        outage = null;
        CHANNELS.forEach(channel -> heard.onNext(new Notification(channel, Optional.empty())));
    }

    private void lost(Throwable e) {
        if (!running) {
            return;
        }
        String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        // It is tried again and again; each reason is logged once.
        if (outage == null || !outage.reason.equals(reason)) {
            LOG.warnf("The database's notifications do not arrive: %s", reason);
        }
        LOG.debug("The connection that listens for notifications was lost", FailureLog.withoutValues(e));
        outage = new Outage(outage == null ? System.nanoTime() : outage.since, reason);
    }

    private void hear(Connection connection) throws SQLException {
        int silence = 0;
        while (running) {
            PGNotification[] words = connection.unwrap(PGConnection.class).getNotifications(POLL_MILLIS);
            for (PGNotification word : words) {
                heard.onNext(new Notification(word.getName(), Optional.of(word.getParameter())));
            }
            silence = words.length > 0 ? 0 : silence + 1;
            // A connection that a network has dropped without a word is as silent as one with nothing to tell.
            if (silence >= SILENT_POLLS_BEFORE_CHECK && !connection.isValid(SILENT_POLLS_BEFORE_CHECK)) {
                throw new SQLException("The connection does not answer");
            }
            silence %= SILENT_POLLS_BEFORE_CHECK;
        }
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
