package org.signatory.signons;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.signatory.access.Caller;
import org.signatory.letters.Sight;
import org.signatory.members.Member;

/** With whom a Member signs most, over the letters that the caller may see. */
@ApplicationScoped
public class Companions {

    @Inject
    Caller caller;

    /** Somebody who signed letters that the Member signed too. */
    public record Companion(String bioguideId, String name, long letters) {}

    private record Shared(String bioguideId, long letters) {}

    /** Those with the most letters in common first. */
    public List<Companion> of(String bioguideId, int most) {
        Map<String, Object> parameters = new HashMap<>(Sight.of(caller).parameters());
        parameters.put("member", bioguideId);
        var query = Panache.getEntityManager()
                .createQuery(
                        "select t.bioguideId, count(distinct t.letterId) from SignOn s, SignOn t, Letter l"
                                + " where s.bioguideId = :member and t.letterId = s.letterId and l.id = s.letterId"
                                + " and t.bioguideId <> s.bioguideId and s.withdrawnOn is null and s.removedAt is null"
                                + " and t.withdrawnOn is null and t.removedAt is null and " + Sight.HQL
                                + " group by t.bioguideId order by count(distinct t.letterId) desc, t.bioguideId",
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
