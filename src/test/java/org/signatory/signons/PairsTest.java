package org.signatory.signons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Tests who signs directly and who waits under the rule of bipartisan pairs. */
class PairsTest {

    private static final String D = "Democrat";
    private static final String R = "Republican";

    private record Asking(int number, String side) {}

    private static List<Integer> admitted(List<String> standing, String... asked) {
        List<Asking> asking = new ArrayList<>();
        for (String side : asked) {
            asking.add(new Asking(asking.size(), side));
        }
        return new BipartisanPairing(standing)
                .admit(asking, Asking::side).stream().map(Asking::number).toList();
    }

    @Test
    void firstMemberWaitsForACounterpartAndBothSignInOrder() {
        assertThat(admitted(List.of(), D)).isEmpty();
        assertThat(admitted(List.of(), D, D, R)).containsExactly(0, 2);
        assertThat(admitted(List.of(), R, D, D, R)).containsExactly(0, 1, 2, 3);
    }

    @Test
    void memberOfTheSmallerSideSignsDirectly() {
        assertThat(admitted(List.of(D), R)).containsExactly(0);
        assertThat(admitted(List.of(D, D, R), D, R, R)).containsExactly(1, 0, 2);
    }

    @Test
    void memberOfNeitherSideSignsDirectly() {
        assertThat(admitted(List.of(D), D, "Libertarian")).containsExactly(1);
    }

    @Provide
    Arbitrary<List<String>> sides() {
        return Arbitraries.of(D, R, "Independent").list().ofMaxSize(60);
    }

    @Property
    void noOneWaitsWithRoomAndNoSideGetsAhead(
            @ForAll("sides") List<String> standing, @ForAll("sides") List<String> asked) {
        List<Integer> in = admitted(standing, asked.toArray(String[]::new));
        assertThat(in).doesNotHaveDuplicates();
        List<String> all = new ArrayList<>(standing);
        in.forEach(number -> all.add(asked.get(number)));
        List<String> waiting = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            if (!in.contains(i)) {
                waiting.add(asked.get(i));
            }
        }
        int before = Math.abs(Collections.frequency(standing, D) - Collections.frequency(standing, R));
        int after = Collections.frequency(all, D) - Collections.frequency(all, R);
        assertThat(Math.abs(after)).isLessThanOrEqualTo(before);
        assertThat(waiting).doesNotContain("Independent");
        assertThat(waiting.contains(D) && waiting.contains(R)).isFalse();
        assertThat(waiting.contains(D) && after < 0).isFalse();
        assertThat(waiting.contains(R) && after > 0).isFalse();
    }
}
