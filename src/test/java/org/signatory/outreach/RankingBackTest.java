package org.signatory.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.signatory.roster.RosterMemberLoader;
import org.signatory.testdata.GeneratedHistory;
import org.signatory.testdata.GeneratedLetter;

/**
 * Ranks Members as if each letter were half signed and checks who signed later: prints the figures of docs/suggested-
 * members.md and compares the ranking with two simpler ones.
 */
class RankingBackTest {

    /** One in this many generated letters is ranked, to save time; all count as earlier letters. */
    private static final int EVERY = Integer.getInteger("backtest.every", 20);

    private static final Path CORPUS = Path.of("../shared/corpus");

    @Test
    @DisplayName(
            "On real letters the ranking finds more of the next signers than the most active or the same party and state")
    void realLetters() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(CORPUS), "the corpus of real letters is not here");
        RankingPrecision precision = new RankingPrecision(RosterMemberLoader.bundled());
        RealLetters.of(CORPUS).forEach(letter -> {
            precision.measure(letter, 20);
            precision.remember(letter);
        });
        beats("real letters, half of the signers drawn 20 times", precision);
    }

    @Test
    @DisplayName("On 5,000 generated letters the ranking finds more of the next signers than both")
    void generatedLetters() {
        GeneratedHistory history = GeneratedHistory.of(7, 5_000);
        RankingPrecision precision = new RankingPrecision(history.members());
        for (GeneratedLetter letter : history.letters()) {
            PastLetter past = PastLetter.of(letter);
            if (letter.number() >= 500 && letter.number() % EVERY == 0) {
                precision.measureInOrder(past);
            }
            precision.remember(past);
        }
        beats("generated letters from the 500th on, one in " + EVERY, precision);
    }

    private static void beats(String what, RankingPrecision precision) {
        Map<String, Double> means = precision.means();
        System.out.printf("%s: %d letters%n", what, precision.letters());
        means.forEach((ranking, mean) -> System.out.printf("  %-28s precision at 20 %.3f%n", ranking, mean));
        System.out.print(precision.calibration());
        assertThat(means.get(RankingPrecision.OURS)).isGreaterThan(means.get(RankingPrecision.ACTIVE) * 1.05);
        assertThat(means.get(RankingPrecision.OURS)).isGreaterThan(means.get(RankingPrecision.PARTY_AND_STATE) * 1.05);
    }
}
