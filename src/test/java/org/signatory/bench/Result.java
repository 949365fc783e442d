package org.signatory.bench;

import java.util.Locale;

/**
 * Holds the measurements of a row.
 *
 * @param statements how many statements one request takes, those that begin and end transactions among them
 * @param cpu milliseconds of CPU in the product for each request
 * @param resident megabytes of memory that the product held afterwards
 * @param limit requests per second of an authenticated response without SQL
 */
record Result(String name, double statements, Figures http, Figures sql, double cpu, long resident, double limit) {

    static final String HEAD = """
            | row | requests/s | pgbench's transactions/s | ratio | of the limit | p50, ms | p99, ms | pgbench's p50, ms | p99, ms | CPU per request, ms | memory, MB | statements |
            |---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|
            """;

    double ratio() {
        return http.perSecond() / sql.perSecond();
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "| %s | %,.0f | %,.0f | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f | %.3f | %d | %.0f |",
                name,
                http.perSecond(),
                sql.perSecond(),
                ratio(),
                http.perSecond() / limit,
                http.p50(),
                http.p99(),
                sql.p50(),
                sql.p99(),
                cpu,
                resident,
                statements);
    }

    /** Returns the line of the response that sets the limit, which has no SQL to compare with. */
    static String limit(Figures http, double cpu, long resident) {
        return String.format(
                Locale.ROOT,
                "| the stack's own limit: authenticated, without SQL | %,.0f | | | 1.00 | %.2f | %.2f | | | %.3f | %d | 0 |",
                http.perSecond(),
                http.p50(),
                http.p99(),
                cpu,
                resident);
    }
}
