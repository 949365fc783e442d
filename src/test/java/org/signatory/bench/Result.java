package org.signatory.bench;

import java.util.Locale;

/**
 * Holds the measurements of a row.
 *
 * @param statements how many statements one request takes, those that begin and end transactions among them
 * @param cpu milliseconds of CPU in the product for each request
 * @param resident megabytes of memory that the product held afterwards
 */
record Result(String name, double statements, Figures http, Figures sql, double cpu, long resident) {

    static final String HEAD = """
            | row | requests/s | pgbench's transactions/s | ratio | p50, ms | p99, ms | pgbench's p50, ms | p99, ms | CPU per request, ms | memory, MB | statements |
            |---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|
            """;

    double ratio() {
        return http.perSecond() / sql.perSecond();
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "| %s | %,.0f | %,.0f | %.2f | %.2f | %.2f | %.2f | %.2f | %.3f | %d | %.0f |",
                name,
                http.perSecond(),
                sql.perSecond(),
                ratio(),
                http.p50(),
                http.p99(),
                sql.p50(),
                sql.p99(),
                cpu,
                resident,
                statements);
    }
}
