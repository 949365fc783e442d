package org.signatory.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signatory.roster.ServicePeriodEntity.EndBasis;

class DatedServiceTest {

    @ParameterizedTest(name = "{0}, {1} on {2}: {3}")
    @DisplayName("The last day within a term is a day of service; the day on which terms end by law is not")
    @CsvSource({
        "2021-04-06, ACTUAL, 2021-04-05, true",
        "2021-04-06, ACTUAL, 2021-04-06, true",
        "2021-04-06, ACTUAL, 2021-04-07, false",
        "2021-01-03, ACTUAL, 2021-01-03, false",
        "2018-01-03, ACTUAL, 2018-01-03, true",
        "1933-03-04, ACTUAL, 1933-03-04, false",
        "2021-04-06, ABSENT, 2021-04-06, false",
        "2026-11-03, SCHEDULED, 2026-11-27, true",
        "2026-11-03, SCHEDULED, 2026-11-03, true",
    })
    void decidesTheLastDay(LocalDate end, EndBasis basis, LocalDate day, boolean served) {
        List<ServicePeriod> services = List.of(period(LocalDate.of(1930, 1, 1), end, basis));
        assertThat(ServiceDates.on(services, day).isPresent()).isEqualTo(served);
    }

    @Test
    @DisplayName("A scheduled end is uncertain only if no later service follows")
    void laterServiceSettlesAScheduledEnd() {
        ServicePeriod first = period(LocalDate.of(2025, 1, 21), LocalDate.of(2026, 11, 3), EndBasis.SCHEDULED);
        ServicePeriod second = period(LocalDate.of(2026, 11, 20), LocalDate.of(2029, 1, 3), EndBasis.SCHEDULED);
        LocalDate between = LocalDate.of(2026, 11, 10);
        assertThat(ServiceDates.on(List.of(first), between)).contains(first);
        assertThat(ServiceDates.on(List.of(first, second), between)).isEmpty();
        assertThat(ServiceDates.on(List.of(first, second), second.start())).contains(second);
    }

    @Test
    @DisplayName("A roster of a later day confirms a scheduled end")
    void laterRosterConfirmsTheEnd() {
        ServicePeriod period = period(LocalDate.of(2025, 1, 21), LocalDate.of(2026, 11, 3), EndBasis.SCHEDULED);
        assertThat(period.withEndBasis(LocalDate.of(2026, 11, 2)).endBasis()).isEqualTo(EndBasis.SCHEDULED);
        assertThat(period.withEndBasis(LocalDate.of(2026, 11, 3)).endBasis()).isEqualTo(EndBasis.ACTUAL);
    }

    private static ServicePeriod period(LocalDate start, LocalDate end, EndBasis basis) {
        return new ServicePeriod(Chamber.SENATE, "FL", null, 3, start, start, end, basis, "Republican", null);
    }
}
