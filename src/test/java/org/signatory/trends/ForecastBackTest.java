package org.signatory.trends;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.signatory.generated.GeneratedHistory;
import org.signatory.generated.GeneratedLetter;

/** Forecasts past letters from those before them, and prints the figures of docs/trends.md. */
class ForecastBackTest {

    private static final int LETTERS = 3_000;
    private static final int KNOWN = 300;
    private static final double[] POINTS = {0.25, 0.5, 0.75};

    @Test
    void theIntervalOfEightInTenHoldsSevenToNineInTenAndTheMedianIsNearerThanSimplerGuesses() {
        List<GeneratedLetter> letters = GeneratedHistory.of(13, LETTERS).letters();
        Random random = new Random(5);
        List<Arrivals> arrivals =
                letters.stream().map(letter -> Arrivals.of(letter, random)).toList();
        int all = 0;
        int held = 0;
        for (double point : POINTS) {
            List<Reference> references =
                    arrivals.stream().map(each -> each.at(point)).toList();
            int holds = 0;
            double width = 0;
            double[] errors = new double[3];
            int count = 0;
            for (int i = KNOWN; i < LETTERS; i++) {
                Reference truth = references.get(i);
                List<Reference> earlier = new ArrayList<>(references.subList(i - KNOWN, i));
                Forecast forecast = Forecast.of(truth.soFar(), 541, truth.chamber(), earlier)
                        .orElseThrow();
                holds += forecast.holds(truth.total()) ? 1 : 0;
                width += forecast.high() - forecast.low();
                errors[0] += Math.abs(forecast.median() - truth.total());
                errors[1] += Math.abs(truth.soFar() - truth.total());
                errors[2] += Math.abs(Math.min(541, truth.soFar() / point) - truth.total());
                count++;
            }
            System.out.printf(
                    "at %2.0f %% of the way: holds %.1f %%, %.0f signers wide; off by %.1f (as it stands %.1f, in proportion"
                            + " %.1f)%n",
                    100 * point,
                    100.0 * holds / count,
                    width / count,
                    errors[0] / count,
                    errors[1] / count,
                    errors[2] / count);
            assertThat(holds / (double) count).isBetween(0.70, 0.90);
            assertThat(errors[0]).isLessThan(Math.min(errors[1], errors[2]));
            all += count;
            held += holds;
        }
        System.out.printf("%d forecasts: the interval holds %.1f %%%n", all, 100.0 * held / all);
        assertThat(held / (double) all).isBetween(0.75, 0.85);
    }
}
