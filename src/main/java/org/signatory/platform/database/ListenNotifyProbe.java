package org.signatory.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Checks that a connection receives the notifications of another one. Behind a pooler in transaction mode LISTEN succeeds, and
 * nothing is ever received.
 */
public final class ListenNotifyProbe {

    /** Returns an error with advice if no notification is received. */
    public static final String FAULT =
            "Database notifications (LISTEN) are not being received. A pooler such as PgBouncer must be"
                    + " in session mode, or SIGNATORY_LISTEN_URL must point directly to the database.";

    private static final String CHANNEL = "signatory_probe";

    private ListenNotifyProbe() {}

    /**
     * Sends a notification over one connection and waits for it on another. Other notifications that arrive meanwhile are
     * dropped. Both connections must be in auto-commit mode.
     */
    public static boolean delivers(Connection sender, Connection listener, Duration timeout) throws SQLException {
        try (Statement statement = listener.createStatement()) {
            statement.execute("listen " + CHANNEL);
        }
        String token = UUID.randomUUID().toString();
        try (PreparedStatement statement = sender.prepareStatement("select pg_notify('" + CHANNEL + "', ?)")) {
            statement.setString(1, token);
            statement.execute();
        }
        boolean received = isReceived(listener.unwrap(PGConnection.class), token, timeout);
        try (Statement statement = listener.createStatement()) {
            statement.execute("unlisten " + CHANNEL);
        }
        return received;
    }

    private static boolean isReceived(PGConnection listener, String token, Duration timeout) throws SQLException {
        long end = System.nanoTime() + timeout.toNanos();
        for (long left = timeout.toMillis(); left > 0; left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())) {
            PGNotification[] received = listener.getNotifications((int) left);
            if (received != null && Arrays.stream(received).anyMatch(each -> token.equals(each.getParameter()))) {
                return true;
            }
        }
        return false;
    }
}
