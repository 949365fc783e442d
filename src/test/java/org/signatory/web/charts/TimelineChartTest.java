package org.signatory.web.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.signatory.web.charts.TimelineChart.Ahead;
import org.signatory.web.charts.TimelineChart.Day;

/** Tests the drawing of signatures and the forecast. */
class TimelineChartTest {

    private static final LocalDate FIRST = LocalDate.parse("2021-02-01");
    private static final Ahead AHEAD = new Ahead(10, 20, 40);

    private static TimelineChart drawn(LocalDate today, LocalDate deadline, Ahead ahead) {
        return TimelineChart.of(List.of(new Day(FIRST, 10, 0, 10)), today, deadline, null, ahead);
    }

    @Test
    void forecastRunsFromTheCurrentCountToTheDeadline() {
        // From 31 January at 66 to 10 February at 984 it is 91.8 a day; 40 is at the top, 42, and 0 is at 206.
        TimelineChart chart = drawn(FIRST.plusDays(4), FIRST.plusDays(9), AHEAD);
        assertThat(chart.steps()).endsWith("H525.0");
        assertThat(chart.fan()).isEqualTo("M525.0 165.0L984.0 42.0V165.0Z");
        assertThat(chart.likely()).isEqualTo("M525.0 165.0L984.0 124.0");
        assertThat(chart.counts().get(1).words()).isEqualTo("40");
    }

    @Test
    void labelsHaveTheDatesOfThePages() {
        TimelineChart chart = TimelineChart.of(List.of(new Day(FIRST, 10, 1, 9)), FIRST.plusDays(9), null, null);
        assertThat(chart.withdrawals())
                .extracting(TimelineChart.Mark::words)
                .containsExactly("Feb 1, 2021: 1 withdrew");
        assertThat(chart.days()).extracting(TimelineChart.Mark::words).containsExactly("Feb 1, 2021", "Feb 10, 2021");
    }

    @Test
    void noForecastIsDrawnWithoutOneOrAFutureDeadline() {
        assertThat(drawn(FIRST, FIRST.plusDays(9), null).fan()).isNull();
        assertThat(drawn(FIRST, null, AHEAD).fan()).isNull();
        TimelineChart over = drawn(FIRST.plusDays(9), FIRST.plusDays(9), AHEAD);
        assertThat(over.fan()).isNull();
        assertThat(over.likely()).isNull();
        assertThat(over.counts().get(1).words()).isEqualTo("10");
    }
}
