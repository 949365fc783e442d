package org.signatory.targets;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.signatory.access.Caller;
import org.signatory.common.Washington;
import org.signatory.letters.Addressee;
import org.signatory.letters.Letter;
import org.signatory.letters.Sight;
import org.signatory.targets.Precedent.Kinship;

/** Finds the earlier letters that tell who signs a letter: the latest with something in common, and the latest at all. */
@ApplicationScoped
class Precedents {

    /** Of each kind, and of letters with nothing in common. */
    private static final int OF_A_KIND = 150;

    /** Of all, the most telling. */
    private static final int MOST = 300;

    private static final String CIRCULATED =
            " l.circulatedAt is not null and l.status not in (DRAFT, ABANDONED) and l.id <> :id and "
                    + "coalesce(l.sentOn, cast(l.circulatedAt as LocalDate)) < :day and " + Sight.HQL;
    private static final String LATEST = " order by coalesce(l.sentOn, cast(l.circulatedAt as LocalDate)) desc, l.id";

    @Inject
    Caller caller;

    /** Those that count most for a letter of this day. */
    List<Precedent> of(Letter letter, LocalDate day) {
        Map<UUID, Set<Kinship>> found = new HashMap<>();
        Set<String> leads = new HashSet<>(leads(List.of(letter.id)).getOrDefault(letter.id, List.of()));
        Set<UUID> endorsers = endorsers(letter.id);
        note(found, Kinship.TOPIC, topics(letter, day));
        note(found, Kinship.LEAD, leads.isEmpty() ? List.of() : led(letter, day, leads));
        note(found, Kinship.ADDRESSEE, addressed(letter, day));
        note(found, Kinship.ENDORSER, endorsers.isEmpty() ? List.of() : endorsed(letter, day, endorsers));
        ids(
                        letter,
                        day,
                        "from Letter l where l.sentOn < :day and" + CIRCULATED + " order by l.sentOn desc, l.id desc",
                        Map.of())
                .forEach(id -> found.computeIfAbsent(id, any -> EnumSet.noneOf(Kinship.class)));
        if (found.isEmpty()) {
            return List.of();
        }
        List<Precedent> telling = Letter.<Letter>list("id in ?1", found.keySet()).stream()
                .map(each -> precedent(each, found.get(each.id), day))
                .sorted(Comparator.comparingDouble(Precedent::weight).reversed())
                .limit(MOST)
                .toList();
        Map<UUID, Set<String>> signers =
                signers(telling.stream().map(Precedent::letterId).toList());
        return telling.stream()
                .map(each -> each.with(signers.getOrDefault(each.letterId(), Set.of())))
                .toList();
    }

    private static Precedent precedent(Letter letter, Set<Kinship> kinships, LocalDate of) {
        LocalDate day = letter.sentOn != null ? letter.sentOn : Washington.dayOf(letter.circulatedAt);
        return new Precedent(
                letter.id, letter.title, day, letter.chamber, kinships, Precedent.telling(day, kinships, of), Set.of());
    }

    private static void note(Map<UUID, Set<Kinship>> found, Kinship kinship, Collection<UUID> letters) {
        letters.forEach(id ->
                found.computeIfAbsent(id, any -> EnumSet.noneOf(Kinship.class)).add(kinship));
    }

    private List<UUID> topics(Letter letter, LocalDate day) {
        return letter.topics.isEmpty()
                ? List.of()
                : ids(
                        letter,
                        day,
                        "from Letter l where array_intersects(l.topics, :topics) and" + CIRCULATED + LATEST,
                        Map.of("topics", letter.topics.toArray(String[]::new)));
    }

    private List<UUID> led(Letter letter, LocalDate day, Set<String> leads) {
        return ids(
                letter,
                day,
                "from Letter l where l.id in (select s.letterId from SignOn s where s.role = LEAD and s.withdrawnOn is null"
                        + " and s.removedAt is null and s.bioguideId in (:leads)) and" + CIRCULATED + LATEST,
                Map.of("leads", leads));
    }

    private List<UUID> endorsed(Letter letter, LocalDate day, Set<UUID> endorsers) {
        return ids(
                letter,
                day,
                "from Letter l where l.id in (select e.letterId from Endorsement e where e.withdrawnOn is null"
                        + " and e.mergedInto is null and e.organizationId in (:endorsers)) and" + CIRCULATED + LATEST,
                Map.of("endorsers", endorsers));
    }

    /** Letters to the same agency, or to the same name where no agency is told. */
    private Set<UUID> addressed(Letter letter, LocalDate day) {
        Set<UUID> ids = new LinkedHashSet<>();
        for (Addressee addressee : letter.addressees) {
            String field = addressee.agency() == null ? "name" : "agency";
            String value = Objects.requireNonNullElse(addressee.agency(), addressee.name());
            List<?> to = Panache.getEntityManager()
                    .createNativeQuery(
                            "select l.id from letter l where l.addressees @> jsonb_build_array(jsonb_build_object("
                                    + "cast(:field as text), cast(:value as text))) order by coalesce(l.sent_on,"
                                    + " cast(l.circulated_at as date)) desc nulls last, l.id",
                            UUID.class)
                    .setParameter("field", field)
                    .setParameter("value", value)
                    .setMaxResults(OF_A_KIND)
                    .getResultList();
            to.forEach(each -> ids.add((UUID) each));
        }
        return ids.isEmpty()
                ? Set.of()
                : new LinkedHashSet<>(ids(
                        letter,
                        day,
                        "from Letter l where l.id in (:ids) and" + CIRCULATED + LATEST,
                        Map.of("ids", ids)));
    }

    private List<UUID> ids(Letter letter, LocalDate day, String hql, Map<String, ?> values) {
        var query = Panache.getEntityManager()
                .createQuery("select l.id " + hql, UUID.class)
                .setParameter("id", letter.id)
                .setParameter("day", day);
        Sight.of(caller).parameters().forEach(query::setParameter);
        values.forEach(query::setParameter);
        return query.setMaxResults(OF_A_KIND).getResultList();
    }

    private static Map<UUID, List<String>> leads(List<UUID> letters) {
        return standing("s.role = LEAD and", letters)
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.mapping(row -> (String) row[1], Collectors.toList())));
    }

    private static Map<UUID, Set<String>> signers(List<UUID> letters) {
        return standing("", letters)
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.mapping(row -> (String) row[1], Collectors.toSet())));
    }

    private static Stream<Object[]> standing(String which, List<UUID> letters) {
        return Panache.getEntityManager()
                .createQuery(
                        "select s.letterId, s.bioguideId from SignOn s where " + which
                                + " s.withdrawnOn is null and s.removedAt is null and s.letterId in (:letters)",
                        Object[].class)
                .setParameter("letters", letters)
                .getResultList()
                .stream();
    }

    private static Set<UUID> endorsers(UUID letter) {
        return new HashSet<>(Panache.getEntityManager()
                .createQuery(
                        "select e.organizationId from Endorsement e where e.letterId = :letter and e.withdrawnOn is null"
                                + " and e.mergedInto is null",
                        UUID.class)
                .setParameter("letter", letter)
                .getResultList());
    }
}
