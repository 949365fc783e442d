package org.signatory.insights;

import java.util.List;
import java.util.Locale;

/** Counts how often the interval was right, and sums the errors of the forecast and two simpler guesses. */
final class ForecastTally {
    int count;
    int held;
    private int above;
    private double width;
    double off;
    double offStanding;
    double offInProportion;

    /** @param most how many may sign at all */
    void add(ForecastReferenceLetter truth, double point, int most, List<ForecastReferenceLetter> earlier) {
        Forecast forecast =
                Forecast.of(truth.soFar(), most, truth.chamber(), earlier).orElseThrow();
        count++;
        held += forecast.contains(truth.total()) ? 1 : 0;
        above += truth.total() > forecast.high() ? 1 : 0;
        width += forecast.high() - forecast.low();
        off += Math.abs(forecast.median() - truth.total());
        offStanding += Math.abs(truth.soFar() - truth.total());
        offInProportion += Math.abs(Math.min(most, truth.soFar() / point) - truth.total());
    }

    /** Returns the share of outcomes within the interval. */
    double share() {
        return held / (double) count;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d forecasts, holds %.1f %%, passed by %.1f %%, %.1f wide; off by %.2f (unchanged count %.2f, in proportion %.2f)",
                count,
                100.0 * held / count,
                100.0 * above / count,
                width / count,
                off / count,
                offStanding / count,
                offInProportion / count);
    }
}
