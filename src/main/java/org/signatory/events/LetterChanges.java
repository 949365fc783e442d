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
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Hears from the database which letters were changed. One connection of its own listens, outside the pool; when it is lost,
 * it is opened again, and every listener is told to look anew, since something may have been missed.
 */
@ApplicationScoped
public class LetterChanges {

    private static final Logger LOG = Logger.getLogger(LetterChanges.class);
    private static final String CHANNEL = "signatory_letter";
    private static final int A_WHILE = 1_000;

    /** Stands for all letters. */
    private static final UUID ANY = new UUID(0, 0);

    private final BroadcastProcessor<UUID> changed = BroadcastProcessor.create();
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

    /** Ticks when this letter or anything in its lists has changed, or may have. A slow reader misses ticks, never the last. */
    public Multi<UUID> of(UUID letterId) {
        return changed.filter(id -> id.equals(letterId) || id.equals(ANY))
                .onOverflow()
                .dropPreviousItems();
    }

    void start(@Observes StartupEvent event) {
        running = true;
        listener = new Thread(this::listen, "letter-changes");
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
                statement.execute("listen " + CHANNEL);
                changed.onNext(ANY);
                hear(connection.unwrap(PGConnection.class));
            } catch (SQLException e) {
                LOG.debugf(e, "The connection that listens for changes was lost");
                pause();
            }
        }
    }

    private Connection open() throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("ApplicationName", "signatory changes");
        settings.setProperty("tcpKeepAlive", "true");
        user.ifPresent(name -> settings.setProperty("user", name));
        password.ifPresent(secret -> settings.setProperty("password", secret));
        return DriverManager.getConnection(url, settings);
    }

    private void hear(PGConnection connection) throws SQLException {
        while (running) {
            for (PGNotification notification : connection.getNotifications(A_WHILE)) {
                changed.onNext(UUID.fromString(notification.getParameter()));
            }
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
