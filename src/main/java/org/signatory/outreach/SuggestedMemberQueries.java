package org.signatory.outreach;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.signatory.groups.MemberSetService;
import org.signatory.ingest.names.NameIndexCache;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterReadService;
import org.signatory.matching.MemberWithSeat;
import org.signatory.platform.http.Problem;
import org.signatory.platform.time.WashingtonTime;
import org.signatory.signons.SignOn;

/** Ranks the Members who are eligible to sign a letter and have not. */
@ApplicationScoped
@Transactional
@RequiredArgsConstructor
public class SuggestedMemberQueries {

    private final LetterReadService letters;
    private final EarlierLetterQueries earlierLetters;
    private final NameIndexCache rosters;
    private final MemberSetService sets;
    private final Clock clock;

    /** Returns the eligible Members who have not signed and match the filters, most likely signers first. */
    public SuggestedMemberList list(UUID letterId, SuggestedMemberFilter filter) {
        Letter letter = letters.visible(letterId);
        LocalDate on = letter.sentOn != null ? letter.sentOn : WashingtonTime.rosterDay(clock.instant());
        List<MemberWithSeat> eligible = rosters.on(on).serving().stream()
                .filter(member -> letter.chamber.takes(member.seat().chamber()))
                .toList();
        Set<String> signed = activeSigners(letterId);
        List<EarlierLetterSimilarity> earlier = earlierLetters.find(letter, on);
        SigningLikelihoodModel model = new SigningLikelihoodModel(on, eligible, signed, earlier);
        Predicate<MemberWithSeat> predicate = predicate(filter, on);
        List<RankedMember> ranked = IntStream.range(0, eligible.size())
                .filter(i -> !signed.contains(eligible.get(i).person().bioguideId()))
                .filter(i -> predicate.test(eligible.get(i)))
                .mapToObj(i -> new RankedMember(i, eligible.get(i), model.likelihood(i)))
                .sorted()
                .toList();
        List<SuggestedMember> items = new ArrayList<>();
        for (RankedMember member : filter.first(ranked)) {
            items.add(SuggestedMember.of(items.size() + 1, member, model));
        }
        return new SuggestedMemberList(items, ranked.size(), earlier.size(), on);
    }

    private Predicate<MemberWithSeat> predicate(SuggestedMemberFilter filter, LocalDate on) {
        Predicate<MemberWithSeat> predicate = filter.predicate();
        if (filter.members != null) {
            Set<String> members = sets.of(filter.members, on);
            predicate = predicate.and(member -> members.contains(member.person().bioguideId()));
        }
        if (filter.signed != null && !filter.signed.isEmpty()) {
            Set<String> signers = signersOf(filter.signed);
            predicate = predicate.and(member -> signers.contains(member.person().bioguideId()));
        }
        return predicate;
    }

    private Set<String> signersOf(List<UUID> others) {
        Set<String> signers = new HashSet<>();
        for (UUID other : others) {
            if (!letters.isVisible(other)) {
                throw Problem.parameter(
                        "signed", "The letter %s does not exist or is not visible to you.".formatted(other));
            }
            signers.addAll(activeSigners(other));
        }
        return signers;
    }

    private static Set<String> activeSigners(UUID letterId) {
        Set<String> signers = new HashSet<>();
        SignOn.active(letterId).forEach(signOn -> signers.add(signOn.bioguideId));
        return signers;
    }
}
