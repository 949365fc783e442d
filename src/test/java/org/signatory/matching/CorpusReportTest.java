package org.signatory.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.signatory.roster.RosterMemberLoader;

/** Reads the corpus of real letters and prints how well their signers are found. */
class CorpusReportTest {

    private static final Path LETTERS = Path.of("../shared/corpus/letters");
    private static final Pattern DAY = Pattern.compile("roster as of (\\d{4}-\\d{2}-\\d{2})");
    private static final String FORMAT = "%-6s %5s %7s %7s %9s %9s %7s %6s%n";

    private final NameIndex roster = NameIndex.of(RosterMemberLoader.bundled(), Map.of());

    private record Row(String name, String bioguideId, String note) {}

    private record Score(int rows, int right, int wrong, int ambiguous, int unmatched, int missing, int extra) {
        Score plus(Score other) {
            return new Score(
                    rows + other.rows,
                    right + other.right,
                    wrong + other.wrong,
                    ambiguous + other.ambiguous,
                    unmatched + other.unmatched,
                    missing + other.missing,
                    extra + other.extra);
        }
    }

    @Test
    void signersOfTheCorpusAreFoundWithoutMixUps() throws IOException {
        assumeTrue(Files.isDirectory(LETTERS), "the corpus is not here");
        List<Path> files;
        try (Stream<Path> all = Files.list(LETTERS)) {
            files = all.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
        System.out.printf(FORMAT, "letter", "rows", "right", "wrong", "ambiguous", "unmatched", "missing", "extra");
        Score total = new Score(0, 0, 0, 0, 0, 0, 0);
        for (Path file : files) {
            String number = file.getFileName().toString().replace(".txt", "");
            Score score = score(file, LETTERS.resolve(number + ".expected.tsv"));
            print(number, score);
            total = total.plus(score);
        }
        print("total", total);
        assertThat(total.wrong()).isZero();
        assertThat(total.right()).isGreaterThanOrEqualTo((int) Math.ceil(total.rows() * 0.995));
        assertThat(total.extra()).isLessThanOrEqualTo(total.rows() / 500);
    }

    private static void print(String letter, Score it) {
        System.out.printf(
                FORMAT,
                letter,
                it.rows(),
                it.right(),
                it.wrong(),
                it.ambiguous(),
                it.unmatched(),
                it.missing(),
                it.extra());
    }

    private Score score(Path text, Path expected) throws IOException {
        List<String> lines = Files.readAllLines(expected);
        java.util.regex.Matcher day = DAY.matcher(lines.get(0));
        assertThat(day.find()).isTrue();
        List<Row> rows = lines.stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split("\t", -1))
                .map(cells -> new Row(cells[0], cells[1], cells.length > 3 ? cells[3] : ""))
                .toList();
        MentionedMembers list =
                MentionedMembers.of(Files.readString(text), roster.on(LocalDate.parse(day.group(1))), MatchScope.ANY);
        List<Mention> left = new ArrayList<>(list.signers());
        int right = 0;
        int wrong = 0;
        int ambiguous = 0;
        int unmatched = 0;
        int missing = 0;
        for (Row row : rows) {
            Mention mention = take(left, row);
            String what = text.getFileName() + " " + row.name() + " (" + row.bioguideId() + "): ";
            if (mention == null) {
                missing++;
                System.out.println("  missing " + what + row.note());
            } else if (mention.match().matched()) {
                boolean same = mention.match().person().bioguideId().equals(row.bioguideId());
                right += same ? 1 : 0;
                wrong += same ? 0 : 1;
                if (!same) {
                    System.out.println("  WRONG " + what + mention);
                }
            } else {
                ambiguous += mention.match().status() == NameMatch.Status.AMBIGUOUS ? 1 : 0;
                unmatched += mention.match().status() == NameMatch.Status.UNMATCHED ? 1 : 0;
                System.out.println("  " + mention.match().status() + " " + what
                        + mention.match().notes() + mention.affiliation());
            }
        }
        List<String> ids = rows.stream().map(Row::bioguideId).toList();
        left.removeIf(
                it -> it.match().matched() && ids.contains(it.match().person().bioguideId()));
        left.forEach(
                it -> System.out.println("  extra " + text.getFileName() + " " + it.written() + " " + it.role() + " "
                        + (it.match().matched()
                                ? it.match().person().name().printed()
                                : it.match().status())));
        return new Score(rows.size(), right, wrong, ambiguous, unmatched, missing, left.size());
    }

    /** The mention that a row is about: the same writing, with the same Member first where it is written twice. */
    private static Mention take(List<Mention> left, Row row) {
        List<Mention> same =
                left.stream().filter(it -> it.written().equals(row.name())).toList();
        Mention found = same.stream()
                .filter(it ->
                        it.match().matched() && it.match().person().bioguideId().equals(row.bioguideId()))
                .findFirst()
                .orElse(same.isEmpty() ? null : same.get(0));
        left.remove(found);
        return found;
    }
}
