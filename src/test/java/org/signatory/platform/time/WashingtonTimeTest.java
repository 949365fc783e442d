package org.signatory.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WashingtonTimeTest {

    @ParameterizedTest
    @CsvSource({
        "1789-03-04, 1",
        "2013-01-02, 112",
        "2013-01-03, 113",
        "2021-01-03, 117",
        "2022-01-03, 117",
        "2022-12-31, 117",
        "2023-01-02, 117",
        "2023-01-03, 118",
        "2026-11-25, 119"
    })
    void dayHasItsCongress(LocalDate day, int congress) {
        assertThat(WashingtonTime.congressOn(day)).isEqualTo(congress);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-01-03T16:59:59Z, 116, 2021-01-02",
        "2021-01-03T17:00:00Z, 117, 2021-01-03",
        "2022-01-03T15:00:00Z, 117, 2022-01-03",
        "2021-01-04T04:59:00Z, 117, 2021-01-03",
        "2021-01-03T04:59:00Z, 116, 2021-01-02"
    })
    void congressChangesAtNoonInOddYears(Instant instant, int congress, LocalDate rosterDay) {
        assertThat(WashingtonTime.congressAt(instant)).isEqualTo(congress);
        assertThat(WashingtonTime.rosterDay(instant)).isEqualTo(rosterDay);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2021-03-12T22:00:00Z | Friday, March 12, 2021 at 5:00 PM EST",
                "2021-03-15T21:00:00Z | Monday, March 15, 2021 at 5:00 PM EDT",
            })
    void instantIsFormattedInWashingtonTime(Instant instant, String words) {
        assertThat(WashingtonTime.spoken(instant)).isEqualTo(words);
    }
}
