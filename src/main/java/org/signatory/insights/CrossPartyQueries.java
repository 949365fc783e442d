package org.signatory.insights;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import lombok.RequiredArgsConstructor;
import org.signatory.ingest.names.NameIndexCache;
import org.signatory.matching.MemberWithSeat;
import org.signatory.platform.time.WashingtonTime;

/** Ranks Members by how often they sign letters led by the other party. */
@ApplicationScoped
@Transactional
@RequiredArgsConstructor
public class CrossPartyQueries {

    private final LetterWithSignersQueries signedLetters;
    private final NameIndexCache rosters;
    private final Clock clock;

    /** Returns the Members who serve today, match the filters and signed such a letter, by descending share. */
    public CrossPartySignerList list(CrossPartyFilter filter) {
        List<LetterWithSigners> letters = signedLetters.ledByOneSide(filter.topic);
        Predicate<MemberWithSeat> predicate = filter.predicate();
        List<CrossPartySignerView.Count> counts =
                rosters.on(WashingtonTime.rosterDay(clock.instant())).serving().stream()
                        .map(member -> CrossPartySignerView.Count.of(member, letters))
                        .filter(count -> count.eligible() > 0)
                        .toList();
        int signatures =
                counts.stream().mapToInt(CrossPartySignerView.Count::signed).sum();
        int eligible =
                counts.stream().mapToInt(CrossPartySignerView.Count::eligible).sum();
        double averageShare = eligible == 0 ? 0 : signatures / (double) eligible;
        List<CrossPartySignerView> all = counts.stream()
                .filter(count -> count.signed() > 0 && predicate.test(count.member()))
                .map(count -> count.toSigner(averageShare))
                .sorted(CrossPartySignerView.HIGHEST_SHARE_FIRST)
                .toList();
        return new CrossPartySignerList(filter.first(all), all.size(), letters.size());
    }
}
