package org.signatory.bench;

import java.util.Arrays;
import java.util.List;

/**
 * Holds the settings of {@code bench/run}.
 *
 * @param letters how many letters there are, for each run
 * @param warm seconds that each side runs unmeasured before it is measured
 * @param rows only rows whose name holds this
 * @param peer whether PostGraphile is measured as well
 */
record BenchSettings(List<Integer> letters, int seconds, int warm, int connections, String rows, boolean peer) {

    static BenchSettings given() {
        return new BenchSettings(
                Arrays.stream(System.getProperty("bench.letters", "200000").split(","))
                        .map(Integer::valueOf)
                        .toList(),
                Integer.getInteger("bench.seconds", 10),
                Integer.getInteger("bench.warm", 5),
                Integer.getInteger("bench.connections", 16),
                System.getProperty("bench.rows", ""),
                Boolean.getBoolean("bench.peer"));
    }

    /** Returns the number of threads for programs that share connections among threads. */
    int threads() {
        return Math.min(connections, Runtime.getRuntime().availableProcessors());
    }
}
