package org.signatory.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signatory.platform.time.WashingtonTime;

/** Interprets words of deadlines on Wednesday, February 10, 2027 at 10 AM in Washington, and reads local times. */
class DeadlineParserTest {

    private static final Instant NOW = Instant.parse("2027-02-10T15:00:00Z");

    private static LocalDateTime local(Instant instant) {
        return instant.atZone(WashingtonTime.ZONE).toLocalDateTime();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            COB Friday | 2027-02-12T17:00
            by COB this Friday | 2027-02-12T17:00
            EOB Wed. | 2027-02-10T17:00
            9 am Wednesday | 2027-02-17T09:00
            next Friday | 2027-02-19T17:00
            noon on Thursday, February 25 | 2027-02-25T12:00
            Noon, Feb. 25th | 2027-02-25T12:00
            5 pm ET tomorrow | 2027-02-11T17:00
            5:30 p.m. today | 2027-02-10T17:30
            tonight | 2027-02-10T23:59
            end of day March 3 | 2027-03-03T23:59
            EOD on the 3rd of March | 2027-03-03T23:59
            close of business Monday the 15th | 2027-02-15T17:00
            close of business Friday the 12th of March | 2027-03-12T17:00
            midnight Friday | 2027-02-12T23:59
            2 pm Pacific on Friday | 2027-02-12T17:00
            Friday, February 12, 2027 at 5:00 PM EST | 2027-02-12T17:00
            3/12 at 17:00 | 2027-03-12T17:00
            2027-03-12 6pm | 2027-03-12T18:00
            close of business (6 pm) on Friday | 2027-02-12T18:00
            February 8 | 2027-02-08T17:00
            January 4, noon | 2027-01-04T12:00
            December 3 | 2027-12-03T17:00
            February 29, COB | 2028-02-29T17:00
            """)
    void wordsMeanATime(String words, LocalDateTime expected) {
        assertThat(local(DeadlineParser.read(words, NOW))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            as soon as you may | “as soon as you may” was not recognized. Enter a day
            extended from Wednesday to Friday | was not recognized
            COB | The day is missing.
            5 pm ET | The day is missing.
            noon on Thursday, April 25 | 2027-04-25 is a Sunday.
            close of business Monday the 12th | 2027-02-12 is a Friday.
            Friday at 5 pm or 6 pm | was not recognized
            5 pm, 18:00 Friday | Two different times are given.
            February 12, 2/13 | Two different days are given.
            February 30 | The date does not exist.
            13/45 | The date does not exist.
            the 32nd | The date does not exist.
            2:30 am on March 14 | The time 2:30 AM on March 14, 2027 does not exist in Washington
            1:30 am on November 7, 2027 | The time 1:30 AM on November 7, 2027 occurs twice in Washington
            """)
    void otherWordsAreRejectedWithAReason(String words, String reason) {
        assertThatThrownBy(() -> DeadlineParser.read(words, NOW))
                .isInstanceOf(DateTimeException.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-30T17:00 | 2026-11-30T22:00:00Z
            2026-11-30 5:00 PM | 2026-11-30T22:00:00Z
            2026-11-30 5 pm | 2026-11-30T22:00:00Z
            2026-11-30 17:00:30 | 2026-11-30T22:00:30Z
            2026-07-01T17:00 | 2026-07-01T21:00:00Z
            2026-07-01 12:00 AM ET | 2026-07-01T04:00:00Z
            2026-11-30T17:00-05:00 | 2026-11-30T22:00:00Z
            2026-11-30T22:00:00.5Z | 2026-11-30T22:00:00.5Z
            2027-11-07T01:30-04:00 | 2027-11-07T05:30:00Z
            """)
    void timeWithoutOffsetIsInWashington(String text, Instant expected) {
        assertThat(LocalTimeReader.read(text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            2027-03-14T02:30 | The time 2:30 AM on March 14, 2027 does not exist in Washington, because daylight saving time begins that day.
            2027-11-07T01:30 | The time 1:30 AM on November 7, 2027 occurs twice in Washington, because daylight saving time ends that day. Send the time with its UTC offset, -04:00 or -05:00.
            2026-02-30T17:00 | Enter a date that exists; 2026-02-30 does not.
            2026-11-30T25:00 | Enter a time such as
            2026-11-30 13:00 PM | Enter a time such as
            2026-11-30 17 | Enter a time such as
            2026-11-30 | Enter a time such as
            Friday | Enter a time such as
            """)
    void otherTimesAreRejectedWithAReason(String text, String reason) {
        assertThatThrownBy(() -> LocalTimeReader.read(text))
                .isInstanceOf(DateTimeException.class)
                .hasMessageContaining(reason);
    }

    @Property(tries = 300)
    void anyWordsAreReadOrRejected(@ForAll @StringLength(max = 200) String words) {
        try {
            assertThat(DeadlineParser.read(words, NOW)).isNotNull();
        } catch (DateTimeException e) {
            assertThat(e).hasMessageContaining(" ");
        }
    }
}
