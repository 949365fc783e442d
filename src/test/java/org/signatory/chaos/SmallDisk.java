package org.signatory.chaos;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Mounts a small in-memory disk for the data folder, which can be filled completely. Requires the right to mount. */
final class SmallDisk implements Closeable {

    private static final String SIZE = "size=600m,mode=0700";
    private static final int MUCH = 1 << 20;

    private final Path place;

    private SmallDisk(Path place) {
        this.place = place;
    }

    /** Mounts a disk; empty if this machine does not allow it. */
    static Optional<SmallDisk> mount(Path place) throws IOException {
        Files.createDirectories(place);
        boolean mounted;
        try {
            mounted = run("mount", "-t", "tmpfs", "-o", SIZE, "tmpfs", place.toString());
        } catch (IOException noSuchProgram) {
            mounted = false;
        }
        return mounted ? Optional.of(new SmallDisk(place)) : Optional.empty();
    }

    /** Fills the disk. */
    void fill() throws IOException {
        byte[] nothing = new byte[MUCH];
        try (OutputStream out = Files.newOutputStream(ballast())) {
            while (true) {
                out.write(nothing);
            }
        } catch (IOException full) {
            // Expected: the disk is full.
        }
    }

    /** Frees the space. */
    void empty() throws IOException {
        Files.deleteIfExists(ballast());
    }

    private Path ballast() {
        return place.resolve("ballast");
    }

    @Override
    public void close() throws IOException {
        run("umount", "-l", place.toString());
    }

    private static boolean run(String... command) throws IOException {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
