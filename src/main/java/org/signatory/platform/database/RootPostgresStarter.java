package org.signatory.platform.database;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Starts PostgreSQL when the product runs as root, which PostgreSQL itself refuses. It runs in a user namespace,
 * where it owns root's files but has no other privileges; obstacles are reported before the start.
 */
final class RootPostgresStarter {

    private RootPostgresStarter() {}

    static void check(EmbeddedDatabaseDirectory folder) throws IOException, StartupException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return;
        }
        if (!LinuxUtils.isUnshareAvailable()) {
            throw new StartupException("PostgreSQL cannot run as root, and `unshare -U` is not available here."
                    + " Start Signatory as another user, or set QUARKUS_DATASOURCE_JDBC_URL.");
        }
        Path inner = Files.exists(folder.cluster())
                ? folder.cluster()
                : folder.passwordFile().getParent();
        if (!isWritable(inner)) {
            throw new StartupException(
                    "PostgreSQL, when started by root, can use only files that root owns, and it cannot access %s."
                            + " Start Signatory as the directory's owner, or set SIGNATORY_DATA_DIR to a directory that root owns.",
                    inner);
        }
    }

    private static boolean isWritable(Path path) throws IOException {
        try {
            return new ProcessBuilder("unshare", "-U", "test", "-w", path.toString())
                            .start()
                            .waitFor()
                    == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
