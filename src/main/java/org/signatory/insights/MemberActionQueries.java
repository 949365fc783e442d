package org.signatory.insights;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterAccessCondition;
import org.signatory.platform.http.Problem;
import org.signatory.platform.time.WashingtonTime;
import org.signatory.roster.Member;
import org.signatory.roster.RosterCache;
import org.signatory.roster.RosterMember;
import org.signatory.security.Caller;
import org.signatory.signons.SignOn;

@ApplicationScoped
@Transactional
@RequiredArgsConstructor
public class MemberActionQueries {

    private final RosterCache people;
    private final Caller caller;
    private final Clock clock;

    /**
     * Returns a Member's action on each letter, in the given order.
     *
     * @throws Problem if the Member does not exist or a letter is not visible to the caller
     */
    public MemberActionList get(String bioguideId, List<UUID> letters) {
        String id = Member.byAnyId(bioguideId)
                .map(member -> member.bioguideId)
                .orElseThrow(() -> Problem.notFound("Member"));
        RosterMember person = people.now().person(id).orElseThrow(() -> Problem.notFound("Member"));
        Set<UUID> ids = new LinkedHashSet<>(letters);
        Map<UUID, Letter> visible = visible(ids);
        Map<UUID, SignOn> signOns = latestSignOns(id, ids);
        LocalDate today = WashingtonTime.rosterDay(clock.instant());
        List<MemberActionList.About> all = ids.stream()
                .map(visible::get)
                .map(letter -> new MemberActionList.About(
                        letter.id, letter.title, MemberActionKind.of(person, letter, signOns.get(letter.id), today)))
                .toList();
        int signed = (int) all.stream()
                .filter(each -> each.action() == MemberActionKind.SIGNED)
                .count();
        int eligible =
                (int) all.stream().filter(each -> each.action().wasEligible()).count();
        return new MemberActionList(
                all, signed, eligible, eligible == 0 ? null : ShareRounding.of(signed / (double) eligible));
    }

    private Map<UUID, Letter> visible(Set<UUID> ids) {
        Map<String, Object> parameters =
                new HashMap<>(LetterAccessCondition.of(caller).parameters());
        parameters.put("ids", ids);
        Map<UUID, Letter> letters = Letter.<Letter>list(
                        "from Letter l where l.id in (:ids) and " + LetterAccessCondition.HQL, parameters)
                .stream()
                .collect(Collectors.toMap(letter -> letter.id, Function.identity()));
        for (UUID id : ids) {
            if (!letters.containsKey(id)) {
                throw Problem.parameter(
                        "letters", "The letter %s does not exist or is not visible to you.".formatted(id));
            }
        }
        return letters;
    }

    private static Map<UUID, SignOn> latestSignOns(String bioguideId, Set<UUID> letters) {
        return SignOn.<SignOn>list(
                        "bioguideId = ?1 and letterId in ?2 and removedAt is null order by signedOn, recordedAt",
                        bioguideId,
                        letters)
                .stream()
                .collect(Collectors.toMap(signOn -> signOn.letterId, Function.identity(), (earlier, later) -> later));
    }
}
