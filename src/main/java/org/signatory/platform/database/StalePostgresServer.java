package org.signatory.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Stops a database server that is still running in our folder because its parent process was killed. Requires the
 * folder's lock.
 */
final class StalePostgresServer {

    private static final Logger LOG = Logger.getLogger(StalePostgresServer.class);
    private static final int STOP_TIMEOUT_SECONDS = 20;

    private StalePostgresServer() {}

    static void stopIn(Path cluster) throws IOException, StartupException {
        Path note = cluster.resolve("postmaster.pid");
        if (!Files.exists(note)) {
            return;
        }
        Optional<ProcessHandle> orphan = serverNamedIn(note, cluster);
        if (orphan.isPresent()) {
            LOG.infof(
                    "Stopping the database server (process %d) that an earlier Signatory process left running",
                    orphan.get().pid());
            stop(orphan.get());
        }
        // The process id in a stale file may now belong to another process, in which case PostgreSQL would refuse to
        // start.
        Files.deleteIfExists(note);
    }

    private static Optional<ProcessHandle> serverNamedIn(Path note, Path cluster) throws IOException {
        List<String> lines = Files.readAllLines(note);
        if (lines.isEmpty() || !lines.get(0).strip().matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .filter(process -> isServerOf(cluster, process.info()));
    }

    private static boolean isServerOf(Path cluster, ProcessHandle.Info process) {
        boolean server = process.command()
                .map(command -> Path.of(command).getFileName().toString())
                .filter(name -> name.equals("postgres") || name.equals("postgres.exe"))
                .isPresent();
        // Windows does not report arguments, so the program's name must suffice.
        return server
                && process.arguments()
                        .map(arguments -> List.of(arguments).contains(cluster.toString()))
                        .orElse(true);
    }

    /**
     * Requests a normal shutdown first; a server that does not stop is killed, and recovers from its write-ahead log
     * at the next start.
     */
    private static void stop(ProcessHandle server) throws StartupException {
        server.destroy();
        if (!isGone(server)) {
            server.destroyForcibly();
            if (!isGone(server)) {
                throw new StartupException(
                        "The leftover database server (process %d) cannot be stopped.", server.pid());
            }
        }
    }

    private static boolean isGone(ProcessHandle server) {
        try {
            server.onExit().get(STOP_TIMEOUT_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return !server.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !server.isAlive();
        }
    }
}
