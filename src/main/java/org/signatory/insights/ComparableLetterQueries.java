package org.signatory.insights;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.signatory.letters.ChamberScope;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterAccessCondition;

/**
 * Finds the latest closed letters, with their counts at the same point as a current letter. Includes letters of every
 * visibility, so the result is for staff only.
 */
@ApplicationScoped
class ComparableLetterQueries {

    /** Limits the letters that the query returns. */
    private static final int MAX_LETTERS = 300;

    /** Limits the latest letters that the query examines. */
    private static final int MAX_CANDIDATES = 3_000;

    /**
     * Measures the time to the first deadline, without extensions. A signature without a time counts from the time it was
     * recorded if that was the same day, otherwise from noon; a withdrawal counts from noon. Letters with all signatures on
     * one day are excluded, because most of them were recorded afterwards. They are included if they were recorded before
     * the day of closing: such letters stalled, and without them every forecast would be too high.
     */
    private static final String SQL = """
            select l.id, l.title, l.chamber,
                count(*) filter (where t.signed <= l.point and (t.withdrawn is null or t.withdrawn > l.point)) so_far,
                count(*) filter (where t.withdrawn is null or t.withdrawn > l.closed_at) total
            from (
                select l.id, l.title, l.chamber, l.closed_at,
                    case when cast(:share as double precision) is null
                        then l.circulated_at + cast(:elapsed as double precision) * interval '1 second'
                        else l.circulated_at + cast(:share as double precision)
                            * (coalesce(e.from_at, l.deadline_at) - l.circulated_at) end as point
                from (
                    select l.* from letter l where %3$s
                    order by coalesce(l.sent_on, (l.circulated_at at time zone 'America/New_York')::date) desc, l.id desc
                    limit %2$d) l
                left join lateral (
                    select e.from_at from deadline_extension e where e.letter_id = l.id order by e.recorded_at, e.id limit 1) e
                    on true
                where l.closed_at > l.circulated_at and l.id <> :id and (cast(:share as double precision) is null or l.deadline_at > l.circulated_at)
                order by coalesce(l.sent_on, (l.circulated_at at time zone 'America/New_York')::date) desc, l.id desc
                limit %1$d) l
            cross join lateral (
                select s.signed_on, s.recorded_at, coalesce(
                        s.signed_at,
                        case when (s.recorded_at at time zone 'America/New_York')::date = s.signed_on then s.recorded_at end,
                        (s.signed_on + time '12:00') at time zone 'America/New_York') signed,
                    (s.withdrawn_on + time '12:00') at time zone 'America/New_York' withdrawn
                from sign_on s where s.letter_id = l.id and s.removed_at is null) t
            where l.point < l.closed_at
            group by l.id, l.title, l.chamber, l.closed_at
            having count(distinct t.signed_on) > 1
                or max(t.recorded_at) < date_trunc('day', l.closed_at, 'America/New_York')
            """.formatted(MAX_LETTERS, MAX_CANDIDATES, LetterAccessCondition.CIRCULATED_SQL);

    /**
     * Returns the letters with their counts after the same share of the time to the deadline.
     *
     * @param share the share of the time to the deadline that has passed; null for a letter without a deadline, which is
     *     compared by the elapsed time
     * @param elapsed the time since the letter opened
     */
    List<ForecastReferenceLetter> find(Letter letter, Double share, Duration elapsed) {
        List<?> rows = Panache.getEntityManager()
                .createNativeQuery(SQL)
                .setParameter("id", letter.id)
                .setParameter("share", share)
                .setParameter("elapsed", elapsed.toMillis() / 1000.0)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new ForecastReferenceLetter(
                        (UUID) row[0],
                        (String) row[1],
                        ChamberScope.valueOf((String) row[2]),
                        ((Number) row[3]).intValue(),
                        ((Number) row[4]).intValue()))
                .toList();
    }
}
