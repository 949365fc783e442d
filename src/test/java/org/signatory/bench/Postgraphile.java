package org.signatory.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.signatory.support.OwnPostgres;
import org.signatory.support.Programs;

/**
 * Runs PostGraphile on the product's tables, to compare with a generated API on the same database. It checks no key,
 * hides nothing, and does not count by chamber or party.
 */
final class Postgraphile implements AutoCloseable {

    private static final List<String> PACKAGES =
            List.of("postgraphile@4.14.1", "postgraphile-plugin-connection-filter@2.3.0");

    private static final String HEAD = """

            | row | PostGraphile's requests/s | p50, ms | p99, ms | memory, MB | Signatory's with a key | cached |
            |---|--:|--:|--:|--:|--:|--:|
            """;

    private static final Path FOLDER = Path.of("target/bench/postgraphile").toAbsolutePath();
    private static final Path QUERIES = Path.of("bench/postgraphile.graphql");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final int port;

    private Postgraphile(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static Postgraphile start(OwnPostgres postgres) throws IOException, InterruptedException {
        Path program = FOLDER.resolve("node_modules/.bin/postgraphile");
        if (!Files.exists(program)) {
            Files.createDirectories(FOLDER);
            List<String> install = new ArrayList<>(
                    List.of("npm", "install", "--prefix", FOLDER.toString(), "--no-save", "--no-audit", "--no-fund"));
            install.addAll(PACKAGES);
            Programs.run(Duration.ofMinutes(5), Map.of(), install.toArray(String[]::new))
                    .well();
        }
        int port = Programs.freePort();
        ProcessBuilder builder = new ProcessBuilder(
                        program.toString(),
                        "--connection",
                        postgres.url().replace("jdbc:postgresql://", "postgres://postgres:postgres@"),
                        "--schema",
                        "public",
                        "--host",
                        "127.0.0.1",
                        "--port",
                        String.valueOf(port),
                        "--max-pool-size",
                        "20",
                        "--append-plugins",
                        FOLDER.resolve("node_modules/postgraphile-plugin-connection-filter")
                                .toString(),
                        "--disable-graphiql",
                        "--disable-query-log")
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolve("log.txt").toFile());
        builder.environment().put("NODE_ENV", "production");
        Postgraphile started = new Postgraphile(builder.start(), port);
        started.awaitReady();
        return started;
    }

    private void awaitReady() throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (process.isAlive() && System.nanoTime() < end) {
            try {
                new Caller(baseUrl()).send(asked("Letters", Map.of("topic", "none", "congress", 1)), null);
                return;
            } catch (IllegalStateException notYet) {
                Thread.sleep(200);
            }
        }
        close();
        throw new IOException("PostGraphile did not start: " + Files.readString(FOLDER.resolve("log.txt")));
    }

    private String baseUrl() {
        return "http://127.0.0.1:" + port;
    }

    /** Measures the rows that PostGraphile supports. */
    void print(BenchSettings settings, Path folder, List<Result> product, List<String> letters, List<String> members)
            throws IOException, InterruptedException {
        System.out.print(HEAD);
        Caller caller = new Caller(baseUrl());
        Wrk wrk = new Wrk(settings, baseUrl(), folder);
        for (Map.Entry<String, List<Request>> row : rows(letters, members).entrySet()) {
            List<Request> requests = row.getValue();
            for (Request request : requests) {
                String answer = caller.send(request, null);
                if (answer.contains("\"errors\"")) {
                    throw new IllegalStateException(answer);
                }
            }
            if (settings.warm() > 0) {
                wrk.run(requests, null, settings.warm());
            }
            Figures figures = wrk.run(requests, null, settings.seconds()).figures();
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %,.0f | %.2f | %.2f | %d | %s | %s |%n",
                    row.getKey(),
                    figures.perSecond(),
                    figures.p50(),
                    figures.p99(),
                    Machine.residentMegabytes(process.pid()),
                    times(product, row.getKey() + ", with a key", figures),
                    times(product, row.getKey() + ", cached", figures));
        }
    }

    /** Returns the product's throughput divided by PostGraphile's. */
    private static String times(List<Result> product, String row, Figures figures) {
        return product.stream()
                .filter(result -> result.name().equals(row))
                .findFirst()
                .map(result -> String.format(
                        Locale.ROOT,
                        "%,.0f (%.1f times)",
                        result.http().perSecond(),
                        result.http().perSecond() / figures.perSecond()))
                .orElse("not run");
    }

    private static Map<String, List<Request>> rows(List<String> letters, List<String> members) throws IOException {
        Map<String, List<Request>> rows = new LinkedHashMap<>();
        rows.put("a letter", asked("Letter", letters));
        rows.put("a letter with signers", asked("WholeLetter", letters));
        List<Request> lists = new ArrayList<>();
        for (int i = 0; i < letters.size(); i++) {
            lists.add(asked("Letters", Map.of("topic", "topic " + i % 10, "congress", 113 + i % 7)));
        }
        rows.put("a list with filters", lists);
        rows.put("a Member's letters", asked("Member", members));
        return rows;
    }

    private static List<Request> asked(String operation, List<String> ids) throws IOException {
        List<Request> requests = new ArrayList<>();
        for (String id : ids) {
            requests.add(asked(operation, Map.of("id", id)));
        }
        return requests;
    }

    private static Request asked(String operation, Map<String, ?> variables) throws IOException {
        Map<String, Object> body =
                Map.of("query", Files.readString(QUERIES), "operationName", operation, "variables", variables);
        return new Request("POST", "/graphql", JSON.writeValueAsString(body));
    }

    @Override
    public void close() {
        process.destroy();
    }
}
