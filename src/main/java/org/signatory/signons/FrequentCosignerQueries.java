package org.signatory.signons;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.signatory.letters.LetterAccessCondition;
import org.signatory.roster.Member;
import org.signatory.security.Caller;

/** Finds the Members who most often signed the same letters as a Member, among the latest letters visible to the caller. */
@ApplicationScoped
@RequiredArgsConstructor
public class FrequentCosignerQueries {

    /** Limits the compared letters, because Member pages are public and each letter has many signers. */
    private static final int MAX_LETTERS = 300;

    private final Caller caller;

    /** Represents a Member who signed some of the same letters. */
    public record Companion(String bioguideId, String name, long letters) {}

    private record Shared(String bioguideId, long letters) {}

    /** Lists Members by descending number of common letters. */
    public List<Companion> of(String bioguideId, int most) {
        Map<String, Object> parameters =
                new HashMap<>(LetterAccessCondition.of(caller).parameters());
        parameters.put("member", bioguideId);
        var query = Panache.getEntityManager()
                .createQuery(
                        "with latest as (select s.letterId as letterId from SignOn s, Letter l"
                                + " where s.bioguideId = :member and l.id = s.letterId and s.withdrawnOn is null"
                                + " and s.removedAt is null and " + LetterAccessCondition.HQL
                                + " order by s.signedOn desc, s.id limit " + MAX_LETTERS + ")"
                                + " select t.bioguideId, count(*) from latest x, SignOn t where t.letterId = x.letterId"
                                + " and t.bioguideId <> :member and t.withdrawnOn is null and t.removedAt is null"
                                + " group by t.bioguideId order by count(*) desc, t.bioguideId",
                        Shared.class)
                .setMaxResults(most);
        parameters.forEach(query::setParameter);
        List<Shared> shared = query.getResultList();
        Map<String, Member> members = shared.isEmpty()
                ? Map.of()
                : Member.<Member>list(
                                "bioguideId in ?1",
                                shared.stream().map(Shared::bioguideId).toList())
                        .stream()
                        .collect(Collectors.toMap(member -> member.bioguideId, Function.identity()));
        return shared.stream()
                .map(each -> new Companion(
                        each.bioguideId(), members.get(each.bioguideId()).printedName(), each.letters()))
                .toList();
    }
}
