package org.signatory.insights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.signatory.roster.Chamber;

/**
 * Forecasts cosponsors of real bills from earlier bills, and prints the figures of docs/forecast.md. The data file is
 * not included; docs/forecast.md describes it.
 */
class CosponsorsReport {

    private static final int KNOWN = 300;
    private static final double[] POINTS = {0.25, 0.5, 0.75};

    @Test
    void intervalCoversCosponsorsOfRealBills() throws IOException {
        List<CosponsoredBill> bills = CosponsoredBill.read(Path.of(System.getProperty("backtest.bills")));
        long last = bills.get(bills.size() - 1).introduced();
        for (int days : new int[] {30, 90}) {
            List<CosponsoredBill> whole = bills.stream()
                    .filter(bill -> bill.introduced() + days <= last)
                    .toList();
            for (double point : POINTS) {
                ForecastTally tally = forecast(whole, days, point);
                System.out.printf("%d days, at %2.0f %%: %s%n", days, 100 * point, tally);
                assertThat(tally.share()).isBetween(0.7, 0.9);
                assertThat(tally.off).isLessThan(1.05 * Math.min(tally.offStanding, tally.offInProportion));
            }
        }
    }

    /** Forecasts each bill that has a cosponsor at the point, from the 300 bills completed before it. */
    private static ForecastTally forecast(List<CosponsoredBill> bills, int days, double point) {
        List<ForecastReferenceLetter> references =
                bills.stream().map(bill -> bill.at(point, days)).toList();
        ForecastTally tally = new ForecastTally();
        List<ForecastReferenceLetter> over = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < bills.size(); i++) {
            double now = bills.get(i).introduced() + point * days;
            for (; bills.get(next).introduced() + days <= now; next++) {
                ForecastReferenceLetter each = references.get(next);
                if (each.total() > 0) {
                    over.add(each);
                }
            }
            ForecastReferenceLetter truth = references.get(i);
            if (truth.soFar() > 0 && over.size() >= KNOWN) {
                List<ForecastReferenceLetter> earlier = over.subList(over.size() - KNOWN, over.size());
                int most = truth.chamber().takes(Chamber.SENATE) ? 99 : 440;
                tally.add(truth, point, most, earlier);
            }
        }
        return tally;
    }
}
