package org.signatory.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signatory.support.Programs;

/** Runs wrk with the requests of a file. */
final class Wrk {

    private static final Pattern TOLD =
            Pattern.compile("bench requests=(\\d+) micros=(\\d+) p50=(\\d+) p99=(\\d+) status=(\\d+) broken=(\\d+)");

    private final BenchSettings settings;
    private final String baseUrl;
    private final Path folder;

    Wrk(BenchSettings settings, String baseUrl, Path folder) {
        this.settings = settings;
        this.baseUrl = baseUrl;
        this.folder = folder;
    }

    /** Holds the result of a run: the figures and the number of responses. */
    record Run(Figures figures, long requests) {}

    /** Sends random requests over connections that share some threads. */
    Run run(List<Request> requests, String key, int seconds) throws IOException, InterruptedException {
        return run(requests, key, seconds, settings.threads(), Map.of());
    }

    /** Sends this many requests per connection in order; each connection has its own thread. */
    Run inTurn(List<Request> requests, int each, String key, int seconds) throws IOException, InterruptedException {
        return run(requests, key, seconds, settings.connections(), Map.of("BENCH_BLOCK", String.valueOf(each)));
    }

    private Run run(List<Request> requests, String key, int seconds, int threads, Map<String, String> more)
            throws IOException, InterruptedException {
        Path file = Files.createTempFile(folder, "requests", ".txt");
        Files.write(file, requests.stream().map(Request::line).toList());
        Map<String, String> environment = new HashMap<>(more);
        environment.put("BENCH_REQUESTS", file.toString());
        if (key != null) {
            environment.put("BENCH_KEY", key);
        }
        String printed = Programs.run(
                        Duration.ofSeconds(seconds + 120L),
                        environment,
                        "wrk",
                        "-t" + threads,
                        "-c" + settings.connections(),
                        "-d" + seconds + "s",
                        "--timeout",
                        "60s",
                        "-s",
                        "bench/requests.lua",
                        baseUrl)
                .well();
        Matcher told = TOLD.matcher(printed);
        if (!told.find() || !told.group(5).equals("0") || !told.group(6).equals("0")) {
            throw new IllegalStateException("wrk had other answers than it asked for: " + printed);
        }
        long count = Long.parseLong(told.group(1));
        return new Run(
                new Figures(
                        count / (Long.parseLong(told.group(2)) / 1e6),
                        Long.parseLong(told.group(3)) / 1e3,
                        Long.parseLong(told.group(4)) / 1e3),
                count);
    }
}
