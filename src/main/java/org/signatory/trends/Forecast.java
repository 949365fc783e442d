package org.signatory.trends;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.signatory.letters.ChamberScope;

/**
 * How many will have signed in the end: the count of now, grown as those earlier letters grew that had about as many at the same
 * point. The interval runs from the growth that one in ten of them did not reach to that which one in ten passed, so that it
 * holds eight in ten where letters go on as they did; docs/trends.md tells how often it does.
 *
 * @param low the lower end of the interval
 * @param high the upper end
 * @param references those leant on, the nearest first
 */
record Forecast(int median, int low, int high, List<Reference> references) {

    static final int LEAST = 10;
    private static final int NEAREST = 60;

    /**
     * @param standing the count of now
     * @param most how many may sign at all
     * @return nothing where there are fewer than ten earlier letters to lean on
     */
    static Optional<Forecast> of(int standing, int most, ChamberScope scope, List<Reference> earlier) {
        if (earlier.size() < LEAST) {
            return Optional.empty();
        }
        List<Reference> nearest = earlier.stream()
                .sorted(Comparator.comparingDouble(each -> each.distance(standing, scope)))
                .limit(NEAREST)
                .toList();
        double[] growths =
                nearest.stream().mapToDouble(Reference::growth).sorted().toArray();
        int count = growths.length;
        // The ranks of conformal prediction: with them the interval holds as often as it says, however few there are.
        double low = growths[Math.max(1, (int) Math.floor(0.1 * (count + 1))) - 1];
        double high = growths[Math.min(count, (int) Math.ceil(0.9 * (count + 1))) - 1];
        double median = (growths[(count - 1) / 2] + growths[count / 2]) / 2;
        return Optional.of(new Forecast(
                grown(standing, median, most), grown(standing, low, most), grown(standing, high, most), nearest));
    }

    private static int grown(int standing, double growth, int most) {
        return (int) Math.min(most, Math.max(0, Math.round((standing + 1) * Math.exp(growth) - 1)));
    }

    boolean holds(int total) {
        return low <= total && total <= high;
    }
}
