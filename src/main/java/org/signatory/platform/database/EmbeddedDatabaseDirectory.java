package org.signatory.platform.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Locks the data directory of the embedded database for the lifetime of this process. */
final class EmbeddedDatabaseDirectory implements AutoCloseable {

    private static final long MIN_FREE_BYTES_NEW = 256L << 20;
    private static final long MIN_FREE_BYTES_EXISTING = 32L << 20;

    private final Path path;
    private final FileChannel lock;

    private EmbeddedDatabaseDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    static EmbeddedDatabaseDirectory open(Path given) throws StartupException {
        Path path = given.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            FileChannel channel = FileChannel.open(
                    path.resolve("signatory.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isLocked(channel)) {
                channel.close();
                throw new StartupException(
                        "Another Signatory instance is using the directory %s. Stop it, or set SIGNATORY_DATA_DIR to another directory.",
                        path);
            }
            EmbeddedDatabaseDirectory folder = new EmbeddedDatabaseDirectory(path, channel);
            try {
                folder.check();
            } catch (IOException | StartupException e) {
                folder.close();
                throw e;
            }
            return folder;
        } catch (IOException e) {
            throw new StartupException(
                    "The directory %s is not writable (%s). Give the user that runs Signatory write permission,"
                            + " or set SIGNATORY_DATA_DIR to another directory.",
                    path, e.getClass().getSimpleName());
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private void check() throws IOException, StartupException {
        boolean begun = Files.exists(versionFile());
        long room = Files.getFileStore(path).getUsableSpace();
        long needed = begun ? MIN_FREE_BYTES_EXISTING : MIN_FREE_BYTES_NEW;
        if (room < needed) {
            throw new StartupException(
                    "The disk that holds %s has %d MiB left; %d MiB is needed to start.",
                    path, room >> 20, needed >> 20);
        }
        if (begun) {
            String version = Files.readString(versionFile()).strip();
            if (!version.equals(EmbeddedDatabase.MAJOR)) {
                throw new StartupException(
                        "The directory %s was written by PostgreSQL %s, and this release comes with %s. Start the release"
                                + " that wrote it, dump the data with pg_dump, and restore it into a new directory.",
                        path, version, EmbeddedDatabase.MAJOR);
            }
            if (!Files.exists(passwordFile())) {
                throw new StartupException(
                        "The file %s is missing, so the database in the same directory cannot be opened. Restore the file from a backup.",
                        passwordFile());
            }
        }
    }

    /** Returns the database's password, which is generated once and readable only by the owner. */
    String password() throws IOException {
        Path file = passwordFile();
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            PrivateFiles.write(file, HexFormat.of().formatHex(random));
        }
        return Files.readString(file).strip();
    }

    Path passwordFile() {
        return path.resolve("postgres-password");
    }

    Path cluster() {
        return path.resolve("postgres");
    }

    Path programs() {
        return path.resolve("postgres-programs");
    }

    Path log() {
        return path.resolve("postgres.log");
    }

    /** Starts a new log and keeps the previous one. */
    void turnLog() throws IOException {
        if (Files.exists(log())) {
            Files.move(log(), path.resolve("postgres.log.previous"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Path versionFile() {
        return cluster().resolve("PG_VERSION");
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            // The lock ends with the process at the latest.
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
