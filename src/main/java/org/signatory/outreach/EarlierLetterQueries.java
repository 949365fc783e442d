package org.signatory.outreach;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
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
import org.signatory.letters.LetterAccessCondition;
import org.signatory.outreach.EarlierLetterSimilarity.Similarity;

/**
 * Finds the earlier letters that indicate who will sign a letter: the latest with each similarity, the latest of all, and
 * of these, the ones with the greatest weight. Includes letters of every visibility, so the result is for staff only.
 */
@ApplicationScoped
class EarlierLetterQueries {

    /** Limits the letters with each similarity. */
    static final int MAX_LETTERS_PER_KIND = 150;

    /** Limits the total number of letters. */
    static final int MAX_LETTERS = 300;

    private static final String DAY = "coalesce(l.sent_on, (l.circulated_at at time zone 'America/New_York')::date)";

    private static final String CANDIDATES = """
            with found as (
                (select l.id, 'TOPIC' similarity from letter l where l.topics && :topics and %1$s)
                union all
                (select l.id, 'LEAD' from letter l where l.id in (
                    select s.letter_id from sign_on s where s.role = 'LEAD' and %3$s and s.bioguide_id in (
                        select o.bioguide_id from sign_on o where o.letter_id = :id and o.role = 'LEAD' and %4$s)) and %1$s)
                union all
                (select l.id, 'RECIPIENT' from letter l where l.id in (
                    select r.letter_id from recipient r join recipient o on o.letter_id = :id
                        and (r.agency = o.agency or o.agency is null and r.agency is null and r.name = o.name)) and %1$s)
                union all
                (select l.id, 'ENDORSER' from letter l where l.id in (
                    select e.letter_id from endorsement e where e.withdrawn_on is null and e.merged_into is null
                    and e.organization_id in (select o.organization_id from endorsement o
                        where o.letter_id = :id and o.withdrawn_on is null and o.merged_into is null)) and %1$s)
                union all
                (select l.id, null from letter l where %1$s))
            select l.id, l.title, %2$s as day, l.chamber, string_agg(f.similarity, ',') as similarities
            from found f join letter l on l.id = f.id group by l.id
            """.formatted(
                    """
            %3$s and l.id <> :id and %1$s < :day
            order by %1$s desc, l.id desc limit %2$d""".formatted(DAY, MAX_LETTERS_PER_KIND, LetterAccessCondition.CIRCULATED_SQL),
                    DAY,
                    active("s"),
                    active("o"));

    private static final String SIGNERS =
            "select s.letter_id, string_agg(s.bioguide_id, ',') from sign_on s where s.letter_id = any (:letters) and "
                    + active("s") + " group by s.letter_id";

    private static String active(String signOn) {
        return "%1$s.withdrawn_on is null and %1$s.removed_at is null".formatted(signOn);
    }

    /** Returns the earlier letters with the greatest weight for a letter of this day. */
    List<EarlierLetterSimilarity> find(Letter letter, LocalDate day) {
        // A generic plan would scan the entire date index for a rare topic or recipient.
        Panache.getEntityManager()
                .createNativeQuery("set local plan_cache_mode = force_custom_plan")
                .executeUpdate();
        List<?> rows = Panache.getEntityManager()
                .createNativeQuery(CANDIDATES)
                .setParameter("id", letter.id)
                .setParameter("day", day)
                .setParameter("topics", letter.topics.toArray(String[]::new))
                .getResultList();
        List<EarlierLetterSimilarity> letters = rows.stream()
                .map(row -> earlierLetter((Object[]) row))
                .sorted(Comparator.comparingDouble((EarlierLetterSimilarity each) -> each.weight(day, Set.of()))
                        .reversed()
                        .thenComparing(EarlierLetterSimilarity::letterId))
                .limit(MAX_LETTERS)
                .toList();
        Map<UUID, Set<String>> signers = signers(letters);
        return letters.stream()
                .map(each -> each.withSigners(signers.getOrDefault(each.letterId(), Set.of())))
                .toList();
    }

    private static EarlierLetterSimilarity earlierLetter(Object[] row) {
        Set<Similarity> similarities = EnumSet.noneOf(Similarity.class);
        if (row[4] != null) {
            Stream.of(((String) row[4]).split(",")).map(Similarity::valueOf).forEach(similarities::add);
        }
        return new EarlierLetterSimilarity(
                (UUID) row[0],
                (String) row[1],
                (LocalDate) row[2],
                ChamberScope.valueOf((String) row[3]),
                similarities,
                Set.of());
    }

    private static Map<UUID, Set<String>> signers(List<EarlierLetterSimilarity> letters) {
        List<?> rows = Panache.getEntityManager()
                .createNativeQuery(SIGNERS)
                .setParameter(
                        "letters",
                        letters.stream().map(EarlierLetterSimilarity::letterId).toArray(UUID[]::new))
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> Set.of(((String) row[1]).split(","))));
    }
}
