package org.signatory.outreach;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.signatory.letters.ChamberScope;
import org.signatory.letters.Letter;
import org.signatory.outreach.EarlierLetter.Similarity;

/**
 * Finds the earlier letters that tell who signs a letter: of each kind the latest, and the latest at all; of these, those
 * that count most. For staff, who may see them all.
 */
@ApplicationScoped
class EarlierLetters {

    /** Limits the letters of each kind. */
    static final int MAX_LETTERS_PER_KIND = 150;

    /** Limits the total number of letters. */
    static final int MAX_LETTERS = 300;

    private static final String DAY = "coalesce(l.sent_on, (l.circulated_at at time zone 'America/New_York')::date)";

    private static final String CANDIDATES =
            """
            with found as (
                (select l.id, 'TOPIC' kinship from letter l where l.topics && :topics and %1$s)
                union all
                (select l.id, 'LEAD' from letter l where l.id in (
                    select s.letter_id from sign_on s where s.role = 'LEAD' and %3$s and s.bioguide_id in (
                        select o.bioguide_id from sign_on o where o.letter_id = :id and o.role = 'LEAD' and %4$s)) and %1$s)
                union all
                (select l.id, 'ADDRESSEE' from letter l where l.addressees @> any (cast(:addressees as jsonb[])) and %1$s)
                union all
                (select l.id, 'ENDORSER' from letter l where l.id in (
                    select e.letter_id from endorsement e where e.withdrawn_on is null and e.merged_into is null
                    and e.organization_id in (select o.organization_id from endorsement o
                        where o.letter_id = :id and o.withdrawn_on is null and o.merged_into is null)) and %1$s)
                union all
                (select l.id, null from letter l where %1$s))
            select l.id, l.title, %2$s as day, l.chamber, string_agg(f.kinship, ',') as kinships
            from found f join letter l on l.id = f.id group by l.id
            """.formatted("""
            l.circulated_at is not null and l.status <> 'ABANDONED' and l.id <> :id and %1$s < :day
            order by %1$s desc, l.id desc limit %2$d""".formatted(DAY, MAX_LETTERS_PER_KIND), DAY, standing("s"), standing("o"));

    private static final String SIGNERS =
            "select s.letter_id, string_agg(s.bioguide_id, ',') from sign_on s where s.letter_id = any (:letters) and "
                    + standing("s") + " group by s.letter_id";

    @Inject
    ObjectMapper json;

    private static String standing(String signOn) {
        return "%1$s.withdrawn_on is null and %1$s.removed_at is null".formatted(signOn);
    }

    /**
     * Returns the most relevant letters for a letter of this day.
     */
    List<EarlierLetter> of(Letter letter, LocalDate day) {
        // A plan for any topic and addressee would read a date index to its end for one that is rare.
        Panache.getEntityManager()
                .createNativeQuery("set local plan_cache_mode = force_custom_plan")
                .executeUpdate();
        List<?> rows = Panache.getEntityManager()
                .createNativeQuery(CANDIDATES)
                .setParameter("id", letter.id)
                .setParameter("day", day)
                .setParameter("topics", letter.topics.toArray(String[]::new))
                .setParameter("addressees", addressees(letter))
                .getResultList();
        List<EarlierLetter> telling = rows.stream()
                .map(row -> precedent((Object[]) row))
                .sorted(Comparator.comparingDouble((EarlierLetter each) -> each.weight(day, Set.of()))
                        .reversed()
                        .thenComparing(EarlierLetter::letterId))
                .limit(MAX_LETTERS)
                .toList();
        Map<UUID, Set<String>> signers = signers(telling);
        return telling.stream()
                .map(each -> each.with(signers.getOrDefault(each.letterId(), Set.of())))
                .toList();
    }

    /** What a letter to the same agency, or to the same name where no agency is told, holds among its addressees. */
    private String[] addressees(Letter letter) {
        return letter.addressees.stream()
                .map(to -> to.agency() == null
                        ? json.createObjectNode().put("name", to.name())
                        : json.createObjectNode().put("agency", to.agency()))
                .map(to -> json.createArrayNode().add(to).toString())
                .toArray(String[]::new);
    }

    private static EarlierLetter precedent(Object[] row) {
        Set<Similarity> kinships = EnumSet.noneOf(Similarity.class);
        if (row[4] != null) {
            Stream.of(((String) row[4]).split(",")).map(Similarity::valueOf).forEach(kinships::add);
        }
        return new EarlierLetter(
                (UUID) row[0],
                (String) row[1],
                (LocalDate) row[2],
                ChamberScope.valueOf((String) row[3]),
                kinships,
                Set.of());
    }

    private static Map<UUID, Set<String>> signers(List<EarlierLetter> of) {
        List<?> rows = Panache.getEntityManager()
                .createNativeQuery(SIGNERS)
                .setParameter(
                        "letters", of.stream().map(EarlierLetter::letterId).toArray(UUID[]::new))
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> Set.of(((String) row[1]).split(","))));
    }
}
