package org.signatory.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.signatory.roster.RosterMemberLoader;

/** Scores whole releases and small texts whose signers are known, and prints every fault. */
class WholeTextsTest {

    private static final Path CORPUS = Path.of("../shared/corpus");

    /** Releases in which leads and signers cannot be distinguished. */
    private static final Set<String> WITHOUT_ROLES = Set.of("releases/57", "releases/64", "releases/119");

    private final NameIndex roster = NameIndex.of(RosterMemberLoader.bundled(), Map.of());

    @Test
    void signersOfWholeReleasesAreFound() throws IOException {
        List<SignerScore> scores = scores("releases");
        int rows = scores.stream().mapToInt(SignerScore::rows).sum();

        assertThat(scores.stream().mapToInt(SignerScore::right).sum())
                .isGreaterThanOrEqualTo((int) Math.ceil(rows * 0.995));
        assertThat(sum(scores, SignerScore::wrong)).isZero();
        assertThat(sum(scores, SignerScore::extra)).isZero();
        assertThat(sum(scores, SignerScore::missed)).isZero();
        assertThat(sum(scores, SignerScore::leads)).isZero();
    }

    @Test
    void signersOfSmallTextsAreFound() throws IOException {
        List<SignerScore> scores = scores("cases");

        assertThat(sum(scores, SignerScore::wrong)).isZero();
        assertThat(sum(scores, SignerScore::extra)).isZero();
        assertThat(sum(scores, SignerScore::missed)).isZero();
        assertThat(sum(scores, SignerScore::leads)).isLessThanOrEqualTo(1);
    }

    @Test
    void everyFullNameAndTitledSurnameIsInAMentionOrAnIgnoredPart() throws IOException {
        for (String folder : List.of("releases", "cases")) {
            assumeTrue(Files.isDirectory(CORPUS.resolve(folder)), "the corpus is not here");
            for (Path file : SignerScore.texts(CORPUS.resolve(folder))) {
                assertThat(SignerScore.coverage(file, roster).uncovered())
                        .as(file.toString())
                        .isEmpty();
            }
        }
    }

    private List<SignerScore> scores(String folder) throws IOException {
        assumeTrue(Files.isDirectory(CORPUS.resolve(folder)), "the corpus is not here");
        List<SignerScore> scores = new ArrayList<>();
        SignerScore.printHeading();
        for (Path file : SignerScore.texts(CORPUS.resolve(folder))) {
            SignerScore score = SignerScore.of(file, roster);
            if (WITHOUT_ROLES.contains(score.file())) {
                score.leads().clear();
            }
            score.print();
            scores.add(score);
        }
        System.out.printf(
                SignerScore.FORMAT,
                "total",
                scores.stream().mapToInt(SignerScore::rows).sum(),
                scores.stream().mapToInt(SignerScore::right).sum(),
                sum(scores, SignerScore::wrong),
                sum(scores, SignerScore::missed),
                sum(scores, SignerScore::shown),
                sum(scores, SignerScore::extra),
                sum(scores, SignerScore::noise),
                sum(scores, SignerScore::leads),
                sum(scores, SignerScore::dropped));
        return scores;
    }

    private static int sum(List<SignerScore> scores, Function<SignerScore, List<String>> faults) {
        return scores.stream().mapToInt(it -> faults.apply(it).size()).sum();
    }
}
