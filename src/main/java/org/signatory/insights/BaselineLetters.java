package org.signatory.insights;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.signatory.letters.ChamberScope;
import org.signatory.letters.Letter;

/** Finds the latest closed letters, and how many had signed each at the point at which a letter is now. For staff. */
@ApplicationScoped
class BaselineLetters {

    /** How many of the latest that tell of pace are taken. */
    private static final int MAX_LETTERS = 300;

    /** Among how many of the latest they are looked for. */
    private static final int WINDOW = 3_000;

    /**
     * A letter's way is that to its first deadline; an extension comes after it. Where a signature's or a withdrawal's time
     * is not known, it is that of its record if that was made the same day, else noon. A letter all of whose signatures are
     * of one day was put on record afterwards, unless that was done before the day of its closing: then it stalled, and that
     * is told as well, since without such letters every forecast would be too high.
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
                    select l.* from letter l where l.circulated_at is not null and l.status <> 'ABANDONED'
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
            """.formatted(MAX_LETTERS, WINDOW);

    /**
     * @param share of the way to the deadline; null for a letter without one, which is compared by time alone
     * @param elapsed since the letter began to circulate
     */
    List<BaselineLetter> of(Letter letter, Double share, Duration elapsed) {
        List<?> rows = Panache.getEntityManager()
                .createNativeQuery(SQL)
                .setParameter("id", letter.id)
                .setParameter("share", share)
                .setParameter("elapsed", elapsed.toMillis() / 1000.0)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new BaselineLetter(
                        (UUID) row[0],
                        (String) row[1],
                        ChamberScope.valueOf((String) row[2]),
                        ((Number) row[3]).intValue(),
                        ((Number) row[4]).intValue()))
                .toList();
    }
}
