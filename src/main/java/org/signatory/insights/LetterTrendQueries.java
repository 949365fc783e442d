package org.signatory.insights;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.signatory.ingest.names.NameIndexCache;
import org.signatory.insights.LetterTrend.Comparison;
import org.signatory.insights.LetterTrend.Outlook;
import org.signatory.insights.LetterTrend.Step;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterReadService;
import org.signatory.letters.LetterStatus;
import org.signatory.platform.time.WashingtonTime;
import org.signatory.signons.SignOn;

/** Computes the trend and forecast of sign-ons. */
@ApplicationScoped
@Transactional
@RequiredArgsConstructor
public class LetterTrendQueries {

    private final LetterReadService letters;
    private final ComparableLetterQueries baselineLetters;
    private final NameIndexCache rosters;
    private final Clock clock;

    /** Returns the trend of a letter's sign-ons, with a forecast of the count at closing. */
    public LetterTrend get(UUID letterId, TrendInterval by) {
        Letter letter = letters.visible(letterId);
        List<SignOn> signOns = SignOn.list("letterId = ?1 and removedAt is null", letterId);
        int current = (int)
                signOns.stream().filter(signOn -> signOn.withdrawnOn == null).count();
        List<Step> steps = steps(signOns, by);
        if (letter.status != LetterStatus.OPEN) {
            Comparison none = new Comparison(null, 0, null, null, null, null);
            return new LetterTrend(letterId, by, steps, current, none, Outlook.withoutForecast(letter.status, current));
        }
        Instant now = clock.instant();
        Double share = share(letter, now);
        List<ForecastReferenceLetter> earlier =
                baselineLetters.find(letter, share, Duration.between(letter.circulatedAt, now));
        int eligible = (int) rosters.on(WashingtonTime.rosterDay(now)).seats().stream()
                .filter(member -> letter.chamber.takes(member.seat().chamber()))
                .count();
        Outlook outlook = Forecast.of(current, Math.max(eligible, current), letter.chamber, earlier)
                .map(forecast -> Outlook.of(forecast, current))
                .orElseGet(() -> Outlook.withTooFewLetters());
        return new LetterTrend(letterId, by, steps, current, comparison(current, share, earlier), outlook);
    }

    /** Returns the elapsed share of the time to the deadline; null without a deadline. */
    private static Double share(Letter letter, Instant now) {
        if (letter.deadlineAt == null || !letter.deadlineAt.isAfter(letter.circulatedAt)) {
            return null;
        }
        double total = Duration.between(letter.circulatedAt, letter.deadlineAt).toMillis();
        return Math.min(
                1, Math.max(0, Duration.between(letter.circulatedAt, now).toMillis() / total));
    }

    private static Comparison comparison(int current, Double share, List<ForecastReferenceLetter> earlier) {
        if (earlier.size() < Forecast.MIN_BASELINE_LETTERS) {
            return new Comparison(share, earlier.size(), null, null, null, null);
        }
        int[] counts = earlier.stream()
                .mapToInt(ForecastReferenceLetter::soFar)
                .sorted()
                .toArray();
        long behind = earlier.stream().filter(each -> each.soFar() < current).count();
        return new Comparison(
                share, counts.length, percentile(counts, 0.1), percentile(counts, 0.5), percentile(counts, 0.9), (int)
                        Math.round(100.0 * behind / counts.length));
    }

    /** Returns the smallest of the sorted counts that is not exceeded by this share of them. */
    private static int percentile(int[] counts, double share) {
        return counts[Math.max(0, (int) Math.ceil(share * counts.length) - 1)];
    }

    private static Instant signedAt(SignOn signOn) {
        if (signOn.signedAt != null) {
            return signOn.signedAt;
        }
        return WashingtonTime.dayOf(signOn.recordedAt).equals(signOn.signedOn)
                ? signOn.recordedAt
                : TrendInterval.noon(signOn.signedOn);
    }

    private static List<Step> steps(List<SignOn> signOns, TrendInterval by) {
        Map<Instant, int[]> changes = new TreeMap<>();
        for (SignOn signOn : signOns) {
            changes.computeIfAbsent(by.start(signedAt(signOn)), any -> new int[2])[0]++;
            if (signOn.withdrawnOn != null) {
                changes.computeIfAbsent(by.start(TrendInterval.noon(signOn.withdrawnOn)), any -> new int[2])[1]++;
            }
        }
        List<Step> steps = new ArrayList<>();
        int current = 0;
        for (Map.Entry<Instant, int[]> each : changes.entrySet()) {
            current += each.getValue()[0] - each.getValue()[1];
            steps.add(new Step(each.getKey(), each.getValue()[0], each.getValue()[1], current));
        }
        return steps;
    }
}
