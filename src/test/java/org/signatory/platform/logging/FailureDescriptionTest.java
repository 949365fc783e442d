package org.signatory.platform.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.hibernate.exception.ConstraintViolationException;
import org.junit.jupiter.api.Test;
import org.signatory.platform.sql.DatabaseFailure;

class FailureDescriptionTest {

    private static final String ROW = "Batch entry 0 insert into webhook values ('whsec_value')";

    @Test
    void summaryNamesClassSqlStateAndConstraint() {
        SQLException sql = new SQLException(ROW, "23505");
        Throwable failure = new ConstraintViolationException(ROW, sql, "webhook_url");
        assertThat(FailureDescription.summary(failure))
                .isEqualTo(
                        "org.hibernate.exception.ConstraintViolationException (SQLSTATE 23505, constraint webhook_url)");
    }

    @Test
    void messagesOfRelatedExceptionsAreNotLogged() {
        BatchUpdateException batch = new BatchUpdateException(ROW, "53100", new int[0]);
        batch.setNextException(new SQLException(ROW, "53100"));
        RuntimeException failure = new RuntimeException(ROW, batch);
        failure.addSuppressed(new IllegalStateException(ROW));
        String written = written(FailureDescription.withoutValues(failure));
        assertThat(written)
                .doesNotContain("whsec_value")
                .contains("53100", "IllegalStateException", "FailureDescriptionTest");
    }

    @Test
    void messagesOfProgrammingErrorsAreLogged() {
        assertThat(written(FailureDescription.withoutValues(
                        new RuntimeException(ROW, new NullPointerException("\"s\" is null")))))
                .contains("\"s\" is null")
                .doesNotContain("whsec_value");
    }

    @Test
    void circularCausesEnd() {
        Exception one = new Exception();
        Exception other = new Exception(one);
        one.initCause(other);
        assertThat(DatabaseFailure.of(one)).isEmpty();
        assertThat(written(FailureDescription.withoutValues(one))).contains("java.lang.Exception");
    }

    private static String written(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
