package org.signatory.platform.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Opens the connection on which an instance listens for notifications, outside the pool. */
@ApplicationScoped
class ListenConnections {

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    /** The address for LISTEN if the database is behind a pooler that does not deliver notifications. */
    @ConfigProperty(name = "signatory.listen-url")
    Optional<String> listenUrl;

    @ConfigProperty(name = "quarkus.datasource.username")
    Optional<String> user;

    @ConfigProperty(name = "quarkus.datasource.password")
    Optional<String> password;

    Connection open() throws SQLException {
        return open(listenUrl.filter(address -> !address.isBlank()).orElse(url), "signatory notifications");
    }

    /** Fails if a notification sent over a pooled connection does not reach the listening connection. */
    void requireDelivery(Connection listener, Duration timeout) throws SQLException {
        try (Connection sender = open(url, "signatory probe")) {
            if (!ListenNotifyProbe.delivers(sender, listener, timeout)) {
                throw new SQLException(ListenNotifyProbe.FAULT);
            }
        }
    }

    private Connection open(String address, String name) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("ApplicationName", name);
        settings.setProperty("tcpKeepAlive", "true");
        settings.setProperty("loginTimeout", "10");
        user.ifPresent(value -> settings.setProperty("user", value));
        password.ifPresent(value -> settings.setProperty("password", value));
        return DriverManager.getConnection(address, settings);
    }
}
