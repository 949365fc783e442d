package org.signatory.events;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * What the database tells every instance. One connection of its own listens, outside the pool; when it is lost, it is opened
 * again, and every listener is told to look anew, since something may have been missed.
 */
@ApplicationScoped
public class Notifications {

    /** A letter or anything in its lists has changed; the payload is its id. */
    static final String LETTER = "signatory_letter";

    /** An act was recorded that has no position among the events yet. */
    static final String UNPLACED = "signatory_unplaced";

    /** Events have got their positions; without a payload. */
    public static final String EVENT = "signatory_event";

    private static final Logger LOG = Logger.getLogger(Notifications.class);
    private static final List<String> CHANNELS = List.of(LETTER, UNPLACED, EVENT);
    private static final int A_WHILE = 1_000;
    /** In turns of a while, which are seconds. */
    private static final int LONG_SILENCE = 10;

    /** A word on a channel; without a payload it says that anything may have happened. */
    private record Word(String channel, Optional<String> payload) {}

    private final BroadcastProcessor<Word> heard = BroadcastProcessor.create();
    private volatile boolean running;
    private Thread listener;

    @Inject
    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @Inject
    @ConfigProperty(name = "quarkus.datasource.username")
    Optional<String> user;

    @Inject
    @ConfigProperty(name = "quarkus.datasource.password")
    Optional<String> password;

    /**
     * The payloads on a channel; an empty one says that anything may have happened. A slow reader misses some, never the
     * last.
     */
    Multi<Optional<String>> on(String channel) {
        return heard.filter(word -> word.channel.equals(channel))
                .map(Word::payload)
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

    void start(@Observes StartupEvent event) {
        running = true;
        listener = new Thread(this::listen, "database-notifications");
        listener.setDaemon(true);
        listener.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        listener.interrupt();
        listener.join(2L * A_WHILE);
    }

    private void listen() {
        while (running) {
            try (Connection connection = open();
                    Statement statement = connection.createStatement()) {
                for (String channel : CHANNELS) {
                    statement.execute("listen " + channel);
                }
                CHANNELS.forEach(channel -> heard.onNext(new Word(channel, Optional.empty())));
                hear(connection);
            } catch (SQLException e) {
                LOG.debugf(e, "The connection that listens for changes was lost");
                pause();
            }
        }
    }

    private Connection open() throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("ApplicationName", "signatory notifications");
        settings.setProperty("tcpKeepAlive", "true");
        user.ifPresent(name -> settings.setProperty("user", name));
        password.ifPresent(secret -> settings.setProperty("password", secret));
        return DriverManager.getConnection(url, settings);
    }

    private void hear(Connection connection) throws SQLException {
        int silence = 0;
        while (running) {
            PGNotification[] words = connection.unwrap(PGConnection.class).getNotifications(A_WHILE);
            for (PGNotification word : words) {
                heard.onNext(new Word(word.getName(), Optional.of(word.getParameter())));
            }
            silence = words.length > 0 ? 0 : silence + 1;
            // A connection that a network has dropped without a word is as silent as one with nothing to tell.
            if (silence >= LONG_SILENCE && !connection.isValid(LONG_SILENCE)) {
                throw new SQLException("The connection does not answer");
            }
            silence %= LONG_SILENCE;
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(A_WHILE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
