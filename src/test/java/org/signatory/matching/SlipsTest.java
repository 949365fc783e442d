package org.signatory.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import org.signatory.roster.RosterMemberLoader;

/** Reads names with slips of typing and scanning, and prints how many are read right. */
class SlipsTest {

    private static final NameIndex ROSTER = NameIndex.of(RosterMemberLoader.bundled(), Map.of());
    private static final String[][] SCANNED = {
        {"O", "0"},
        {"o", "0"},
        {"l", "1"},
        {"l", "I"},
        {"I", "l"},
        {"m", "rn"},
        {"rn", "m"},
        {"cl", "d"},
        {"e", "c"},
        {"h", "b"},
        {"vv", "w"},
        {"w", "vv"}
    };
    private static final int[] SCORE = new int[3];

    @Property(shrinking = ShrinkingMode.OFF)
    void noSlipMakesAMemberAnother(@ForAll long seed) {
        Random random = new Random(seed);
        LocalDate day = LocalDate.of(2013, 2, 1).plusDays(random.nextInt(4_800));
        List<MemberWithSeat> serving = ROSTER.on(day).serving();
        MemberWithSeat meant = serving.get(random.nextInt(serving.size()));
        String name = meant.person().name().printed();
        String written = slipped(name, random);
        boolean anothersName =
                serving.stream().anyMatch(it -> it.person().name().printed().equalsIgnoreCase(written));
        if (anothersName) {
            return;
        }
        for (Mention it : MentionedMembers.of(
                        "Signed by:\n" + written + "\nChuck Grassley\n", ROSTER.on(day), MatchScope.ANY)
                .signers()) {
            if (it.start() < "Signed by:\n".length() + written.length()) {
                boolean right = it.match().isCertain() && it.match().person() == meant.person();
                SCORE[right ? 0 : it.match().isCertain() ? 2 : 1]++;
                if (it.match().isCertain()) {
                    assertThat(it.match().person().bioguideId())
                            .as("%s for %s on %s, seed %d", written, name, day, seed)
                            .isEqualTo(meant.person().bioguideId());
                }
            }
        }
    }

    /** A part of a name that is the surname of another Member, with the name around it damaged. */
    @Example
    void partOfADamagedNameIsNotAnotherMember() {
        Map<String, String> written = Map.of(
                "DonaldS. Beyer, Jr.", "B001292",
                "DonaldS.Beyer", "B001292",
                "Kim  Schrier", "S001216",
                "Rep. James  A. Himes", "H001047",
                "Monica De La  Cruz", "D000594",
                "Rep. Riley  M. Moore", "M001235");
        DatedNameIndex roster = ROSTER.on(LocalDate.of(2025, 3, 3));
        written.forEach((name, id) -> {
            for (String text : List.of(
                    "Signed by:\n" + name + "\nChuck Grassley\n",
                    "The letter was signed by " + name + " and Judy Chu.")) {
                assertThat(MentionedMembers.of(text, roster, MatchScope.ANY).signers())
                        .as(text)
                        .hasSize(2)
                        .first()
                        .returns(id, it -> it.match().person().bioguideId());
            }
        });
    }

    private static String slipped(String name, Random random) {
        int at = 1 + random.nextInt(name.length() - 2);
        StringBuilder text = new StringBuilder(name);
        char letter = name.charAt(at);
        switch (random.nextInt(4)) {
            case 0 -> text.insert(at, letter);
            case 1 -> text.deleteCharAt(at);
            case 2 -> {
                text.setCharAt(at, name.charAt(at + 1));
                text.setCharAt(at + 1, letter);
            }
            default -> {
                String[] pair = SCANNED[random.nextInt(SCANNED.length)];
                int found = name.indexOf(pair[0]);
                if (found >= 0) {
                    text.replace(found, found + pair[0].length(), pair[1]);
                }
            }
        }
        return text.toString();
    }

    @AfterContainer
    static void print() {
        System.out.printf("slips: right %d, in doubt %d, wrong %d%n", SCORE[0], SCORE[1], SCORE[2]);
        assertThat(SCORE[0]).as("slips read right").isGreaterThan((SCORE[0] + SCORE[1]) * 3 / 4);
    }
}
