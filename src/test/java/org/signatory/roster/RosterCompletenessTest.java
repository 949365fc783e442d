package org.signatory.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.signatory.platform.time.WashingtonTime;

class RosterCompletenessTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

    @Test
    @DisplayName("All Representatives since 1789 make the roster complete since 1789")
    void everyCongressIsComplete() {
        assertThat(RosterCompleteness.of(representatives(1, 435).stream(), TODAY, null))
                .isEqualTo(LocalDate.of(1789, 3, 4));
    }

    @Test
    @DisplayName("A Congress with a tenth of its Representatives missing ends the coverage")
    void aGapEndsTheCoverage() {
        List<ServicePeriodEntity> services = representatives(113, 435);
        services.addAll(representatives(110, 113, 390));
        assertThat(RosterCompleteness.of(services.stream(), TODAY, null)).isEqualTo(LocalDate.of(2013, 1, 3));
    }

    @Test
    @DisplayName("Files of current Members only cover the days from the first of them")
    void currentFilesCoverTheDaysSinceTheFirst() {
        List<ServicePeriodEntity> services = representatives(119, 435);
        assertThat(RosterCompleteness.of(services.stream(), TODAY, LocalDate.of(2025, 2, 1)))
                .isEqualTo(LocalDate.of(2025, 2, 1));
        assertThat(RosterCompleteness.of(representatives(119, 60).stream(), TODAY, null))
                .isNull();
    }

    private static List<ServicePeriodEntity> representatives(int from, int seats) {
        return representatives(from, 120, seats);
    }

    private static List<ServicePeriodEntity> representatives(int from, int until, int seats) {
        List<ServicePeriodEntity> services = new ArrayList<>();
        for (int congress = from; congress < until; congress++) {
            for (int seat = 0; seat < seats; seat++) {
                ServicePeriodEntity service = new ServicePeriodEntity();
                service.bioguideId = "A%06d".formatted(congress * 1000 + seat);
                service.chamber = Chamber.HOUSE;
                service.state = "NY";
                service.startDate = WashingtonTime.startOfCongress(congress);
                service.endDate = WashingtonTime.startOfCongress(congress + 1);
                services.add(service);
            }
        }
        return services;
    }
}
