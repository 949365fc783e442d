package org.signatory.signons;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterAsOf;
import org.signatory.letters.LetterReadService;
import org.signatory.letters.LetterSummary;
import org.signatory.letters.LetterViews;
import org.signatory.platform.http.VersionedBody;

/** Counts the sign-ons of letters by chamber, party, state and day. */
@ApplicationScoped
@RequiredArgsConstructor
public class LetterProgressQueries {

    private final LetterReadService letters;
    private final LetterViews letterViews;
    private final ClaimChecker claims;

    /** Returns the progress of a letter, now or at the end of a day, with the version of the letter. */
    @Transactional
    public VersionedBody<LetterProgress> progress(UUID letterId, LocalDate asOf) {
        Letter letter = letters.visible(letterId, asOf);
        LetterSummary summary = letterViews.detail(letter, Set.of(), asOf).letter();
        List<SignOn> signOns = SignOn.list(
                "from SignOn s where s.letterId = :id and " + ActiveSignOnConditions.SIGNED_BY
                        + " order by s.signedOn, s.recordedAt",
                Map.of("id", letterId, "day", LetterAsOf.day(asOf)));
        int listed = summary.counts().signed();
        LetterProgress progress = new LetterProgress(
                letterId,
                asOf,
                summary.status(),
                summary.deadline(),
                summary.counts(),
                LetterProgress.Target.of(summary.targetCount(), listed),
                claims.check(letter, summary.claims(), asOf, summary.counts().endorsers()),
                shares(signOns, asOf, s -> s.chamber.word()),
                shares(signOns, asOf, s -> s.party),
                shares(signOns, asOf, s -> s.state),
                days(signOns, asOf));
        return new VersionedBody<>(letter.version, progress);
    }

    static List<LetterProgress.Share> shares(List<SignOn> signOns, LocalDate asOf, Function<SignOn, String> key) {
        Set<String> activeIds = new HashSet<>();
        Map<String, Integer> signed = new TreeMap<>();
        for (SignOn signOn : signOns) {
            if (LetterAsOf.by(signOn.withdrawnOn, asOf) == null) {
                activeIds.add(signOn.bioguideId);
                signed.merge(key.apply(signOn), 1, Integer::sum);
            }
        }
        Set<String> counted = new HashSet<>();
        Map<String, Integer> withdrawn = new TreeMap<>();
        for (SignOn signOn : signOns) {
            if (!activeIds.contains(signOn.bioguideId) && counted.add(signOn.bioguideId)) {
                withdrawn.merge(key.apply(signOn), 1, Integer::sum);
            }
        }
        Set<String> keys = new TreeSet<>(signed.keySet());
        keys.addAll(withdrawn.keySet());
        return keys.stream()
                .map(each -> {
                    int active = signed.getOrDefault(each, 0);
                    int left = withdrawn.getOrDefault(each, 0);
                    return new LetterProgress.Share(each, active, left, active + left);
                })
                .toList();
    }

    static List<LetterProgress.Day> days(List<SignOn> signOns, LocalDate asOf) {
        return days(signOns, signOn -> signOn.signedOn, signOn -> LetterAsOf.by(signOn.withdrawnOn, asOf));
    }

    /** Counts sign-ons and withdrawals by day. */
    public static List<LetterProgress.Day> daysOf(List<SignOnView> signOns) {
        return days(signOns, SignOnView::signedOn, SignOnView::withdrawnOn);
    }

    private static <T> List<LetterProgress.Day> days(
            List<T> signOns, Function<T, LocalDate> signedOn, Function<T, LocalDate> withdrawnOn) {
        Map<LocalDate, int[]> events = new TreeMap<>();
        for (T signOn : signOns) {
            events.computeIfAbsent(signedOn.apply(signOn), day -> new int[2])[0]++;
            LocalDate withdrawn = withdrawnOn.apply(signOn);
            if (withdrawn != null) {
                events.computeIfAbsent(withdrawn, day -> new int[2])[1]++;
            }
        }
        List<LetterProgress.Day> days = new ArrayList<>();
        int active = 0;
        for (Map.Entry<LocalDate, int[]> event : events.entrySet()) {
            int signed = event.getValue()[0];
            int withdrawn = event.getValue()[1];
            active += signed - withdrawn;
            days.add(new LetterProgress.Day(event.getKey(), signed, withdrawn, active));
        }
        return days;
    }
}
