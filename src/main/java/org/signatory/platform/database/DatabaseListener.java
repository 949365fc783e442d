package org.signatory.platform.database;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import lombok.RequiredArgsConstructor;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.signatory.platform.logging.FailureDescription;

/**
 * Receives the database's notifications on a connection outside the pool. When the connection is lost or fails in any
 * way, it is opened again, and all subscribers get an empty notification, since some may have been missed.
 */
@ApplicationScoped
@RequiredArgsConstructor
public class DatabaseListener {

    /** A letter or anything in its lists has changed; the payload is its id. */
    public static final String LETTER = "signatory_letter";

    /** An audit entry was recorded that has no event position yet. */
    public static final String UNPLACED = "signatory_event_queued";

    /** Events have received their positions; without a payload. */
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
    /** The length of one poll, in seconds. */
    private static final int SILENT_POLLS_BEFORE_CHECK = 10;

    /** Represents a notification on a channel. Without a payload, anything may have changed. */
    private record Notification(String channel, Optional<String> payload) {}

    /** Represents a period without notifications, with its start and reason. */
    private record Outage(long since, String reason) {}

    private final BroadcastProcessor<Notification> notifications = BroadcastProcessor.create();
    private volatile boolean running;
    private volatile Outage outage = new Outage(System.nanoTime() - OUTAGE_GRACE.toNanos(), NOT_YET);
    private Thread listener;
    private final ListenConnections connections;

    /**
     * Streams the payloads of a channel; an empty one means that anything may have changed. A slow subscriber misses
     * some, never the last.
     */
    public Multi<Optional<String>> on(String channel) {
        return notifications
                .filter(word -> word.channel.equals(channel))
                .map(Notification::payload)
                .onOverflow()
                .dropPreviousItems();
    }

    /**
     * Streams like {@link #on}, starting immediately with an empty payload for subscribers that must check the current
     * state first.
     */
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
                                        FailureDescription.withoutValues(e),
                                        "A listener for notifications on %s failed",
                                        channel);
                            }
                        },
                        failure -> LOG.errorf(
                                FailureDescription.withoutValues(failure),
                                "Notifications on %s are no longer received",
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
                markConnected();
                failures = 0;
                receive(connection);
            } catch (Throwable e) {
                // Catches every failure: without this thread, this instance would see no event, webhook delivery or
                // change by other instances.
                markDisconnected(e);
                pause(Math.min(MAX_PAUSE_MILLIS, POLL_MILLIS << Math.min(failures++, 3)));
            }
        }
    }

    private void markConnected() {
        if (outage != null && !outage.reason.equals(NOT_YET)) {
            LOG.info("Database notifications are received again");
        }
        outage = null;
        CHANNELS.forEach(channel -> notifications.onNext(new Notification(channel, Optional.empty())));
    }

    private void markDisconnected(Throwable e) {
        if (!running) {
            return;
        }
        String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        // The connection is retried indefinitely; each reason is logged once.
        if (outage == null || !outage.reason.equals(reason)) {
            LOG.warnf("Database notifications are not received: %s", reason);
        }
        LOG.debug("The connection that listens for notifications was lost", FailureDescription.withoutValues(e));
        outage = new Outage(outage == null ? System.nanoTime() : outage.since, reason);
    }

    private void receive(Connection connection) throws SQLException {
        int silence = 0;
        while (running) {
            PGNotification[] received = connection.unwrap(PGConnection.class).getNotifications(POLL_MILLIS);
            for (PGNotification notification : received) {
                notifications.onNext(
                        new Notification(notification.getName(), Optional.of(notification.getParameter())));
            }
            silence = received.length > 0 ? 0 : silence + 1;
            // A silently dropped connection looks the same as an idle one, so it is probed.
            if (silence >= SILENT_POLLS_BEFORE_CHECK && !connection.isValid(SILENT_POLLS_BEFORE_CHECK)) {
                throw new SQLException("The connection does not respond");
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
