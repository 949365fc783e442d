package org.signatory.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the statuses of failures. */
class FailuresTest {

    @ParameterizedTest
    @CsvSource({
        "08006, the connection breaks, 503",
        "53100, the disk is full, 503",
        "53300, there are too many connections, 503",
        "57P01, the connection is terminated, 503",
        "57P03, it starts, 503",
        "58030, the disk fails, 503",
        "22021, a text has a NUL character, 400",
        "42601, our statement is wrong, 500"
    })
    void commitFailureIsReportedByItsCause(String state, String why, int status) {
        // The transaction manager suppresses the cause instead of chaining it.
        Exception failure = new IllegalStateException("Could not commit");
        failure.addSuppressed(new IllegalStateException("commit", new SQLException(why, state)));
        RuntimeException told = new RuntimeException("Error invoking subclass method", failure);
        assertThat(new ExceptionMappers(null).failed(told).getStatus()).isEqualTo(status);
    }

    @Test
    void exhaustedPoolIsUnavailable() {
        RuntimeException failure = new RuntimeException("query", new SQLException("Sorry, acquisition timeout!"));
        assertThat(new ExceptionMappers(null).failed(failure).getStatus()).isEqualTo(503);
    }

    @Test
    void invalidSearchIsABadRequest() {
        RuntimeException failure =
                new RuntimeException("query", new SQLException("ERROR: tsquery stack too small", "XX000"));
        assertThat(new ExceptionMappers(null).failed(failure).getStatus()).isEqualTo(400);
    }
}
