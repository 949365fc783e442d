package org.signatory.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Creates files and folders that only their owner can read, if the file system supports such permissions. */
final class PrivateFiles {

    private PrivateFiles() {}

    static Path folder(Path path) throws IOException {
        return Files.exists(path) ? path : Files.createDirectory(path, rights(path.getParent(), "rwx------"));
    }

    /**
     * Writes a file. Sets the permissions before any content is written, and moves the file into place when it is
     * complete.
     */
    static void write(Path file, String text) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, rights(file.getParent(), "rw-------"));
        Files.writeString(draft, text);
        Files.move(draft, file);
    }

    private static FileAttribute<?>[] rights(Path where, String rights) throws IOException {
        return Files.getFileStore(where).supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }
}
