package org.signatory.fuzz;

import java.util.SplittableRandom;

/**
 * Scales the counts in a hostile file, such as rows, pages and repeated words.
 *
 * @param divisor divides each count; 1 for files at their full size
 */
record HostileSize(SplittableRandom random, int divisor) {

    private static final int LARGEST_DIVISOR = 10_000;

    static HostileSize full(SplittableRandom random) {
        return new HostileSize(random, 1);
    }

    /** Returns a size at which most files have less than 100 kB, and one of twelve may have 1 MB. */
    static HostileSize small(SplittableRandom random) {
        int divisor = random.nextInt(12) == 0 ? 20 : random.nextBoolean() ? 300 : LARGEST_DIVISOR;
        return new HostileSize(random, divisor);
    }

    /** Returns a random count from {@code low} to below {@code high}, divided; at least 1. */
    int between(int low, int high) {
        int least = of(low);
        return random.nextInt(least, Math.max(least + 1, high / divisor));
    }

    /** Returns a count, divided; at least 1. */
    int of(int count) {
        return Math.max(1, count / divisor);
    }
}
