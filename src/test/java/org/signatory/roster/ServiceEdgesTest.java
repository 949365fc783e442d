package org.signatory.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceEdgesTest {

    private static final Map<String, RosterMember> ROSTER = RosterMemberLoader.bundled().stream()
            .collect(Collectors.toMap(RosterMember::bioguideId, Function.identity()));

    private static String seat(String bioguideId, LocalDate day) {
        return ServiceDates.on(ROSTER.get(bioguideId).periods(), day)
                .map(period -> period.chamber() + " " + period.state())
                .orElse("none");
    }

    @ParameterizedTest
    @CsvSource({
        "H000324, 2021-04-06, HOUSE FL, none",
        "C000984, 2019-10-17, HOUSE MD, none",
        "J000032, 2024-07-19, HOUSE TX, none",
        "F000062, 2023-09-29, SENATE CA, none",
        "M000639, 2024-08-20, SENATE NJ, none",
        "G000590, 2025-07-20, HOUSE TN, none",
        "G000578, 2024-11-13, HOUSE FL, none",
        "S001150, 2024-12-08, HOUSE CA, SENATE CA"
    })
    void theLastDayOfServiceIsServed(String bioguideId, LocalDate lastDay, String seat, String nextDay) {
        assertThat(seat(bioguideId, lastDay)).isEqualTo(seat);
        assertThat(seat(bioguideId, lastDay.plusDays(1))).isEqualTo(nextDay);
    }

    @ParameterizedTest
    @CsvSource({
        "M001183, 2024-05-30, Democrat, Democrat",
        "M001183, 2024-06-01, Independent, Democrat",
        "S001191, 2022-12-10, Independent, Democrat",
        "K000383, 2021-02-12, Independent, Democrat",
        "S000033, 2021-02-12, Independent, Democrat",
        "A000367, 2020-01-15, Independent, Independent"
    })
    void independentsSitWithACaucusIfTheyHaveOne(String bioguideId, LocalDate day, String party, String side) {
        ServicePeriod period =
                ServiceDates.on(ROSTER.get(bioguideId).periods(), day).orElseThrow();
        assertThat(period.party()).isEqualTo(party);
        assertThat(period.side()).isEqualTo(side);
    }

    @Test
    void aRefreshedRosterKeepsTheCaucusThatTheDatasetDoesNotState() {
        ServicePeriod period = ServiceDates.on(ROSTER.get("M001183").periods(), LocalDate.of(2024, 6, 1))
                .orElseThrow()
                .withCaucus(null);
        assertThat(IndependentCaucuses.completed("M001183", period).side()).isEqualTo("Democrat");
        assertThat(IndependentCaucuses.completed("A000367", period).side()).isEqualTo("Independent");
    }
}
