package org.signatory.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import org.signatory.roster.RosterMember;
import org.signatory.roster.RosterMemberLoader;

/** Reads lists that are written at random in every style, and prints how well their signers are found. */
class GeneratedListsTest {

    private static final List<RosterMember> PEOPLE = RosterMemberLoader.bundled();
    private static final NameIndex ROSTER = NameIndex.of(PEOPLE, Map.of());
    private static final Map<String, int[]> SCORES = new TreeMap<>();
    private static final String FORMAT = "%-34s %7s %7s %7s %9s %9s %7s %6s%n";

    @Property(shrinking = ShrinkingMode.OFF)
    void noMemberIsMistakenForAnother(@ForAll long seed) {
        WrittenLists.Written written = WrittenLists.draw(PEOPLE, seed);
        MentionedMembers list = MentionedMembers.of(written.text(), ROSTER.on(written.day()), MatchScope.ANY);
        int[] score =
                SCORES.computeIfAbsent(written.style() + (written.damaged() ? " damaged" : ""), key -> new int[7]);
        int extra = 0;
        boolean[] seen = new boolean[written.meant().size()];
        for (Mention mention : list.signers()) {
            WrittenLists.Meant meant = null;
            for (int i = 0; i < seen.length && meant == null; i++) {
                WrittenLists.Meant it = written.meant().get(i);
                if (it.start() < mention.end() && mention.start() < it.end()) {
                    meant = it;
                    if (!seen[i]) {
                        seen[i] = true;
                        score[0]++;
                        score[place(mention, it.person())]++;
                    }
                }
            }
            if (meant == null) {
                extra += mention.repeats() == null ? 1 : 0;
                continue;
            }
            if (mention.match().matched()) {
                assertThat(mention.match().person().bioguideId())
                        .as("%s on %s, seed %d: %s%n%s", written.style(), written.day(), seed, mention, written.text())
                        .isEqualTo(meant.person().bioguideId());
            }
            assertThat(written.text().substring(mention.start(), mention.end())).isEqualTo(mention.written());
        }
        for (boolean found : seen) {
            score[0] += found ? 0 : 1;
            score[5] += found ? 0 : 1;
        }
        score[6] += extra;
    }

    @Property(shrinking = ShrinkingMode.OFF)
    void givenNameAndSurnameOfDifferentMembersMatchNeither(@ForAll long seed) {
        Random random = new Random(seed);
        RosterMember one = PEOPLE.get(random.nextInt(PEOPLE.size()));
        RosterMember other = PEOPLE.get(random.nextInt(PEOPLE.size()));
        LocalDate day = LocalDate.of(2012, 10, 1).plusDays(random.nextInt(5_000));
        String given = WrittenName.of(one.name().first()).words().get(0);
        String written = given + " " + other.name().last();
        for (Mention it : MentionedMembers.of("Signed by: " + written, ROSTER.on(day), MatchScope.ANY)
                .signers()) {
            if (it.match().matched()) {
                RosterMember meant = it.match().person();
                assertThat(NameSpellingNormalizer.words(other.name().last()))
                        .as("%s on %s, seed %d: %s", written, day, seed, it.match())
                        .containsAll(NameSpellingNormalizer.words(meant.name().last()));
                assertThat(new NameProfile(meant)
                                .given(List.of(given), List.of(), word -> true)
                                .given())
                        .isNotEqualTo(NameProfile.Given.DIFFERENT);
            }
        }
    }

    private static int place(Mention mention, RosterMember person) {
        return switch (mention.match().status()) {
            case MATCHED -> mention.match().person().bioguideId().equals(person.bioguideId()) ? 1 : 2;
            case AMBIGUOUS -> 3;
            case UNMATCHED -> 4;
        };
    }

    /** Every name of the random lists is somebody's, so a text that finds few of them is as wrong as one that takes too many. */
    @AfterContainer
    static void print() {
        System.out.printf(FORMAT, "style", "names", "right", "wrong", "ambiguous", "unmatched", "missing", "extra");
        int[] total = new int[7];
        SCORES.forEach((style, score) -> {
            print(style, score);
            for (int i = 0; i < score.length; i++) {
                total[i] += score[i];
            }
        });
        print("total", total);
        assertThat(total[1]).as("names matched right").isGreaterThan(total[0] * 99 / 100);
        assertThat(total[6]).as("names found where none was written").isLessThanOrEqualTo(total[0] / 500);
    }

    private static void print(String style, int[] it) {
        System.out.printf(FORMAT, style, it[0], it[1], it[2], it[3], it[4], it[5], it[6]);
    }
}
