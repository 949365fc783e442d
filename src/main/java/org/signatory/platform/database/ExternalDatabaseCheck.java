package org.signatory.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.postgresql.Driver;

/** Connects to an external PostgreSQL database and checks its version before anything is written. */
final class ExternalDatabaseCheck {

    private static final int MIN_VERSION = 15;
    private static final Duration PROBE_TIMEOUT = Duration.ofSeconds(10);

    private ExternalDatabaseCheck() {}

    static void check(String url, Optional<String> listenUrl, Optional<String> user, Optional<String> password)
            throws StartupException {
        Properties properties = new Properties();
        properties.setProperty("loginTimeout", "15");
        user.ifPresent(value -> properties.setProperty("user", value));
        password.ifPresent(value -> properties.setProperty("password", value));
        try (Connection connection = new Driver().connect(url, properties);
                Connection listener = new Driver().connect(listenUrl.orElse(url), properties)) {
            if (connection == null || listener == null) {
                throw new StartupException("The database address must begin with jdbc:postgresql://");
            }
            checkVersion(
                    connection.getMetaData().getDatabaseMajorVersion(),
                    connection.getMetaData().getDatabaseProductVersion());
            NewerSchemaCheck.check(connection);
            if (!ListenNotifyProbe.delivers(connection, listener, PROBE_TIMEOUT)) {
                throw new StartupException(ListenNotifyProbe.FAULT);
            }
        } catch (SQLException e) {
            // The address is not repeated: it may hold a password.
            throw new StartupException(
                    "The database cannot be used: %s",
                    String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    static void checkVersion(int major, String whole) throws StartupException {
        if (major < MIN_VERSION) {
            throw new StartupException(
                    "The database is PostgreSQL %s; PostgreSQL %d or later is needed.", whole, MIN_VERSION);
        }
    }
}
