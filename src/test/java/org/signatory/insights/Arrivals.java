package org.signatory.insights;

import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import org.signatory.testdata.GeneratedLetter;

/**
 * Generates the times of a letter's signatures as shares of the time from opening to first deadline: an early rush,
 * steady, mostly on the last day, or stalled midway. One letter in seven is extended, and one signature in a hundred
 * withdrawn. The rule is unrelated to the product's forecast.
 */
record Arrivals(GeneratedLetter letter, double[] times, double[] withdrawn) {

    private static final double NEVER = Double.POSITIVE_INFINITY;

    static Arrivals of(GeneratedLetter letter, Random random) {
        int kind = random.nextInt(4);
        double pace = 0.6 + 0.9 * random.nextDouble();
        double until = random.nextInt(7) == 0 ? 1 + 0.6 * random.nextDouble() : 1;
        double[] times = new double[letter.signers().size()];
        double[] withdrawn = new double[times.length];
        for (int i = 0; i < times.length; i++) {
            double u = random.nextDouble();
            double at =
                    switch (kind) {
                        case 0 -> Math.pow(u, 2.5 * pace);
                        case 1 -> Math.pow(u, pace);
                        case 2 -> random.nextDouble() < 0.55 ? 1 - 0.12 * u * pace : u;
                        default -> 0.1 + 0.35 * u * pace;
                    };
            times[i] = i == 0 ? 0 : at * until;
            withdrawn[i] = random.nextInt(100) == 0 ? times[i] + (until - times[i]) * random.nextDouble() : NEVER;
        }
        return new Arrivals(letter, times, withdrawn);
    }

    /** Returns the number of active signatures at this share of the time. */
    int active(double share) {
        int standing = 0;
        for (int i = 0; i < times.length; i++) {
            standing += times[i] <= share && withdrawn[i] > share ? 1 : 0;
        }
        return standing;
    }

    int total() {
        return (int) Arrays.stream(withdrawn).filter(each -> each == NEVER).count();
    }

    ForecastReferenceLetter at(double share) {
        return new ForecastReferenceLetter(
                new UUID(0, letter.number()), "letter " + letter.number(), letter.chamber(), active(share), total());
    }
}
