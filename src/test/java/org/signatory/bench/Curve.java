package org.signatory.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints how throughput falls as the number of letters grows. */
final class Curve {

    private Curve() {}

    /** Prints the requests per second of each row by the number of letters, and the ratio of the last to the first. */
    static void print(Map<Integer, List<Result>> curve) {
        System.out.printf(
                "%n| row | %s | ratio |%n|---|%s--:|%n",
                curve.keySet().stream()
                        .map(letters -> String.format(Locale.ROOT, "requests/s, %,d letters", letters))
                        .collect(Collectors.joining(" | ")),
                "--:|".repeat(curve.size()));
        List<List<Result>> runs = List.copyOf(curve.values());
        for (int row = 0; row < runs.get(0).size(); row++) {
            int place = row;
            List<Double> speeds =
                    runs.stream().map(run -> run.get(place).http().perSecond()).toList();
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %s | %.2f |%n",
                    runs.get(0).get(row).name(),
                    speeds.stream()
                            .map(speed -> String.format(Locale.ROOT, "%,.0f", speed))
                            .collect(Collectors.joining(" | ")),
                    speeds.get(speeds.size() - 1) / speeds.get(0));
        }
    }
}
