package org.signatory.insights;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.signatory.letters.ChamberScope;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterAccessCondition;
import org.signatory.platform.time.WashingtonTime;
import org.signatory.security.Caller;

/** Finds the latest letters that meet a condition and are visible to the caller, with their signers. */
@ApplicationScoped
@RequiredArgsConstructor
class LetterWithSignersQueries {

    /** Limits the letters that a query returns. */
    static final int MAX_LETTERS = 300;

    /** Limits the latest letters that are searched for those with leads from one party only. */
    static final int MAX_CANDIDATES = 2_000;

    /** Limits the signers whose other letters are read. A letter with mostly the same signers shares some of them. */
    static final int MAX_SAMPLE = 50;

    /** Limits the letters that are found only by their signers. */
    private static final int MAX_BY_SIGNERS = 100;

    private static final String DAY = "coalesce(l.sent_on, (l.circulated_at at time zone 'America/New_York')::date)";

    private static final String ACTIVE = "s.withdrawn_on is null and s.removed_at is null";

    private static final String COLUMNS = "l.id, l.title, " + DAY + " as day,"
            + " coalesce(l.sent_on, (l.closed_at at time zone 'America/New_York')::date) as closed, l.chamber, l.topics";

    private static final String LEAD_SPONSORS = " cross join lateral ("
            + " select string_agg(s.bioguide_id, ',') as leads, min(coalesce(s.caucus, s.party)) as first,"
            + " max(coalesce(s.caucus, s.party)) as last from sign_on s where s.letter_id = l.id and s.role = 'LEAD' and "
            + ACTIVE + ") led";

    private static final String SIDE = "led.leads, case when led.first = led.last then led.first end as side";

    private static final String SHOWN = COLUMNS + ", " + SIDE + " from letter l" + LEAD_SPONSORS;

    private static final String NEWEST_FIRST = " order by " + DAY + " desc, l.id desc limit " + MAX_LETTERS;

    private static final String SIMILAR =
            """
            with found as (
                (select l.id from letter l where l.topics && :topics and l.id <> :id and %1$s %2$s)
                union
                (select l.id from letter l where l.id in (
                    select s.letter_id from sign_on s where s.role = 'LEAD' and %3$s and s.bioguide_id = any (:leads))
                    and l.id <> :id and %1$s %2$s)),
            signed as (
                select l.id from (
                    select s.letter_id, count(*) as shared
                    from unnest(cast(:sample as text[])) m cross join lateral (
                        select s.letter_id from sign_on s where s.bioguide_id = m and %3$s
                        order by s.signed_on desc, s.id desc limit %5$d) s
                    group by s.letter_id having count(*) >= 2 and 5 * count(*) >= cardinality(cast(:sample as text[]))) s
                join letter l on l.id = s.letter_id
                where l.id <> :id and %1$s order by s.shared desc, l.id desc limit %6$d)
            select %4$s where l.id in (select id from found union select id from signed)
            order by l.id in (select id from signed) desc, %7$s desc, l.id desc limit %5$d
            """.formatted(LetterAccessCondition.SQL, NEWEST_FIRST, ACTIVE, SHOWN, MAX_LETTERS, MAX_BY_SIGNERS, DAY);

    private static final String SIGNED_BY =
            """
            with found as (
                select l.id from sign_on s join letter l on l.id = s.letter_id
                where s.bioguide_id = :member and %2$s and %1$s order by s.signed_on desc, s.id desc limit %3$d)
            select %4$s where l.id in (select id from found) %5$s
            """.formatted(LetterAccessCondition.SQL, ACTIVE, MAX_LETTERS, SHOWN, NEWEST_FIRST);

    /** Reads letters in index order, so that leads are looked up only for as many letters as needed. */
    private static final String LED_BY_ONE_PARTY = """
            with latest as (
                select %s from letter l where %s and %s order by %s desc, l.id desc limit %d)
            select l.*, %s from latest l %s where led.first = led.last order by l.day desc, l.id desc limit %d
            """;

    private static final String SIGNERS =
            "select s.letter_id, string_agg(s.bioguide_id, ',') from sign_on s where s.letter_id = any (:letters) and "
                    + ACTIVE + " group by s.letter_id";

    private final Caller caller;
    private final Clock clock;

    /**
     * Finds the latest letters that share a topic, a lead or a fifth of the signers with a letter.
     *
     * @param signers all signers of the letter
     */
    List<LetterWithSigners> similarTo(Letter letter, Set<String> leads, Set<String> signers) {
        return find(
                SIMILAR,
                Map.of(
                        "id", letter.id,
                        "topics", letter.topics.toArray(String[]::new),
                        "leads", leads.toArray(String[]::new),
                        "sample", sample(signers)));
    }

    /** Returns some of the signers, spread over the alphabet and always the same ones. */
    private static String[] sample(Set<String> signers) {
        List<String> all = signers.stream().sorted().toList();
        int size = Math.min(MAX_SAMPLE, all.size());
        return IntStream.range(0, size)
                .mapToObj(i -> all.get((int) ((long) i * all.size() / size)))
                .toArray(String[]::new);
    }

    /** Finds the letters that a Member signed most recently. */
    List<LetterWithSigners> signedBy(String bioguideId) {
        return find(SIGNED_BY, Map.of("member", bioguideId));
    }

    /**
     * Finds the latest letters with leads from one party only.
     *
     * @param topic the topic of the letters; null for all topics
     */
    List<LetterWithSigners> ledByOneSide(String topic) {
        String topicCondition = topic == null ? "true" : "l.topics && :topics";
        return find(
                LED_BY_ONE_PARTY.formatted(
                        COLUMNS,
                        LetterAccessCondition.SQL,
                        topicCondition,
                        DAY,
                        MAX_CANDIDATES,
                        SIDE,
                        LEAD_SPONSORS,
                        MAX_LETTERS),
                topic == null ? Map.of() : Map.of("topics", new String[] {topic}));
    }

    private List<LetterWithSigners> find(String sql, Map<String, Object> parameters) {
        // A generic plan would scan an entire index for a rare topic or Member.
        Panache.getEntityManager()
                .createNativeQuery("set local plan_cache_mode = force_custom_plan")
                .executeUpdate();
        var query = Panache.getEntityManager().createNativeQuery(sql);
        LetterAccessCondition.of(caller).sqlParameters().forEach(query::setParameter);
        parameters.forEach(query::setParameter);
        LocalDate today = WashingtonTime.rosterDay(clock.instant());
        List<?> rows = query.getResultList();
        List<LetterWithSigners> letters =
                rows.stream().map(row -> letter((Object[]) row, today)).toList();
        Map<UUID, Set<String>> signers = signers(letters);
        return letters.stream()
                .map(letter -> letter.withSigners(signers.getOrDefault(letter.letterId(), Set.of())))
                .toList();
    }

    private static LetterWithSigners letter(Object[] row, LocalDate today) {
        return new LetterWithSigners(
                (UUID) row[0],
                (String) row[1],
                (LocalDate) row[2],
                row[3] == null ? today : (LocalDate) row[3],
                ChamberScope.valueOf((String) row[4]),
                List.of((String[]) row[5]),
                row[6] == null ? Set.of() : Set.of(((String) row[6]).split(",")),
                (String) row[7],
                Set.of());
    }

    private static Map<UUID, Set<String>> signers(List<LetterWithSigners> letters) {
        List<?> rows = Panache.getEntityManager()
                .createNativeQuery(SIGNERS)
                .setParameter(
                        "letters",
                        letters.stream().map(LetterWithSigners::letterId).toArray(UUID[]::new))
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> Set.of(((String) row[1]).split(","))));
    }
}
