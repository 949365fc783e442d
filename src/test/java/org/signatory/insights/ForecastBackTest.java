package org.signatory.insights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.signatory.testdata.GeneratedHistory;
import org.signatory.testdata.GeneratedLetter;

/** Forecasts past letters from earlier ones, and prints the figures of docs/forecast.md. */
class ForecastBackTest {

    private static final int LETTERS = 3_000;
    private static final int KNOWN = 300;
    private static final double[] POINTS = {0.25, 0.5, 0.75};

    @Test
    void intervalCoversOutcomesAndMedianBeatsSimplerGuesses() {
        List<GeneratedLetter> letters = GeneratedHistory.of(13, LETTERS).letters();
        Random random = new Random(5);
        List<Arrivals> arrivals =
                letters.stream().map(letter -> Arrivals.of(letter, random)).toList();
        int all = 0;
        int held = 0;
        for (double point : POINTS) {
            List<ForecastReferenceLetter> references =
                    arrivals.stream().map(each -> each.at(point)).toList();
            ForecastTally tally = new ForecastTally();
            for (int i = KNOWN; i < LETTERS; i++) {
                tally.add(references.get(i), point, 541, references.subList(i - KNOWN, i));
            }
            System.out.printf("at %2.0f %% of the way: %s%n", 100 * point, tally);
            assertThat(tally.share()).isBetween(0.70, 0.90);
            assertThat(tally.off).isLessThan(Math.min(tally.offStanding, tally.offInProportion));
            all += tally.count;
            held += tally.held;
        }
        System.out.printf("%d forecasts: the interval holds %.1f %%%n", all, 100.0 * held / all);
        assertThat(held / (double) all).isBetween(0.75, 0.85);
    }
}
