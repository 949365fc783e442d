package org.signatory.insights;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.signatory.letters.ChamberScope;

/**
 * Represents a forecast of the number of signers at closing.
 *
 * <p>The forecast multiplies the current count by the growth of the earlier letters with the nearest counts at the same point.
 * The interval is the narrowest one that contains 80% of the results (a highest density region). If most letters get no
 * further signatures, it begins at the current count, instead of excluding a tenth of the results at the lower end.
 * docs/forecast.md reports its accuracy.
 *
 * @param median the median of the results
 * @param low the lower end of the interval
 * @param high the upper end of the interval
 * @param references the earlier letters that the forecast uses, nearest first
 */
record Forecast(int median, int low, int high, List<ForecastReferenceLetter> references) {

    static final int MIN_BASELINE_LETTERS = 10;
    private static final int MAX_REFERENCES = 60;
    private static final double COVERAGE = 0.8;

    /**
     * Computes a forecast; empty if there are fewer than {@link #MIN_BASELINE_LETTERS} earlier letters.
     *
     * @param current the current number of signers
     * @param max the number of eligible Members
     */
    static Optional<Forecast> of(int current, int max, ChamberScope scope, List<ForecastReferenceLetter> earlier) {
        if (earlier.size() < MIN_BASELINE_LETTERS) {
            return Optional.empty();
        }
        List<ForecastReferenceLetter> references = earlier.stream()
                .sorted(Comparator.comparingDouble(each -> each.distance(current, scope)))
                .limit(MAX_REFERENCES)
                .toList();
        int[] results = references.stream()
                .mapToInt(each -> project(current, each.growth(), max))
                .sorted()
                .toArray();
        int first = startOfInterval(results);
        double median = (results[(results.length - 1) / 2] + results[results.length / 2]) / 2.0;
        return Optional.of(new Forecast(
                (int) Math.round(median),
                results[first],
                results[first + resultsInInterval(results.length) - 1],
                references));
    }

    private static int project(int current, double growth, int max) {
        return (int) Math.min(max, Math.max(0, Math.round((current + 1) * Math.exp(growth) - 1)));
    }

    /** Returns the number of results in the interval; one is added for the current letter, as in conformal prediction. */
    private static int resultsInInterval(int count) {
        return Math.min(count, (int) Math.ceil(COVERAGE * (count + 1)));
    }

    /** Returns the index of the first result in the narrowest interval; the lowest index if there are several. */
    private static int startOfInterval(int[] results) {
        int size = resultsInInterval(results.length);
        int first = 0;
        for (int i = 1; i + size <= results.length; i++) {
            if (results[i + size - 1] - results[i] < results[first + size - 1] - results[first]) {
                first = i;
            }
        }
        return first;
    }

    boolean contains(int total) {
        return low <= total && total <= high;
    }
}
