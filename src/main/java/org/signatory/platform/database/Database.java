package org.signatory.platform.database;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** The database of this run, there before Quarkus opens its pool and gone after Quarkus has closed it. */
public interface Database extends AutoCloseable {

    String URL = "quarkus.datasource.jdbc.url";
    String USER = "quarkus.datasource.username";
    /** Set where the database is the product's own. */
    String EMBEDDED = "signatory.embedded";

    /** Where notifications are listened for, if not at the database's address. */
    String LISTEN_URL = "signatory.listen-url";

    String PASSWORD = "quarkus.datasource.password";

    @Override
    void close();

    /** The database whose address is set, or our own when none is. */
    static Database open() throws StartupException {
        Config config = ConfigProvider.getConfig();
        Optional<String> address = config.getOptionalValue(URL, String.class).filter(url -> !url.isBlank());
        if (address.isPresent()) {
            ExternalDatabase.check(
                    address.get(),
                    config.getOptionalValue(LISTEN_URL, String.class).filter(url -> !url.isBlank()),
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
