package org.signatory.bench;

import java.util.List;
import java.util.function.UnaryOperator;

/** Writes recorded statements as a script for pgbench. */
final class Script {

    private static final UnaryOperator<String> AS_IT_WAS = value -> null;

    private Script() {}

    static String of(List<SentStatement> statements) {
        return of(statements, AS_IT_WAS);
    }

    /**
     * Returns the statements in order. Statements that the driver sends without waiting are sent together here too:
     * BEGIN with the first statement, and batches.
     *
     * @param rule what to write in place of a value; null for the value itself
     */
    static String of(List<SentStatement> statements, UnaryOperator<String> rule) {
        StringBuilder script = new StringBuilder();
        boolean open = false;
        for (int i = 0; i < statements.size(); i++) {
            SentStatement statement = statements.get(i);
            boolean more =
                    i + 1 < statements.size() && (statement.begins() || isBatch(statement, statements.get(i + 1)));
            if (more && !open) {
                script.append("\\startpipeline\n");
            }
            script.append(versioned(statement).written(rule)).append(";\n");
            if (open && !more) {
                script.append("\\endpipeline\n");
            }
            open = more;
        }
        return script.toString();
    }

    private static boolean isBatch(SentStatement statement, SentStatement next) {
        return statement.sql().equals(next.sql()) && !statement.sql().startsWith("select");
    }

    /** Increments the version in statements that update a letter, so that each repetition finds its row. */
    private static SentStatement versioned(SentStatement statement) {
        if (!statement.sql().startsWith("update letter ")) {
            return statement;
        }
        return new SentStatement(
                statement
                        .sql()
                        .replaceFirst("\\bversion=\\$\\d+(?=.* where )", "version=version+1")
                        .replaceFirst("(?<= where .{0,40}\\b)version=\\$\\d+", "version=version"),
                statement.parameters());
    }
}
