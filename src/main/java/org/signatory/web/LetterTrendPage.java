package org.signatory.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.signatory.insights.LetterTrend;
import org.signatory.insights.LetterTrend.Outlook;
import org.signatory.insights.LetterTrend.Step;
import org.signatory.insights.TrendInterval;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterStatus;
import org.signatory.platform.time.WashingtonTime;
import org.signatory.web.charts.TimelineChart;
import org.signatory.web.charts.TimelineChart.Ahead;
import org.signatory.web.charts.TimelineChart.Day;

/**
 * Represents the model of the trend and forecast page of a letter.
 *
 * @param timeline the chart; null without signatures
 */
record LetterTrendPage(String title, LetterTrend trend, TimelineChart timeline) {

    static LetterTrendPage of(Letter letter, LetterTrend trend, LocalDate today) {
        if (trend.steps().isEmpty()) {
            return new LetterTrendPage(letter.title, trend, null);
        }
        Outlook forecast = trend.forecast();
        Ahead ahead = letter.status != LetterStatus.OPEN || forecast.median() == null
                ? null
                : new Ahead(forecast.low(), forecast.median(), forecast.high());
        LocalDate until = letter.closedAt == null ? today : WashingtonTime.dayOf(letter.closedAt);
        LocalDate deadline = letter.deadlineAt == null ? null : WashingtonTime.dayOf(letter.deadlineAt);
        return new LetterTrendPage(
                letter.title, trend, TimelineChart.of(days(trend.steps()), until, deadline, letter.targetCount, ahead));
    }

    /** Returns the steps by day, even if the page shows hours. */
    private static List<Day> days(List<Step> steps) {
        Map<LocalDate, Day> days = new LinkedHashMap<>();
        for (Step step : steps) {
            LocalDate day = WashingtonTime.dayOf(step.from());
            Day before = days.getOrDefault(day, new Day(day, 0, 0, 0));
            days.put(
                    day,
                    new Day(
                            day,
                            before.signed() + step.signed(),
                            before.withdrawn() + step.withdrawn(),
                            step.active()));
        }
        return List.copyOf(days.values());
    }

    public boolean hourly() {
        return trend.interval() == TrendInterval.HOUR;
    }

    /** Returns the elapsed share of the time to the deadline, in percent; null without a deadline. */
    public Long elapsedPercent() {
        Double share = trend.comparison().share();
        return share == null ? null : Math.round(100 * share);
    }

    /** Returns the steps, latest first. */
    public List<Step> steps() {
        List<Step> latest = new ArrayList<>(trend.steps());
        Collections.reverse(latest);
        return latest;
    }
}
