package org.signatory.web.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.signatory.platform.http.PublicUrl;

/**
 * Lays out the seats of a chamber in a half circle: Democrats and Members who caucus with them from the left,
 * Republicans from the right. In each party signers come first along the arc, so the share of signers appears as a
 * filled wedge.
 *
 * @param width of the drawing
 * @param height of the drawing
 * @param radius of a seat
 */
public record Hemicycle(int width, int height, String radius, List<Place> places) {

    /** Represents a seat and its center. */
    public record Place(HemicycleSeat seat, String x, String y) {}

    private record Spot(double angle, double reach) {}

    private static final int WIDTH = 1000;
    private static final double INNERMOST = 0.36;
    private static final int MARGIN = 24;

    private static final Comparator<HemicycleSeat> FROM_OUTSIDE = Comparator.comparing(HemicycleSeat::role)
            .thenComparing(HemicycleSeat::name)
            .thenComparing(HemicycleSeat::bioguideId);

    public static Hemicycle of(List<HemicycleSeat> seats) {
        int rows = rows(seats.size());
        double outer = WIDTH / 2.0 - MARGIN;
        List<Spot> spots = spots(seats.size(), rows);
        List<HemicycleSeat> order = order(seats);
        double radius = 0.43 * outer * (1 - INNERMOST) / Math.max(1, rows - 1);
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            Spot spot = spots.get(i);
            places.add(new Place(
                    order.get(i),
                    number(WIDTH / 2.0 - outer * spot.reach * Math.cos(spot.angle)),
                    number(outer + MARGIN - outer * spot.reach * Math.sin(spot.angle))));
        }
        return new Hemicycle(WIDTH, (int) (outer + 2 * MARGIN), number(Math.min(radius, 22)), places);
    }

    /** Returns the number of rows at which seats in a row are about as far apart as rows. */
    private static int rows(int seats) {
        double share = (1 + INNERMOST) / 2 * Math.PI / (1 - INNERMOST);
        return Math.max(2, (int) Math.round(Math.sqrt(seats / share)) + 1);
    }

    private static List<Spot> spots(int seats, int rows) {
        double all = 0;
        for (int row = 0; row < rows; row++) {
            all += reach(row, rows);
        }
        List<Spot> spots = new ArrayList<>();
        double due = 0;
        for (int row = 0; row < rows; row++) {
            due += seats * reach(row, rows) / all;
            int here = (int) Math.round(due) - spots.size();
            for (int i = 0; i < here; i++) {
                double angle = here == 1 ? Math.PI / 2 : Math.PI * i / (here - 1);
                spots.add(new Spot(angle, reach(row, rows)));
            }
        }
        spots.sort(Comparator.comparingDouble(Spot::angle).thenComparingDouble(Spot::reach));
        return spots;
    }

    private static double reach(int row, int rows) {
        return INNERMOST + (1 - INNERMOST) * row / (rows - 1);
    }

    private static List<HemicycleSeat> order(List<HemicycleSeat> seats) {
        List<HemicycleSeat> order = new ArrayList<>();
        seats.stream().filter(seat -> seat.side() == 'D').sorted(FROM_OUTSIDE).forEach(order::add);
        seats.stream()
                .filter(seat -> seat.side() != 'D' && seat.side() != 'R')
                .sorted(FROM_OUTSIDE)
                .forEach(order::add);
        seats.stream()
                .filter(seat -> seat.side() == 'R')
                .sorted(FROM_OUTSIDE.reversed())
                .forEach(order::add);
        return order;
    }

    private static String number(double value) {
        return String.valueOf(Math.round(value * 10) / 10.0);
    }

    /** Returns the seats as SVG, each linked to its Member. */
    public String svg() {
        return SvgBuilder.of(drawing -> {
            for (Place place : places) {
                drawing.link(
                        PublicUrl.root() + "/members/" + place.seat.bioguideId(),
                        place.seat.caption(),
                        place == places.get(0));
                drawing.shape("circle", "class", place.seat.classes(), "cx", place.x, "cy", place.y, "r", radius);
                drawing.endLink();
            }
        });
    }

    /** Returns the number of signers among the seats. */
    public long signed() {
        return places.stream().filter(place -> place.seat().role().isOn()).count();
    }
}
