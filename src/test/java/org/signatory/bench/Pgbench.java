package org.signatory.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.signatory.support.Programs;

/** Runs pgbench with prepared statements, and reads its log of transactions. */
final class Pgbench {

    private final BenchSettings settings;
    private final int port;
    private final Path folder;

    Pgbench(BenchSettings settings, int port, Path folder) {
        this.settings = settings;
        this.port = port;
        this.folder = folder;
    }

    /**
     * Holds the result of a run.
     *
     * @param byClient how many transactions each client did, from its first to its last
     */
    record Run(Figures figures, Map<Integer, Integer> byClient) {

        int transactions() {
            return byClient.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** Runs the scripts and ignores the warm-up time, in which each client prepares its statements. */
    Run run(String row, List<String> scripts) throws IOException, InterruptedException {
        Path here = Files.createDirectory(folder.resolve(row.replaceAll("\\W+", "-")));
        List<String> command = new ArrayList<>(List.of("pgbench", "-h", "127.0.0.1", "-p", String.valueOf(port)));
        command.addAll(List.of("-U", "postgres", "-n", "-M", "prepared", "-D", "n=0", "-l"));
        command.add("--log-prefix=" + here.resolve("log"));
        command.addAll(List.of("-c", String.valueOf(settings.connections()), "-j", String.valueOf(settings.threads())));
        command.addAll(List.of("-T", String.valueOf(settings.warm() + settings.seconds())));
        for (int i = 0; i < scripts.size(); i++) {
            command.add("-f");
            command.add(
                    Files.writeString(here.resolve(i + ".sql"), scripts.get(i)).toString());
        }
        command.add("postgres");
        Duration patience = Duration.ofSeconds(settings.warm() + settings.seconds() + 120L);
        String printed = Programs.run(patience, Map.of("PGPASSWORD", "postgres"), command.toArray(String[]::new))
                .well();
        if (!printed.contains("number of failed transactions: 0 ")) {
            throw new IllegalStateException("pgbench failed: " + printed);
        }
        return read(here);
    }

    private Run read(Path here) throws IOException {
        List<long[]> transactions = new ArrayList<>();
        Map<Integer, Integer> byClient = new HashMap<>();
        try (Stream<Path> files = Files.list(here)) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith("log"))
                    .toList()) {
                for (String line : Files.readAllLines(file)) {
                    long[] cells = Stream.of(line.split(" "))
                            .mapToLong(Long::parseLong)
                            .toArray();
                    transactions.add(new long[] {cells[4] * 1_000_000 + cells[5], cells[2]});
                    byClient.merge((int) cells[0], 1, Integer::sum);
                }
            }
        }
        long first =
                transactions.stream().mapToLong(each -> each[0] - each[1]).min().orElseThrow();
        long from = first + settings.warm() * 1_000_000L;
        long until = from + settings.seconds() * 1_000_000L;
        long[] micros = transactions.stream()
                .filter(each -> each[0] >= from && each[0] < until)
                .mapToLong(each -> each[1])
                .toArray();
        return new Run(Figures.of(micros, settings.seconds()), byClient);
    }
}
