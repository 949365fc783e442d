package org.signatory.endorsements;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.signatory.letters.EndorsementCountProvider;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterAsOf;
import org.signatory.letters.LetterIncludeLoader;
import org.signatory.letters.LetterIncludeOption;
import org.signatory.platform.sql.EntityQuery;
import org.signatory.platform.sql.SqlInHql;
import org.signatory.security.Caller;

/** Creates views of endorsements with the statements visible to the caller. */
@ApplicationScoped
@RequiredArgsConstructor
public class EndorserViews implements LetterIncludeLoader, EndorsementCountProvider {

    /** Condition for alias {@code e}: endorsed by the end of {@code :day} and not merged. */
    static final String ENDORSED_BY = "e.mergedInto is null and e.endorsedOn <= :day";

    /** Condition for alias {@code e}: withdrawn by the end of {@code :day}. */
    static final String WITHDRAWN_BY = "(e.withdrawnOn is not null and e.withdrawnOn <= :day)";

    private final Caller caller;
    private final Clock clock;

    EndorserView view(Endorsement endorsement) {
        return views(List.of(endorsement), null).get(0);
    }

    /** Creates views with one query for the organizations and one for the statements. */
    List<EndorserView> views(List<Endorsement> endorsements, LocalDate asOf) {
        if (endorsements.isEmpty()) {
            return List.of();
        }
        Map<UUID, Organization> organizations = Organization.<Organization>list(
                        "id in ?1",
                        endorsements.stream()
                                .map(each -> each.organizationId)
                                .distinct()
                                .toList())
                .stream()
                .collect(Collectors.toMap(each -> each.id, Function.identity()));
        Map<UUID, List<EndorserStatement>> statements = statements(endorsements).rows("s.recordedAt, s.id").stream()
                .collect(Collectors.groupingBy(each -> each.endorsementId));
        return endorsements.stream()
                .map(each -> EndorserView.of(
                        each,
                        organizations.get(each.organizationId),
                        statements.getOrDefault(each.id, List.of()).stream()
                                .map(statement -> EndorserStatementView.of(statement, isInside(each)))
                                .toList(),
                        caller.isStaff(),
                        asOf))
                .toList();
    }

    /** Returns a query with alias {@code s} for the statements visible to the caller. */
    EntityQuery<EndorserStatement> statements(List<Endorsement> endorsements) {
        EntityQuery<EndorserStatement> statements = EntityQuery.of(EndorserStatement.class, "s")
                .and("s.endorsementId in (:ids)", "ids", ids(endorsements.stream()));
        return caller.isStaff()
                ? statements
                : statements.and(
                        "s.withdrawnAt is null and (s.endorsementId in (:own)"
                                + " or s.approvedAt is not null and (s.embargoUntil is null or s.embargoUntil <= :now))",
                        Map.of("own", ids(endorsements.stream().filter(this::isInside)), "now", clock.instant()));
    }

    private static List<UUID> ids(Stream<Endorsement> endorsements) {
        return endorsements.map(each -> each.id).toList();
    }

    /** Returns whether the caller is staff or the endorsing organization. */
    boolean isInside(Endorsement endorsement) {
        return caller.isStaff()
                || caller.organizationId()
                        .filter(endorsement.organizationId::equals)
                        .isPresent();
    }

    @Override
    public LetterIncludeOption include() {
        return LetterIncludeOption.ENDORSERS;
    }

    @Override
    public Map<UUID, List<Object>> of(Map<UUID, Letter> letters, LocalDate asOf) {
        List<Endorsement> endorsements = Panache.getEntityManager()
                .createQuery(
                        "from Endorsement e where " + SqlInHql.oneOf("e.letterId", ":ids") + " and "
                                + ENDORSED_BY
                                + " and not " + WITHDRAWN_BY
                                + " order by e.letterId, coalesce(e.position, 100000), lower(e.printedName), e.id",
                        Endorsement.class)
                .setParameter("ids", letters.keySet().toArray(UUID[]::new))
                .setParameter("day", LetterAsOf.day(asOf))
                .getResultList();
        return views(endorsements, asOf).stream()
                .collect(Collectors.groupingBy(
                        EndorserView::letterId, Collectors.mapping(each -> each, Collectors.toList())));
    }

    @Override
    public Map<UUID, Integer> counts(Collection<UUID> letterIds, LocalDate asOf) {
        return Panache.getEntityManager()
                .createQuery(
                        "select e.letterId, count(*) from Endorsement e where "
                                + SqlInHql.oneOf("e.letterId", ":ids") + " and " + ENDORSED_BY + " and not "
                                + WITHDRAWN_BY + " group by e.letterId",
                        Object[].class)
                .setParameter("ids", letterIds.toArray(UUID[]::new))
                .setParameter("day", LetterAsOf.day(asOf))
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> ((Long) row[1]).intValue()));
    }
}
