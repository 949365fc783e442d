package org.signatory.web.charts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Standing signatures day by day, as steps, with withdrawals, the deadline, the target, and where it may end.
 *
 * @param steps the outline, as the path of a drawing
 * @param area the same, closed along the ground
 * @param fan from the count of now to the least and the most at the deadline; null without a forecast
 * @param likely from the count of now to the likeliest; null with the fan
 */
public record Timeline(
        String steps,
        String area,
        List<Mark> withdrawals,
        Mark deadline,
        Mark target,
        List<Mark> days,
        List<Mark> counts,
        String fan,
        String likely) {

    /** What happened on one day. */
    public record Day(LocalDate day, int signed, int withdrawn, int standing) {}

    /** A place in the drawing and what is said of it. */
    public record Mark(String x, String y, String words) {}

    /** How many there may be at the deadline. */
    public record Ahead(int least, int likely, int most) {}

    private static final int WIDTH = 1000;
    private static final int HEIGHT = 220;
    private static final int LEFT = 48;
    private static final int RIGHT = 16;
    private static final int TOP = 18;
    private static final int BOTTOM = 30;

    /** From and until which day, and up to which count, it is drawn. */
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
     * @param days those on which something happened, in order; not empty
     * @param until the day up to which the last count holds
     * @param deadline or null
     * @param target or null
     */
    public static Timeline of(List<Day> days, LocalDate until, LocalDate deadline, Integer target) {
        return of(days, until, deadline, target, null);
    }

    /** @param forecast what to draw from the last count to the deadline, if that is still to come; or null */
    public static Timeline of(List<Day> days, LocalDate until, LocalDate deadline, Integer target, Ahead forecast) {
        LocalDate last = days.get(days.size() - 1).day();
        LocalDate holds = until.isBefore(last) ? last : until;
        Ahead ahead = deadline == null || !deadline.isAfter(holds) ? null : forecast;
        LocalDate from = days.get(0).day().minusDays(1);
        LocalDate to = deadline == null || deadline.isBefore(holds) ? holds : deadline;
        int highest = days.stream().mapToInt(Day::standing).max().orElse(0);
        int aimed = Math.max(target == null ? 0 : target, ahead == null ? 0 : ahead.most());
        Frame frame = new Frame(from, to, Math.max(1, Math.max(highest, aimed)));
        String now =
                "M" + frame.x(holds) + " " + frame.y(days.get(days.size() - 1).standing());
        StringBuilder steps = new StringBuilder("M" + frame.x(from) + " " + frame.y(0));
        for (Day day : days) {
            steps.append("H").append(frame.x(day.day())).append("V").append(frame.y(day.standing()));
        }
        steps.append("H").append(frame.x(holds));
        List<Mark> withdrawals = days.stream()
                .filter(day -> day.withdrawn() > 0)
                .map(day -> new Mark(
                        frame.x(day.day()), frame.y(day.standing()), day.day() + ": " + day.withdrawn() + " withdrew"))
                .toList();
        return new Timeline(
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
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark(
                frame.x(frame.from().plusDays(1)),
                null,
                frame.from().plusDays(1).toString()));
        marks.add(new Mark(frame.x(frame.to()), null, frame.to().toString()));
        return marks;
    }

    private static String number(double value) {
        return String.valueOf(Math.round(value * 10) / 10.0);
    }

    public int width() {
        return WIDTH;
    }

    public int height() {
        return HEIGHT;
    }
}
