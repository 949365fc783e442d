package org.signatory.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Records the statements of a request from PostgreSQL's log, which is complete only while this runs. Statements that
 * are also sent without requests belong to background jobs and are left out.
 */
final class StatementLog implements AutoCloseable {

    /** Matches an executed statement; lines about parsing and binding are not needed. */
    private static final Pattern LINE =
            Pattern.compile("duration: [\\d.]+ ms {2}(?:statement|execute [^:]*): (.*)", Pattern.DOTALL);

    private static final long PATIENCE = 30_000;
    private static final long QUIET = 150;

    private final LogFile file;
    private final Connection connection;
    private final Set<String> background;
    private int marks;

    /**
     * @param background what is known for work in the background; what is found is added
     * @param quiet for how many milliseconds the product is only looked at, to know that work
     */
    StatementLog(Path folder, Connection connection, Set<String> background, long quiet)
            throws SQLException, IOException {
        this.file = new LogFile(folder.resolve("statements.json"));
        this.connection = connection;
        this.background = background;
        tell(connection, 0);
        mark();
        pause(quiet);
        rest();
    }

    /** Returns the settings for PostgreSQL to log statements to a file in this folder. */
    static Map<String, String> settings(Path folder) {
        return Map.of(
                "logging_collector", "on",
                "log_destination", "jsonlog",
                "log_directory", folder.toString(),
                "log_filename", "statements.log",
                "log_rotation_age", "0",
                "log_rotation_size", "0",
                "log_parameter_max_length", "-1");
    }

    /** Returns what is sent while this runs: transactions and single statements, in order. */
    List<List<SentStatement>> during(Runnable request) throws SQLException, IOException {
        mark();
        request.run();
        List<List<SentStatement>> sent = mark();
        pause(QUIET);
        rest();
        return sent;
    }

    /**
     * Removes known statements of background jobs, and transactions that did not start and end in the recording: a
     * request's transactions end before its response.
     */
    List<SentStatement> foreground(List<List<SentStatement>> sent) {
        return sent.stream()
                .filter(transaction -> transaction.get(0).begins()
                        == transaction.get(transaction.size() - 1).ends())
                .filter(transaction -> transaction.stream()
                        .anyMatch(statement ->
                                !statement.begins() && !statement.ends() && !background.contains(statement.sql())))
                .flatMap(List::stream)
                .toList();
    }

    private void rest() throws SQLException, IOException {
        mark().forEach(transaction -> transaction.forEach(statement -> background.add(statement.sql())));
    }

    /** Writes a mark to the log and reads up to it. */
    private List<List<SentStatement>> mark() throws SQLException, IOException {
        String mark = "select 'mark " + ++marks + " of " + System.nanoTime() + "'";
        try (Statement statement = connection.createStatement()) {
            statement.execute(mark);
        }
        Map<Integer, List<List<SentStatement>>> byProcess = new LinkedHashMap<>();
        long end = System.currentTimeMillis() + PATIENCE;
        while (System.currentTimeMillis() < end) {
            for (JsonNode line : file.lines()) {
                Matcher told = LINE.matcher(line.path("message").asText());
                if (!told.matches()) {
                    continue;
                }
                if (told.group(1).equals(mark)) {
                    return byProcess.values().stream().flatMap(List::stream).collect(Collectors.toList());
                }
                add(
                        byProcess.computeIfAbsent(line.path("pid").asInt(), pid -> new ArrayList<>()),
                        SentStatement.logged(told.group(1), line.path("detail").asText()));
            }
            pause(5);
        }
        throw new IllegalStateException("PostgreSQL does not log its statements");
    }

    private static void add(List<List<SentStatement>> transactions, SentStatement statement) {
        List<SentStatement> last = transactions.isEmpty() ? List.of() : transactions.get(transactions.size() - 1);
        boolean within = !last.isEmpty()
                && last.get(0).begins()
                && !last.get(last.size() - 1).ends();
        if (!within) {
            last = new ArrayList<>();
            transactions.add(last);
        }
        last.add(statement);
    }

    /** Turns statement logging off, also after an aborted run. */
    static void off(Connection connection) throws SQLException {
        tell(connection, -1);
    }

    /** Sets the minimum duration of logged statements in milliseconds, and waits until it applies. */
    private static void tell(Connection connection, int from) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("alter system set log_min_duration_statement = " + from);
            statement.execute("select pg_reload_conf()");
            long end = System.currentTimeMillis() + PATIENCE;
            while (System.currentTimeMillis() < end) {
                try (ResultSet rows = statement.executeQuery("select current_setting('log_min_duration_statement')")) {
                    rows.next();
                    if (rows.getString(1).equals(String.valueOf(from))) {
                        return;
                    }
                }
                pause(5);
            }
            throw new IllegalStateException("PostgreSQL does not take its settings");
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        off(connection);
    }
}
