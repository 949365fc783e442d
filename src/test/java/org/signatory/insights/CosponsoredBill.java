package org.signatory.insights;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.signatory.letters.ChamberScope;

/**
 * Represents a real bill with its cosponsors by day, the closest public data to a letter with sign-ons. It is treated
 * as a letter open from introduction for a given number of days.
 *
 * @param introduced the day, counted from 1970
 * @param times when each cosponsored, as days from 1970; noon, since only the day is known
 * @param withdrawn when each withdrew, or never
 */
record CosponsoredBill(String name, ChamberScope chamber, long introduced, double[] times, double[] withdrawn) {

    private static final double NOON = 0.5;

    /**
     * Reads lines of introduction day, bill, and cosponsoring days: {@code 2019-01-03 TAB hr8-116 TAB
     * 2019-01-08|2019-01-09/2019-03-01}.
     */
    static List<CosponsoredBill> read(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(line -> of(line.split("\t", -1)))
                    .sorted((one, other) -> Long.compare(one.introduced, other.introduced))
                    .toList();
        }
    }

    private static CosponsoredBill of(String[] columns) {
        List<String[]> days = Stream.of(columns[2].split("\\|"))
                .filter(each -> !each.isEmpty())
                .map(each -> each.split("/"))
                .toList();
        return new CosponsoredBill(
                columns[1],
                columns[1].startsWith("s") ? ChamberScope.SENATE : ChamberScope.HOUSE,
                LocalDate.parse(columns[0]).toEpochDay(),
                days.stream().mapToDouble(each -> noon(each[0])).toArray(),
                days.stream()
                        .mapToDouble(each -> each.length > 1 ? noon(each[1]) : Double.POSITIVE_INFINITY)
                        .toArray());
    }

    private static double noon(String day) {
        return LocalDate.parse(day).toEpochDay() + NOON;
    }

    /** Returns the number of cosponsors this many days after introduction. */
    int active(double days) {
        int standing = 0;
        for (int i = 0; i < times.length; i++) {
            standing += times[i] <= introduced + days && withdrawn[i] > introduced + days ? 1 : 0;
        }
        return standing;
    }

    ForecastReferenceLetter at(double share, int days) {
        return new ForecastReferenceLetter(new UUID(0, introduced), name, chamber, active(share * days), active(days));
    }
}
