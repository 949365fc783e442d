package org.signatory.support;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Prepares once per build what makes the starts of the packaged product slow: the data folder of a first start, with PostgreSQL
 * unpacked, tables created and the roster imported, and an archive of loaded classes.
 */
final class PreparedData {

    private static final Path FOLDER = Path.of("target/prepared").toAbsolutePath();
    private static final Path LOCK = Path.of("target/prepared.lock").toAbsolutePath();
    private static final Path DATA = FOLDER.resolve("data");
    private static final Path ARCHIVE = FOLDER.resolve("classes.jsa");
    /** Marker file with the time of the build. */
    private static final Path DONE = FOLDER.resolve("done");

    private PreparedData() {}

    /** Returns the command that starts the product with the class archive. */
    static List<String> command() throws IOException {
        prepare();
        return RunningProduct.command("-XX:SharedArchiveFile=" + ARCHIVE);
    }

    /** Copies the data folder into the folder in which a product will start. */
    static void copyTo(Path folder) throws IOException {
        prepare();
        try (Stream<Path> paths = Files.walk(DATA)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                Path copy = folder.resolve("data").resolve(DATA.relativize(path).toString());
                Files.copy(path, copy, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    /** Prepares the data unless this process or another one has done so for this build. */
    private static synchronized void prepare() throws IOException {
        try (FileChannel file = FileChannel.open(LOCK, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            // Closing the channel releases the lock.
            file.lock();
            prepareAlone();
        }
    }

    private static void prepareAlone() throws IOException {
        FileTime built = Files.getLastModifiedTime(RunningProduct.JAR);
        if (Files.exists(DONE) && Files.getLastModifiedTime(DONE).equals(built)) {
            return;
        }
        delete();
        Files.createDirectories(FOLDER);
        try (RunningProduct product =
                RunningProduct.start(FOLDER, Map.of(), RunningProduct.command("-XX:ArchiveClassesAtExit=" + ARCHIVE))) {
            // Writing the archive takes a while.
            product.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        Files.createFile(DONE);
        Files.setLastModifiedTime(DONE, built);
    }

    private static void delete() throws IOException {
        if (!Files.exists(FOLDER)) {
            return;
        }
        List<Path> paths = new ArrayList<>();
        try (Stream<Path> found = Files.walk(FOLDER)) {
            found.forEach(paths::add);
        }
        paths.sort(Comparator.reverseOrder());
        for (Path path : paths) {
            Files.delete(path);
        }
    }
}
