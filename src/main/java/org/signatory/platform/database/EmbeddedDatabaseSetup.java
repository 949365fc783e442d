package org.signatory.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Creates the embedded database and marks it as incomplete until it is finished. A first start that was interrupted
 * left no user data, so its remains are deleted and the database is created again.
 */
final class EmbeddedDatabaseSetup {

    private static final Logger LOG = Logger.getLogger(EmbeddedDatabaseSetup.class);
    private static final String DISCARDED = "discarded-";

    private final Path mark;
    private final EmbeddedDatabaseDirectory folder;

    EmbeddedDatabaseSetup(EmbeddedDatabaseDirectory folder) {
        this.folder = folder;
        this.mark = folder.cluster().resolveSibling("postgres-unfinished");
    }

    /** Deletes the remains of an interrupted first start, and marks a new one. */
    void begin() throws IOException {
        if (Files.exists(mark)) {
            endMakers();
            // Moved first, so that a process still running in the old folder cannot touch the new one.
            for (Path half : List.of(folder.cluster(), folder.programs())) {
                if (Files.exists(half)) {
                    Files.move(half, half.resolveSibling(DISCARDED + UUID.randomUUID()));
                }
            }
        }
        deleteDiscarded();
        if (!Files.exists(folder.cluster())) {
            Files.writeString(mark, "");
        }
    }

    void done() throws IOException {
        Files.deleteIfExists(mark);
    }

    private void endMakers() {
        String cluster = folder.cluster().toString();
        ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .arguments()
                        .map(arguments -> List.of(arguments).contains(cluster))
                        .orElse(false))
                .forEach(ProcessHandle::destroyForcibly);
    }

    /** Deletes discarded folders. A folder that is still being written to is deleted at a later start. */
    private void deleteDiscarded() throws IOException {
        try (DirectoryStream<Path> trees = Files.newDirectoryStream(mark.getParent(), DISCARDED + "*")) {
            for (Path tree : trees) {
                try (Stream<Path> paths = Files.walk(tree)) {
                    for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                        Files.deleteIfExists(path);
                    }
                } catch (IOException | UncheckedIOException e) {
                    LOG.debugf(e, "%s cannot be deleted now", tree);
                }
            }
        }
    }
}
