package org.signatory.operations.replica;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signatory.support.OpenLetter;
import org.signatory.support.OwnPostgres;
import org.signatory.support.RunningProduct;

/** Runs two instances, a database and its replica in separate processes. */
class ReplicaIT {

    private static final int CHANGES = 30;

    /** The maximum age of a response: a second for the replica and a second in the cache. */
    private static final long BOUND = TimeUnit.SECONDS.toNanos(2);

    @TempDir
    Path folder;

    @Test
    void replicaReadsAreNeverOlderThanAcknowledgedWrites() throws Exception {
        try (OwnPostgres database = OwnPostgres.start(Files.createDirectory(folder.resolve("database")))) {
            try (RunningProduct first = start("first", database, null)) {
                assertThat(first.isRunning()).isTrue();
            }
            try (OwnPostgres replica = follow(database);
                    RunningProduct one = start("one", database, replica);
                    RunningProduct other = start("other", database, replica)) {
                OpenLetter letter = OpenLetter.on(one);
                List<String> members = OpenLetter.members(one, CHANGES);
                for (int i = 0; i < members.size(); i++) {
                    letter.signed(other);
                    letter.sign(one, members.get(i));
                    long acknowledged = System.nanoTime();
                    assertThat(letter.signed(one)).isEqualTo(i + 1);
                    letter.shownBy(other, i + 1, acknowledged, BOUND);
                }
                assertThat(isReadBy(one, "one", letter.id(), replica)).isTrue();
                assertThat(isReadBy(other, "other", letter.id(), replica)).isTrue();
                replica.kill();
                letter.sign(one, "S001145");
                assertThat(letter.signed(one)).isEqualTo(CHANGES + 1);
                assertThat(isRead(other, letter.id())).isEqualTo(200);
            }
        }
    }

    /** Starts a streaming copy of the database. */
    private OwnPostgres follow(OwnPostgres database) throws IOException {
        Path copy = folder.resolve("replica");
        database.stop();
        copy(folder.resolve("database"), copy);
        database.restart();
        Files.writeString(
                copy.resolve("postgresql.auto.conf"),
                "primary_conninfo = 'host=127.0.0.1 port=%d user=postgres password=postgres'%n"
                        .formatted(database.port()),
                StandardOpenOption.APPEND);
        Files.createFile(copy.resolve("standby.signal"));
        return OwnPostgres.start(copy);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                if (!file.getFileName().toString().equals("postmaster.pid")) {
                    Files.copy(file, to.resolve(from.relativize(file).toString()));
                }
            }
        }
        Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
    }

    private RunningProduct start(String name, OwnPostgres database, OwnPostgres replica) throws IOException {
        return RunningProduct.start(
                Files.createDirectory(folder.resolve(name)),
                database.settings(Map.of(
                        "SIGNATORY_REPLICA_URL",
                        replica == null ? "" : replica.url() + "?ApplicationName=" + name,
                        "SIGNATORY_RATE_LIMIT_ANONYMOUS",
                        "1000000")));
    }

    private static int isRead(RunningProduct product, String letter) {
        return RestAssured.get(product.baseUrl() + "/v1/letters/" + letter + "/cosigners?limit=7")
                .statusCode();
    }

    /** Returns whether reads use the replica after a while without changes. */
    private static boolean isReadBy(RunningProduct product, String name, String letter, OwnPostgres replica)
            throws Exception {
        for (int limit = 1; limit < 200; limit++) {
            // A new URL each time, which is not cached.
            RestAssured.get(product.baseUrl() + "/v1/letters/" + letter + "/endorsers?limit=" + limit)
                    .then()
                    .statusCode(200);
            if (hasRead(replica, name)) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return false;
    }

    /** Returns whether this instance ended a transaction on the replica other than its lag check. */
    private static boolean hasRead(OwnPostgres replica, String name) throws SQLException {
        try (Connection connection = replica.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) > 0 and bool_or(pg_is_in_recovery()) from"
                        + " pg_stat_activity where application_name = '" + name
                        + "' and query = 'COMMIT'")) {
            rows.next();
            return rows.getBoolean(1);
        }
    }
}
