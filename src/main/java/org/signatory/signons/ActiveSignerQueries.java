package org.signatory.signons;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.signatory.letters.LetterSignersProvider;
import org.signatory.platform.sql.SqlInHql;

@ApplicationScoped
class ActiveSignerQueries implements LetterSignersProvider {

    @Override
    public Map<UUID, Set<String>> of(Collection<UUID> letterIds) {
        return Panache.getEntityManager()
                .createQuery(
                        "select s.letterId, s.bioguideId from SignOn s where "
                                + SqlInHql.oneOf("s.letterId", ":ids")
                                + " and s.withdrawnOn is null and s.removedAt is null",
                        Object[].class)
                .setParameter("ids", letterIds.toArray(UUID[]::new))
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.mapping(row -> (String) row[1], Collectors.toSet())));
    }
}
