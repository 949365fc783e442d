package org.signatory.signons;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.signatory.letters.AsOf;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterPart;

/** The signers that come along with letters. */
abstract class Signatures implements LetterPart {

    @Inject
    Signers signers;

    abstract String condition();

    abstract String order();

    @Override
    public Map<UUID, List<Object>> of(Collection<UUID> letterIds, LocalDate asOf) {
        List<SignOn> signOns = Panache.getEntityManager()
                .createQuery("from SignOn s where " + where() + " order by s.letterId, " + order(), SignOn.class)
                .setParameter("ids", letterIds)
                .setParameter("day", AsOf.day(asOf))
                .getResultList();
        Map<UUID, Letter> letters = Letter.<Letter>list("id in ?1", letterIds).stream()
                .collect(Collectors.toMap(letter -> letter.id, Function.identity()));
        return signers.views(signOns, letters, asOf).stream()
                .collect(Collectors.groupingBy(
                        SignOnView::letterId, Collectors.mapping(each -> each, Collectors.toList())));
    }

    @Override
    public Map<UUID, Integer> sizes(Collection<UUID> letterIds, LocalDate asOf) {
        return Panache.getEntityManager()
                .createQuery(
                        "select s.letterId, count(*) from SignOn s where " + where() + " group by s.letterId",
                        Object[].class)
                .setParameter("ids", letterIds)
                .setParameter("day", AsOf.day(asOf))
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> ((Long) row[1]).intValue()));
    }

    private String where() {
        return "s.letterId in (:ids) and " + Standing.SIGNED_BY + " and not " + Standing.WITHDRAWN_BY + " and "
                + condition();
    }
}
