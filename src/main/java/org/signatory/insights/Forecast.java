package org.signatory.insights;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.signatory.letters.ChamberScope;

/**
 * How many will have signed in the end: the count of now, grown as those earlier letters grew that had about as many at the same
 * point. The interval is the narrowest that holds eight in ten of what their growths lead to (a highest density region): where most
 * letters get no further signature it begins at the count of now instead of leaving a tenth below it. docs/forecast.md tells how
 * often it holds.
 *
 * @param low the lower end of the interval
 * @param high the upper end
 * @param references those leant on, the nearest first
 */
record Forecast(int median, int low, int high, List<BaselineLetter> references) {

    static final int MIN_BASELINE_LETTERS = 10;
    private static final int NEAREST = 60;
    private static final double COVERAGE = 0.8;

    /**
     * @param standing the count of now
     * @param most how many may sign at all
     * @return nothing where there are fewer than ten earlier letters to lean on
     */
    static Optional<Forecast> of(int standing, int most, ChamberScope scope, List<BaselineLetter> earlier) {
        if (earlier.size() < MIN_BASELINE_LETTERS) {
            return Optional.empty();
        }
        List<BaselineLetter> nearest = earlier.stream()
                .sorted(Comparator.comparingDouble(each -> each.distance(standing, scope)))
                .limit(NEAREST)
                .toList();
        int[] ends = nearest.stream()
                .mapToInt(each -> grown(standing, each.growth(), most))
                .sorted()
                .toArray();
        int first = shortest(ends);
        double median = (ends[(ends.length - 1) / 2] + ends[ends.length / 2]) / 2.0;
        return Optional.of(
                new Forecast((int) Math.round(median), ends[first], ends[first + held(ends.length) - 1], nearest));
    }

    private static int grown(int standing, double growth, int most) {
        return (int) Math.min(most, Math.max(0, Math.round((standing + 1) * Math.exp(growth) - 1)));
    }

    /** How many of so many the interval has to hold; the one more is conformal prediction's, for the letter at hand. */
    private static int held(int count) {
        return Math.min(count, (int) Math.ceil(COVERAGE * (count + 1)));
    }

    /** Where the narrowest stretch of them that holds eight in ten begins; the lowest of several. */
    private static int shortest(int[] ends) {
        int held = held(ends.length);
        int first = 0;
        for (int i = 1; i + held <= ends.length; i++) {
            if (ends[i + held - 1] - ends[i] < ends[first + held - 1] - ends[first]) {
                first = i;
            }
        }
        return first;
    }

    boolean holds(int total) {
        return low <= total && total <= high;
    }
}
