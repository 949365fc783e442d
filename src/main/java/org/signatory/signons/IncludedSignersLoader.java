package org.signatory.signons;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterAsOf;
import org.signatory.letters.LetterIncludeLoader;
import org.signatory.platform.sql.SqlInHql;

/** Loads the signers that a response includes with letters. */
abstract class IncludedSignersLoader implements LetterIncludeLoader {

    @Inject
    SignOnViews signers;

    abstract String condition(LocalDate asOf);

    abstract String order(LocalDate asOf);

    @Override
    public Map<UUID, List<Object>> of(Map<UUID, Letter> letters, LocalDate asOf) {
        List<SignOn> signOns = Panache.getEntityManager()
                .createQuery(
                        "from SignOn s where " + SqlInHql.oneOf("s.letterId", ":ids") + " and "
                                + ActiveSignOnConditions.SIGNED_BY
                                + " and not " + ActiveSignOnConditions.WITHDRAWN_BY + " and " + condition(asOf)
                                + " order by s.letterId, "
                                + order(asOf),
                        SignOn.class)
                .setParameter("ids", letters.keySet().toArray(UUID[]::new))
                .setParameter("day", LetterAsOf.day(asOf))
                .getResultList();
        return signers.views(signOns, letters, asOf).stream()
                .collect(Collectors.groupingBy(
                        SignOnView::letterId, Collectors.mapping(each -> each, Collectors.toList())));
    }
}
