package org.signatory.platform.database;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Provides the database of this process before Quarkus opens its pool, and stops it after Quarkus has closed the
 * pool.
 */
public interface DatabaseLifecycle extends AutoCloseable {

    String URL = "quarkus.datasource.jdbc.url";
    String USER = "quarkus.datasource.username";
    /** Set if the embedded database is used. */
    String EMBEDDED = "signatory.embedded";

    /** The address for LISTEN, if it differs from the database's address. */
    String LISTEN_URL = "signatory.listen-url";

    String PASSWORD = "quarkus.datasource.password";

    /** After how many uses the driver names a statement on the server. A pooler gives the next use another server connection. */
    String PREPARE_THRESHOLD = "quarkus.datasource.jdbc.additional-jdbc-properties.prepareThreshold";

    @Override
    void close();

    /** Returns the configured external database, or the embedded one if none is configured. */
    static DatabaseLifecycle open() throws StartupException {
        Config config = ConfigProvider.getConfig();
        Optional<String> address = config.getOptionalValue(URL, String.class).filter(url -> !url.isBlank());
        if (address.isPresent()) {
            Optional<String> listenUrl =
                    config.getOptionalValue(LISTEN_URL, String.class).filter(url -> !url.isBlank());
            if (listenUrl.isPresent()) {
                System.setProperty(PREPARE_THRESHOLD, "0");
            }
            ExternalDatabaseCheck.check(
                    address.get(),
                    listenUrl,
                    config.getOptionalValue(USER, String.class),
                    config.getOptionalValue(PASSWORD, String.class));
            return () -> {};
        }
        String folder = config.getOptionalValue("SIGNATORY_DATA_DIR", String.class)
                .filter(path -> !path.isBlank())
                .orElse("data");
        return EmbeddedDatabase.start(Path.of(folder));
    }
}
