package org.signatory.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;
import org.signatory.platform.limits.WorkBudget;
import org.signatory.roster.RosterMemberLoader;

/** Texts made to cost much are read or refused within the budget of their request. */
class MatchingLimitsTest {

    private static final NameIndex ROSTER = NameIndex.of(RosterMemberLoader.bundled(), Map.of());

    /** Long enough for every count to be reached first, on any machine. */
    private static final Duration AMPLE = Duration.ofMinutes(5);

    private static final Map<String, String> TOO_MUCH = Map.ofEntries(
            Map.entry("a surname, a million characters on one line", "Kim; ".repeat(200_000)),
            Map.entry("a surname on each line", "Kim\n".repeat(75_000)),
            Map.entry("surnames with districts", "Smith (D-TX-5), ".repeat(25_000)),
            Map.entry(
                    "names between words, a million characters in one sentence",
                    "Ted Lieu and other members of the group who wrote with Judy Chu ".repeat(15_000)),
            Map.entry("punctuation", ";".repeat(900_000)),
            Map.entry("quotation marks", "\"a b c d e f g h i j\" ".repeat(40_000)),
            Map.entry("closings of letters on one line", "We ask. Sincerely, Ted ".repeat(20_000)),
            Map.entry("hyphens between sentences", ("-".repeat(500) + " Rep. Ted Lieu led it. ").repeat(800)),
            Map.entry("a million and one characters", "x".repeat(1_000_001)));

    private static final Map<String, String> HARMLESS = Map.ofEntries(
            Map.entry("a given name on each line", "Jan\n".repeat(4_000)),
            Map.entry("titles", "Rep. ".repeat(100_000)),
            Map.entry("a surname, 300 KB without a separator", "Kim ".repeat(75_000)),
            Map.entry("salutations on one line", "Dear ".repeat(100_000)),
            Map.entry("underscores", "_".repeat(200_000) + "x"),
            Map.entry("suffixes in small letters", "jr ".repeat(100_000)),
            Map.entry("blank lines", "\n".repeat(900_000)),
            Map.entry("spaces", "x" + " ".repeat(900_000) + "x"),
            Map.entry("invisible characters", "Kim" + "\u200b".repeat(900_000) + "x"),
            Map.entry(
                    "a long word between two names of one sentence",
                    "The letter was signed by Jan Schakowsky, " + "x".repeat(2_000) + "! Mike Quigley"));

    private static DatedNameIndex roster(Duration time) {
        return ROSTER.on(LocalDate.of(2021, 2, 12)).within(WorkBudget.of(time));
    }

    private static Stream<DynamicTest> each(Map<String, String> texts, java.util.function.Consumer<String> test) {
        return texts.entrySet().stream()
                .map(it -> DynamicTest.dynamicTest(it.getKey(), () -> test.accept(it.getValue())));
    }

    @TestFactory
    @DisplayName("A text that asks for too much is rejected with the limit")
    Stream<DynamicTest> refused() {
        return each(
                TOO_MUCH,
                text -> assertThat(catchThrowable(() -> MentionedMembers.of(text, roster(AMPLE), MatchScope.ANY)))
                        .isInstanceOfSatisfying(Problem.class, problem -> {
                            assertThat(problem.code()).isEqualTo(ErrorCode.WORK_LIMIT_EXCEEDED);
                            assertThat(problem).hasMessageContaining("0,000").hasMessageContaining("Split the text");
                        }));
    }

    @TestFactory
    @DisplayName("A long text without many names is read in proportion to its length")
    Stream<DynamicTest> read() {
        return each(
                HARMLESS,
                text -> assertThat(MentionedMembers.of(text, roster(Duration.ofSeconds(30)), MatchScope.ANY))
                        .isNotNull());
    }

    @Test
    @DisplayName("A request whose time is used up is rejected")
    void timeIsLimited() {
        Throwable refusal = catchThrowable(
                () -> MentionedMembers.of("Jan Schakowsky; Mike Quigley", roster(Duration.ZERO), MatchScope.ANY));
        assertThat(refusal)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ErrorCode.WORK_LIMIT_EXCEEDED));
    }

    @Test
    @DisplayName("Time in which other threads use the processor does not count")
    void waitingUsesNoTime() throws InterruptedException {
        Duration limit = Duration.ofMillis(100);
        DatedNameIndex roster = roster(limit);
        Thread other = new Thread(() -> {
            long start = System.nanoTime();
            while (System.nanoTime() - start <= limit.toNanos()) {
                Thread.onSpinWait();
            }
        });
        other.start();
        other.join();

        assertThatCode(roster.budget()::checkTime).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("The budget is one for all texts of a request")
    void oneBudgetForAllTexts() {
        DatedNameIndex roster = roster(AMPLE);
        String hundred = "Young Kim; ".repeat(100);
        Throwable refusal = catchThrowable(() -> {
            for (int i = 0; i < 200; i++) {
                MentionedMembers.of(hundred, roster.on(LocalDate.of(2022, 1, 1).plusDays(i)), MatchScope.ANY);
            }
        });
        assertThat(refusal).hasMessageContaining("names more than 10,000 signers");
    }
}
