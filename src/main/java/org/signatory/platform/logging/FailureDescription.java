package org.signatory.platform.logging;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.hibernate.exception.ConstraintViolationException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.signatory.platform.sql.DatabaseFailure;

/**
 * Describes failures for the log without stored values: messages of JDBC, Hibernate and Jackson quote rows, secrets
 * and names.
 */
public final class FailureDescription {

    /** Errors of the Java virtual machine, whose messages name code and never data. */
    private static final List<Class<? extends Throwable>> SAFE_MESSAGES = List.of(
            NullPointerException.class,
            ClassCastException.class,
            IndexOutOfBoundsException.class,
            VirtualMachineError.class,
            LinkageError.class);

    private FailureDescription() {}

    /** Describes a failure in one line: its class and, for a statement rejected by the database, SQLSTATE and constraint. */
    public static String summary(Throwable failure) {
        StringBuilder summary = new StringBuilder(failure.getClass().getName());
        DatabaseFailure.sql(failure).ifPresent(sql -> {
            summary.append(" (SQLSTATE ").append(sql.getSQLState());
            String constraint = constraint(failure, sql);
            summary.append(constraint == null ? ")" : ", constraint " + constraint + ")");
        });
        return summary.toString();
    }

    private static String constraint(Throwable failure, SQLException sql) {
        if (failure instanceof ConstraintViolationException violation && violation.getConstraintName() != null) {
            return violation.getConstraintName();
        }
        ServerErrorMessage error = sql instanceof PSQLException refusal ? refusal.getServerErrorMessage() : null;
        return error == null ? null : error.getConstraint();
    }

    /** Copies a failure with its stack traces and causes, each with its summary in place of its message. */
    public static Throwable withoutValues(Throwable failure) {
        return copy(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static Throwable copy(Throwable failure, Set<Throwable> seen) {
        if (failure == null || !seen.add(failure)) {
            return null;
        }
        Throwable copy = new Described(description(failure), copy(failure.getCause(), seen));
        copy.setStackTrace(failure.getStackTrace());
        List<Throwable> suppressed = new ArrayList<>(List.of(failure.getSuppressed()));
        if (failure instanceof SQLException sql) {
            suppressed.add(sql.getNextException());
        }
        for (Throwable other : suppressed) {
            Throwable copied = copy(other, seen);
            if (copied != null) {
                copy.addSuppressed(copied);
            }
        }
        return copy;
    }

    private static String description(Throwable failure) {
        return SAFE_MESSAGES.stream().anyMatch(type -> type.isInstance(failure))
                ? failure.toString()
                : summary(failure);
    }

    /** Represents a failure of another class, whose name is in the text. */
    private static final class Described extends Throwable {

        private static final long serialVersionUID = 1;

        Described(String text, Throwable cause) {
            super(text, cause, true, true);
        }

        @Override
        public String toString() {
            return getMessage();
        }
    }
}
