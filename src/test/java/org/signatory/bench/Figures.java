package org.signatory.bench;

import java.util.Arrays;

/** Holds requests per second, and the median and 99th percentile of the latency in milliseconds. */
record Figures(double perSecond, double p50, double p99) {

    static Figures of(long[] micros, double seconds) {
        long[] sorted = micros.clone();
        Arrays.sort(sorted);
        return new Figures(sorted.length / seconds, at(sorted, 0.50), at(sorted, 0.99));
    }

    private static double at(long[] sorted, double share) {
        return sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))] / 1e3;
    }
}
