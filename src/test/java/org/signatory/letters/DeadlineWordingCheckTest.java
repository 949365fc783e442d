package org.signatory.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signatory.platform.time.WashingtonTime;

/** Compares words of deadlines with instants of Friday, February 12, 2027. */
class DeadlineWordingCheckTest {

    @ParameterizedTest(name = "{1} at {0}")
    @CsvSource(delimiter = '|', textBlock = """
            2027-02-12T17:00 | COB Friday
            2027-02-12T18:00 | COB Friday, Feb. 12
            2027-02-12T17:00 | 5 p.m. ET on Friday, February 12th, 2027
            2027-02-12T17:00 | 5pm
            2027-02-12T17:00 | 12 February
            2027-02-12T17:00 | by 2/12 at 17:00
            2027-02-12T17:00 | 2/12/27
            2027-02-12T17:00 | 2027-02-12
            2027-02-12T12:00 | noon Fri.
            2027-02-13T00:00 | midnight on Friday
            2027-02-12T23:59 | EOD Friday
            2027-02-12T17:00 | extended from Wednesday to Friday
            2027-02-12T17:00 | 2 pm Pacific
            2027-02-12T17:00 | as soon as you may
            2027-07-09T17:00 | 5pm EDT
            2027-02-12T17:00 | 5 pm Eastern Standard Time
            2027-02-12T17:00 | end of the week, Sunshine Week
            """)
    void matches(LocalDateTime deadline, String words) {
        assertThat(contradict(deadline, words)).isFalse();
    }

    @ParameterizedTest(name = "{1} at {0}")
    @CsvSource(delimiter = '|', textBlock = """
            2027-02-12T17:00 | COB Thursday
            2027-02-12T17:00 | Friday, February 19
            2027-02-12T17:00 | Feb 12, 2026
            2027-02-12T17:00 | 12 March
            2027-02-12T17:00 | 2/11
            2027-02-12T17:00 | 2027-02-11
            2027-02-12T17:00 | noon Friday
            2027-02-12T17:00 | 5 a.m.
            2027-02-12T17:30 | Friday 5:00 PM EST
            2027-02-12T09:00 | close of business
            2027-02-12T17:00 | 18:00
            2027-07-09T17:00 | 5pm EST
            2027-07-09T17:00 | 5 pm Eastern standard time
            2027-02-12T17:00 | 5pm EDT
            """)
    void contradicts(LocalDateTime deadline, String words) {
        assertThat(contradict(deadline, words)).isTrue();
    }

    private static boolean contradict(LocalDateTime deadline, String words) {
        return DeadlineWordingCheck.contradict(
                words, deadline.atZone(WashingtonTime.ZONE).toInstant());
    }
}
