package org.signatory.outreach;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import org.signatory.groups.MemberSetService;
import org.signatory.ingest.names.NameIndexCache;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterService;
import org.signatory.matching.SeatedMember;
import org.signatory.platform.http.Problem;
import org.signatory.platform.time.WashingtonTime;
import org.signatory.signons.SignOn;

/** Ranks the Members who are eligible to sign a letter and have not. */
@ApplicationScoped
@Transactional
public class SuggestedMemberQueries {

    @Inject
    LetterService letters;

    @Inject
    EarlierLetters earlierLetters;

    @Inject
    NameIndexCache rosters;

    @Inject
    MemberSetService sets;

    @Inject
    Clock clock;

    /** Returns the eligible Members who have not signed and match the filters, most likely signers first. */
    public SuggestedMemberList list(UUID letterId, SuggestedMemberFilter filter) {
        Letter letter = letters.visible(letterId);
        LocalDate on = letter.sentOn != null ? letter.sentOn : WashingtonTime.rosterDay(clock.instant());
        List<SeatedMember> maySign = rosters.on(on).serving().stream()
                .filter(member -> letter.chamber.takes(member.seat().chamber()))
                .toList();
        Set<String> signed = standing(letterId);
        List<EarlierLetter> earlier = earlierLetters.of(letter, on);
        SigningLikelihoodModel likelihood = new SigningLikelihoodModel(on, maySign, signed, earlier);
        Predicate<SeatedMember> wanted = wanted(filter, on);
        List<RankedMember> missing = IntStream.range(0, maySign.size())
                .filter(i -> !signed.contains(maySign.get(i).person().bioguideId()))
                .filter(i -> wanted.test(maySign.get(i)))
                .mapToObj(i -> new RankedMember(i, maySign.get(i), likelihood.of(i)))
                .sorted()
                .toList();
        List<SuggestedMember> items = new ArrayList<>();
        for (RankedMember member : missing.subList(0, Math.min(filter.limit, missing.size()))) {
            items.add(SuggestedMember.of(items.size() + 1, member, likelihood));
        }
        return new SuggestedMemberList(items, missing.size(), earlier.size(), on);
    }

    private Predicate<SeatedMember> wanted(SuggestedMemberFilter filter, LocalDate on) {
        Predicate<SeatedMember> wanted = filter::holds;
        if (filter.members != null) {
            Set<String> members = sets.of(filter.members, on);
            wanted = wanted.and(member -> members.contains(member.person().bioguideId()));
        }
        if (filter.signed != null && !filter.signed.isEmpty()) {
            Set<String> signers = signersOf(filter.signed);
            wanted = wanted.and(member -> signers.contains(member.person().bioguideId()));
        }
        return wanted;
    }

    private Set<String> signersOf(List<UUID> others) {
        Set<String> signers = new HashSet<>();
        for (UUID other : others) {
            if (!letters.isVisible(other)) {
                throw Problem.parameter("signed", "There is no letter %s here that you may see.".formatted(other));
            }
            signers.addAll(standing(other));
        }
        return signers;
    }

    private static Set<String> standing(UUID letterId) {
        Set<String> standing = new HashSet<>();
        SignOn.standing(letterId).forEach(signOn -> standing.add(signOn.bioguideId));
        return standing;
    }
}
