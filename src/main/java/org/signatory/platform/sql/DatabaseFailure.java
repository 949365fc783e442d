package org.signatory.platform.sql;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Classifies database failures that are not defects of the program, by SQLSTATE. */
public enum DatabaseFailure {
    /** Deadlocks, serialization failures and lock timeouts: the same transaction may succeed when it is repeated. */
    CONTENDED("40001", "40P01", "55P03"),
    /** No connection, a lost connection, a canceled statement, or a full database. */
    UNAVAILABLE("08", "53", "57P", "57014", "58");

    private final String[] states;

    DatabaseFailure(String... states) {
        this.states = states;
    }

    /** Finds the kind of a failure; empty for other failures. */
    public static Optional<DatabaseFailure> of(Throwable failure) {
        return Stream.of(values())
                .filter(kind -> any(failure, kind::matches, seen()))
                .findFirst();
    }

    /** Finds the first SQL failure among a failure and its causes. */
    public static Optional<SQLException> sql(Throwable failure) {
        return cause(failure, SQLException.class);
    }

    /** Finds the first failure of a class among a failure and its causes. */
    public static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
        List<T> found = new ArrayList<>(1);
        any(failure, cause -> type.isInstance(cause) && found.add(type.cast(cause)), seen());
        return found.stream().findFirst();
    }

    private static Set<Throwable> seen() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    /** Looks through causes, and through suppressed failures, where the failure of a commit keeps its reason. */
    private static boolean any(Throwable failure, Predicate<Throwable> condition, Set<Throwable> seen) {
        if (failure == null || !seen.add(failure)) {
            return false;
        }
        return condition.test(failure)
                || any(failure.getCause(), condition, seen)
                || Stream.of(failure.getSuppressed()).anyMatch(each -> any(each, condition, seen));
    }

    private boolean matches(Throwable failure) {
        if (!(failure instanceof SQLException sql)) {
            return false;
        }
        String state = sql.getSQLState();
        if (state != null) {
            return Stream.of(states).anyMatch(state::startsWith);
        }
        // The pool sets no SQLSTATE on its own timeout.
        return this == UNAVAILABLE
                && (failure instanceof SQLTransientConnectionException
                        || String.valueOf(sql.getMessage()).contains("cquisition timeout"));
    }
}
