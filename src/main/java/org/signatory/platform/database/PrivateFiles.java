package org.signatory.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders that nobody but their owner can read, where the file system knows such rights. */
final class PrivateFiles {

    private PrivateFiles() {}

    static Path folder(Path path) throws IOException {
        return Files.exists(path) ? path : Files.createDirectory(path, rights(path.getParent(), "rwx------"));
    }

    /** The file has its rights before anything is in it, and is in its place only when it is whole. */
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
