package org.signatory.operations.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.signatory.audit.ChangeCounter;

/** Tests that no request stays open when the state of the database cannot be read. */
class DatabaseStateReaderTest {

    /** Represents a database that responds or fails. */
    private interface Database {

        DatabaseState read() throws Exception;
    }

    private static final DatabaseState STATE = new DatabaseState(Instant.EPOCH, "1:1:", Instant.MAX);

    private final AtomicInteger reads = new AtomicInteger();

    private static DatabaseStateReader reader(AtomicInteger reads, Database database) {
        Clock clock = Clock.systemUTC();
        DatabaseStateQuery query = new DatabaseStateQuery(null, clock) {
            @Override
            DatabaseState read() throws SQLException {
                reads.incrementAndGet();
                try {
                    return database.read();
                } catch (SQLException | RuntimeException e) {
                    throw e;
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
        };
        return new DatabaseStateReader(query, clock, new ChangeCounter(null));
    }

    private static Optional<DatabaseState> result(DatabaseStateReader reader) throws Exception {
        return reader.read().get(30, TimeUnit.SECONDS);
    }

    @Test
    void requestGetsTheState() throws Exception {
        assertThat(result(reader(reads, () -> STATE))).contains(STATE);
    }

    @Test
    void requestGoesOnWithoutTheStateWhenTheDatabaseDoesNotRespond() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        DatabaseStateReader reader = reader(reads, () -> {
            end.await();
            return STATE;
        });
        try {
            assertThat(result(reader)).isEmpty();
            assertThat(reader.read()).isCompletedWithValue(Optional.empty());
        } finally {
            end.countDown();
        }
    }

    @Test
    void requestGoesOnAfterAnError() throws Exception {
        assertThat(result(reader(reads, () -> {
                    throw new StackOverflowError();
                })))
                .isEmpty();
    }

    @Test
    void failingRequestDoesNotStopAnother() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        DatabaseStateReader reader = reader(reads, () -> {
            start.await();
            return STATE;
        });
        CompletableFuture<Void> failing = reader.read().thenAccept(state -> {
            throw new IllegalStateException();
        });
        CompletableFuture<Optional<DatabaseState>> other = reader.read();
        start.countDown();
        assertThat(other.get(30, TimeUnit.SECONDS)).contains(STATE);
        assertThat(failing).isCompletedExceptionally();
    }

    @Test
    void rejectedQueryIsNotRepeated() throws Exception {
        AtomicInteger rejections = new AtomicInteger();
        DatabaseStateReader rejecting = reader(rejections, () -> {
            throw new SQLException("", "42883");
        });
        DatabaseStateReader failing = reader(reads, () -> {
            throw new SQLException("", "08006");
        });
        assertThat(result(rejecting)).isEmpty();
        // After another failure, the query is repeated a second later.
        while (reads.get() < 2) {
            assertThat(result(failing)).isEmpty();
        }
        assertThat(result(rejecting)).isEmpty();
        assertThat(rejections).hasValue(1);
    }
}
