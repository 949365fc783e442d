package org.signatory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.signatory.insights.LetterTrend;
import org.signatory.insights.LetterTrend.Comparison;
import org.signatory.insights.LetterTrend.Outlook;
import org.signatory.insights.LetterTrend.Step;
import org.signatory.insights.TrendInterval;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterStatus;

/** Tests the drawing on the trend page. */
class LetterTrendPageTest {

    private static final LocalDate TODAY = LocalDate.parse("2021-02-05");

    private static Letter letter(LetterStatus status) {
        Letter letter = new Letter();
        letter.title = "At hand";
        letter.status = status;
        letter.deadlineAt = Instant.parse("2021-02-10T22:00:00Z");
        return letter;
    }

    private static Step step(String from, int signed, int active) {
        return new Step(Instant.parse(from), signed, 0, active);
    }

    private static LetterTrend trend(TrendInterval by, Integer median, Step... steps) {
        Outlook forecast = new Outlook("", median, median, median, List.of(), List.of());
        Comparison none = new Comparison(null, 0, null, null, null, null);
        return new LetterTrend(UUID.randomUUID(), by, List.of(steps), 5, none, forecast);
    }

    @Test
    void hoursAreLabeledWithTheirDay() {
        LetterTrend byDay = trend(TrendInterval.DAY, 20, step("2021-02-02T05:00:00Z", 5, 5));
        LetterTrend byHour =
                trend(TrendInterval.HOUR, 20, step("2021-02-02T15:00:00Z", 2, 2), step("2021-02-02T20:00:00Z", 3, 5));
        LetterTrendPage page = LetterTrendPage.of(letter(LetterStatus.OPEN), byHour, TODAY);
        assertThat(page.timeline())
                .isEqualTo(LetterTrendPage.of(letter(LetterStatus.OPEN), byDay, TODAY)
                        .timeline());
        assertThat(page.timeline().fan()).isNotNull();
    }

    @Test
    void forecastIsDrawnOnlyForOpenLettersWithSigners() {
        LetterTrend trend = trend(TrendInterval.DAY, 5, step("2021-02-02T05:00:00Z", 5, 5));
        Letter closed = letter(LetterStatus.CLOSED);
        closed.closedAt = Instant.parse("2021-02-04T22:00:00Z");
        assertThat(LetterTrendPage.of(closed, trend, TODAY).timeline().fan()).isNull();
        LetterTrend unknown = trend(TrendInterval.DAY, null, step("2021-02-02T05:00:00Z", 5, 5));
        assertThat(LetterTrendPage.of(letter(LetterStatus.OPEN), unknown, TODAY)
                        .timeline()
                        .fan())
                .isNull();
        assertThat(LetterTrendPage.of(letter(LetterStatus.OPEN), trend(TrendInterval.DAY, 20), TODAY)
                        .timeline())
                .isNull();
    }
}
