package org.signatory.dashboard;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.signatory.trends.Interval;
import org.signatory.trends.Trend;
import org.signatory.trends.Trend.Step;

/** How a letter's sign-ons come in, and where that leads. */
record TrendPage(String title, Trend trend) {

    public boolean hourly() {
        return trend.by() == Interval.HOUR;
    }

    /** How much of the way to the deadline is gone, in per cent; null without a deadline. */
    public Long gone() {
        Double share = trend.comparison().share();
        return share == null ? null : Math.round(100 * share);
    }

    /** The latest first. */
    public List<Step> steps() {
        List<Step> latest = new ArrayList<>(trend.steps());
        Collections.reverse(latest);
        return latest;
    }
}
