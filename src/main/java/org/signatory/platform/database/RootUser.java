package org.signatory.platform.database;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * PostgreSQL never runs as root. Started by root it is put into a user namespace, where it still owns root's files but
 * has no rights beyond that; whatever lies in the way is better said before it starts.
 */
final class RootUser {

    private RootUser() {}

    static void check(DataFolder folder) throws IOException, StartupException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return;
        }
        if (!LinuxUtils.isUnshareAvailable()) {
            throw new StartupException("PostgreSQL does not run as root, and `unshare -U` is not to be had here."
                    + " Start Signatory as another user, or set QUARKUS_DATASOURCE_JDBC_URL.");
        }
        Path inner = Files.exists(folder.cluster())
                ? folder.cluster()
                : folder.passwordFile().getParent();
        if (!isWritable(inner)) {
            throw new StartupException(
                    "Started by root, PostgreSQL can only use what root owns, and %s is out of its reach."
                            + " Start Signatory as the folder's owner, or set SIGNATORY_DATA_DIR to a folder of root's.",
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
