package org.signatory.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.signatory.support.TestData.editor;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
@DisplayName("A transaction rolled back in favor of another one is retried")
class TransactionRetryTest {

    private static final String DRAFT = "{\"title\": \"A letter\", \"chamber\": \"house\"}";

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void start() {
        TestData.reset();
    }

    @AfterEach
    void dropTrigger() throws SQLException {
        execute("drop trigger if exists test_failure on letter", "drop sequence if exists test_attempts");
    }

    @Test
    void deadlockIsRetried() throws Exception {
        String letter = TestData.openLetter("house", "2021-02-01");
        String goes = TestData.organization("Indivisible Project");
        String stays = TestData.organization("Indivisible");
        TestData.endorse(letter, goes, "2021-02-05").statusCode(201);
        String[] inOrder = Stream.of(goes, stays)
                .map(UUID::fromString)
                .sorted()
                .map(UUID::toString)
                .toArray(String[]::new);
        try (Connection holdsLetter = begin();
                Connection holdsSecond = begin()) {
            execute(holdsLetter, "set local deadlock_timeout = '10min'", lock("letter", letter));
            execute(holdsSecond, lock("organization", inOrder[1]));
            CompletableFuture<ValidatableResponse> merge =
                    CompletableFuture.supplyAsync(() -> editor().body("{\"into\": \"" + stays + "\"}")
                            .post("/v1/organizations/" + goes + "/merge")
                            .then());
            awaitWaiting(1);
            CompletableFuture<Void> other = CompletableFuture.runAsync(() -> {
                try {
                    execute(holdsLetter, lock("organization", inOrder[0]));
                    holdsLetter.rollback();
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            awaitWaiting(2);
            // Now the request waits for the letter's lock, whose holder waits for the request; only the request checks
            // for a deadlock.
            holdsSecond.rollback();
            other.get(2, TimeUnit.MINUTES);
            merge.get(2, TimeUnit.MINUTES).statusCode(201).body("id", is(stays));
        }
        assertThat(TestData.read("/v1/letters/" + letter + "/endorsers")
                        .extract()
                        .jsonPath()
                        .getList("items.organizationId"))
                .containsExactly(stays);
    }

    @ParameterizedTest
    @ValueSource(strings = {"40P01", "40001", "55P03"})
    void retriesEndWithACodeThatSaysTryAgain(String state) throws SQLException {
        failAtFirst(100, state);
        editor().header("Idempotency-Key", "one")
                .body(DRAFT)
                .post("/v1/letters")
                .then()
                .statusCode(503)
                .header("Retry-After", is("1"))
                .body("code", is("unavailable"));
        assertThat(attempts()).isEqualTo(TransactionRetry.MAX_ATTEMPTS);
        assertThat(editor().get("/v1/letters").jsonPath().getList("items")).isEmpty();
    }

    @Test
    void rolledBackWriteIsSavedOnce() throws SQLException {
        failAtFirst(2, "40001");
        String id = editor().header("Idempotency-Key", "one")
                .body(DRAFT)
                .post("/v1/letters")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(attempts()).isEqualTo(3);
        assertThat(TestData.read("/v1/letters/" + id + "/history")
                        .extract()
                        .jsonPath()
                        .getList("items.type"))
                .containsExactly("letter.created");
        editor().header("Idempotency-Key", "one")
                .body(DRAFT)
                .post("/v1/letters")
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body("id", is(id));
    }

    /** Makes the first inserts of letters fail; a sequence counts them, since a rollback does not reset it. */
    private void failAtFirst(int times, String state) throws SQLException {
        execute("create sequence test_attempts", """
                create or replace function test_failure() returns trigger language plpgsql as $$
                begin
                    if nextval('test_attempts') <= %d then
                        raise exception 'another transaction' using errcode = '%s';
                    end if;
                    return new;
                end $$""".formatted(times, state), """
                create trigger test_failure before insert on letter for each row execute function test_failure()""");
    }

    private long attempts() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return number(connection, "select last_value from test_attempts");
        }
    }

    private static String lock(String table, String id) {
        return "select 1 from " + table + " where id = '" + id + "' for update";
    }

    private Connection begin() throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    /** Waits until this many transactions wait for another. */
    private void awaitWaiting(int transactions) throws SQLException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        try (Connection connection = database.getConnection()) {
            long waiting;
            do {
                waiting = number(connection, "select count(distinct pid) from pg_locks where not granted");
            } while (waiting < transactions && System.nanoTime() < end);
            assertThat(waiting).isEqualTo(transactions);
        }
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            found.next();
            return found.getLong(1);
        }
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = database.getConnection()) {
            execute(connection, statements);
        }
    }

    private static void execute(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }
}
