package org.signatory.web.charts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.signatory.platform.time.WashingtonTime;

/**
 * Draws the number of signatures by day, with withdrawals, deadline, target and forecast.
 *
 * @param steps outline as an SVG path
 * @param area the same outline, closed along the axis
 * @param fan range from the current count to the lowest and highest forecast; null without a forecast
 * @param likely line from the current count to the most likely one; null without a forecast
 */
public record TimelineChart(
        String steps,
        String area,
        List<Mark> withdrawals,
        Mark deadline,
        Mark target,
        List<Mark> days,
        List<Mark> counts,
        String fan,
        String likely) {

    /** Represents the signatures and withdrawals on one day. */
    public record Day(LocalDate day, int signed, int withdrawn, int active) {}

    /** Represents a position in the chart and its label. */
    public record Mark(String x, String y, String words) {}

    /** Represents a forecast of the count at the deadline. */
    public record Ahead(int least, int likely, int most) {}

    private static final int WIDTH = 1000;
    private static final int HEIGHT = 250;
    private static final int LEFT = 66;
    private static final int RIGHT = 16;

    /** Space for the label of the deadline, in the large type of small screens. */
    private static final int TOP = 42;

    /** Space for the labels of the days, in the same type. */
    private static final int BOTTOM = 44;

    /** Space for the label of the deadline to the left of its line, in the large type of small screens. */
    private static final int LABEL = 320;

    /** Represents the range of days and the highest count of the chart. */
    private record Frame(LocalDate from, LocalDate to, int most) {

        String x(LocalDate day) {
            double share = (double) ChronoUnit.DAYS.between(from, day) / Math.max(1, ChronoUnit.DAYS.between(from, to));
            return number(LEFT + share * (WIDTH - LEFT - RIGHT));
        }

        String y(int count) {
            return number(HEIGHT - BOTTOM - (double) count / most * (HEIGHT - TOP - BOTTOM));
        }
    }

    /**
     * @param days days with changes, in order; not empty
     * @param until the last day of the chart
     * @param deadline or null
     * @param target or null
     */
    public static TimelineChart of(List<Day> days, LocalDate until, LocalDate deadline, Integer target) {
        return of(days, until, deadline, target, null);
    }

    /** @param forecast drawn from the last count to a future deadline; or null */
    public static TimelineChart of(
            List<Day> days, LocalDate until, LocalDate deadline, Integer target, Ahead forecast) {
        LocalDate last = days.get(days.size() - 1).day();
        LocalDate lastDay = until.isBefore(last) ? last : until;
        Ahead ahead = deadline == null || !deadline.isAfter(lastDay) ? null : forecast;
        LocalDate from = days.get(0).day().minusDays(1);
        LocalDate to = deadline == null || deadline.isBefore(lastDay) ? lastDay : deadline;
        int highest = days.stream().mapToInt(Day::active).max().orElse(0);
        int aimed = Math.max(target == null ? 0 : target, ahead == null ? 0 : ahead.most());
        Frame frame = new Frame(from, to, Math.max(1, Math.max(highest, aimed)));
        String now =
                "M" + frame.x(lastDay) + " " + frame.y(days.get(days.size() - 1).active());
        StringBuilder steps = new StringBuilder("M" + frame.x(from) + " " + frame.y(0));
        for (Day day : days) {
            steps.append("H").append(frame.x(day.day())).append("V").append(frame.y(day.active()));
        }
        steps.append("H").append(frame.x(lastDay));
        List<Mark> withdrawals = days.stream()
                .filter(day -> day.withdrawn() > 0)
                .map(day -> new Mark(
                        frame.x(day.day()),
                        frame.y(day.active()),
                        WashingtonTime.spoken(day.day()) + ": " + day.withdrawn() + " withdrew"))
                .toList();
        return new TimelineChart(
                steps.toString(),
                steps + "V" + frame.y(0) + "Z",
                withdrawals,
                deadline == null || deadline.isBefore(from) ? null : new Mark(frame.x(deadline), null, "Deadline"),
                target == null ? null : new Mark(null, frame.y(target), "Target " + target),
                ends(frame),
                List.of(
                        new Mark(null, frame.y(0), "0"),
                        new Mark(null, frame.y(frame.most()), String.valueOf(frame.most()))),
                ahead == null
                        ? null
                        : now + "L" + frame.x(deadline) + " " + frame.y(ahead.most()) + "V" + frame.y(ahead.least())
                                + "Z",
                ahead == null ? null : now + "L" + frame.x(deadline) + " " + frame.y(ahead.likely()));
    }

    private static List<Mark> ends(Frame frame) {
        LocalDate first = frame.from().plusDays(1);
        Mark end = new Mark(frame.x(frame.to()), null, WashingtonTime.spoken(frame.to()));
        return first.equals(frame.to())
                ? List.of(end)
                : List.of(new Mark(frame.x(first), null, WashingtonTime.spoken(first)), end);
    }

    private static String number(double value) {
        return String.valueOf(Math.round(value * 10) / 10.0);
    }

    /** Returns whether the label of the deadline is to the right of its line; the target is then labeled at the right end. */
    public boolean isDeadlineLabelOnRight() {
        return deadline != null && Double.parseDouble(deadline.x()) < LEFT + LABEL;
    }

    /** Returns whether a label of a day ends at its position; the label of the first of two days begins there. */
    public boolean isEnd(Mark day) {
        return day.equals(days.get(days.size() - 1));
    }

    public int left() {
        return LEFT;
    }

    public int right() {
        return WIDTH - RIGHT;
    }

    /** Returns the position of the axis. */
    public int floor() {
        return HEIGHT - BOTTOM;
    }

    public int width() {
        return WIDTH;
    }

    public int height() {
        return HEIGHT;
    }
}
