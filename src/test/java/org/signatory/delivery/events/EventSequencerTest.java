package org.signatory.delivery.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signatory.support.TestData.editor;
import static org.signatory.support.TestData.letter;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

/** Tests that events get positions when the sequencer's connection fails. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class EventSequencerTest {

    private static final String PLACER =
            "select max(pid) from pg_stat_activity where query like '%assign_event_positions()%'"
                    + " and wait_event = 'advisory' and pid <> pg_backend_pid()";

    @Inject
    DataSource pool;

    @BeforeEach
    void reset() {
        TestData.reset();
    }

    @Test
    void eventGetsAPositionAfterTheSequencerLosesItsConnection() throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(7970573000003)");
            try {
                letter("""
                        {"title": "The last act for long", "chamber": "house"}""");
                until(() -> number(statement, PLACER) > 0);
                number(statement, "select pg_terminate_backend((" + PLACER + "))::int");
            } finally {
                statement.execute("select pg_advisory_unlock(7970573000003)");
            }
        }
        until(() -> editor().get("/v1/events").jsonPath().getList("items.type").contains("letter.created"));
    }

    private static long number(Statement statement, String query) {
        try (ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        boolean holds = condition.getAsBoolean();
        while (!holds && System.nanoTime() < end) {
            holds = condition.getAsBoolean();
        }
        assertThat(holds).isTrue();
    }
}
