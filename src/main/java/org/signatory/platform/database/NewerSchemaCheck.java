package org.signatory.platform.database;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rejects a database that a later version of the product has migrated, before anything is written to it. */
final class NewerSchemaCheck {

    private static final String FOLDER = "db/migration";
    private static final Pattern MIGRATION = Pattern.compile("V(\\d+)__.*\\.sql");

    private NewerSchemaCheck() {}

    static void check(Connection connection) throws SQLException, StartupException {
        OptionalInt known = known();
        if (known.isPresent()) {
            check(stored(connection), known.getAsInt());
        }
    }

    static void check(int stored, int known) throws StartupException {
        if (stored > known) {
            throw new StartupException(
                    "The database was migrated by a later version (schema %d; this version has schema %d). Start that"
                            + " version or a later one.",
                    stored, known);
        }
    }

    /** Returns the schema version of a database; 0 if it has no schema yet. */
    private static int stored(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet table = statement.executeQuery("select to_regclass('flyway_schema_history')")) {
                if (!table.next() || table.getString(1) == null) {
                    return 0;
                }
            }
            try (ResultSet version = statement.executeQuery(
                    "select coalesce(max(version::int), 0) from flyway_schema_history where success")) {
                version.next();
                return version.getInt(1);
            }
        }
    }

    /** Returns the last migration of this version; empty if the files cannot be listed. */
    static OptionalInt known() {
        try {
            CodeSource source = NewerSchemaCheck.class.getProtectionDomain().getCodeSource();
            Path place = Path.of(source.getLocation().toURI());
            if (Files.isDirectory(place)) {
                return last(place.resolve(FOLDER));
            }
            try (FileSystem archive = FileSystems.newFileSystem(place)) {
                return last(archive.getPath(FOLDER));
            }
        } catch (IOException | URISyntaxException | RuntimeException e) {
            return OptionalInt.empty();
        }
    }

    private static OptionalInt last(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> MIGRATION.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .mapToInt(name -> Integer.parseInt(name.group(1)))
                    .max();
        }
    }
}
