package org.signatory.subscriptions;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.query.CommonQueryContract;
import org.signatory.common.Washington;
import org.signatory.letters.Letter;
import org.signatory.letters.Sight;

/** One mail to each who wants it, a day before a letter closes to sign-ons; a deadline that is moved gets its own. */
@ApplicationScoped
class DeadlineMails {

    private static final Duration A_DAY = Duration.ofHours(24);

    private static final String DEADLINE = Mailing.Cause.class.getName() + ".DEADLINE";

    private static final String NEW_ID = "cast(sql('gen_random_uuid()') as java.util.UUID)";

    /** Which mail it is, so that a deadline that is moved gets one of its own. */
    private static final String ABOUT =
            "concat(cast(l.id as String), ' ', cast(extract(epoch from l.deadlineAt) as String))";

    private static final String DUE = " from Letter l join Subscription s on s.deadline = true"
            + " where l.status = OPEN and l.deadlineAt > :now and l.deadlineAt <= :soon";

    private static final String NOT_QUEUED = " and not exists (select 1 from Mailing m where"
            + " m.subscriberId = s.subscriberId and m.kind = DEADLINE and m.about = " + ABOUT + ")";

    @Inject
    Clock clock;

    @Inject
    Links links;

    @Inject
    DigestLetters digestLetters;

    /** Queues the mails that are due and not queued yet: one statement for each view, however many there are. */
    @Transactional
    void queue() {
        Instant now = clock.instant();
        for (View view : View.values()) {
            bound(
                            Panache.getSession()
                                    .createMutationQuery(
                                            "insert into Mailing (id, subscriberId, kind, about, letterId, deadlineAt,"
                                                    + " dueAt, until, attempts, nextAt, sent) select " + NEW_ID
                                                    + ", s.subscriberId, " + DEADLINE + ", " + ABOUT
                                                    + ", l.id, l.deadlineAt,"
                                                    + " cast(:now as Instant), l.deadlineAt, 0, cast(:now as Instant), false"
                                                    + DUE + conditions(view) + NOT_QUEUED
                                                    + " group by s.subscriberId, l.id, l.deadlineAt on conflict do nothing"),
                            view,
                            now)
                    .executeUpdate();
        }
    }

    private static boolean isDue(View view, Mailing mailing, Instant now) {
        String hql = "select count(*)" + DUE + conditions(view)
                + " and l.id = :letterId and l.deadlineAt = :deadline and s.subscriberId = :subscriberId";
        return bound(Panache.getSession().createSelectionQuery(hql, Long.class), view, now)
                        .setParameter("letterId", mailing.letterId)
                        .setParameter("deadline", mailing.deadlineAt)
                        .setParameter("subscriberId", mailing.subscriberId)
                        .getSingleResult()
                > 0;
    }

    private static String conditions(View view) {
        return " and " + View.COVERS + " and " + view.hql + " and " + Sight.HQL;
    }

    private static <Q extends CommonQueryContract> Q bound(Q query, View view, Instant now) {
        query.setParameter("now", now).setParameter("soon", now.plus(A_DAY));
        view.reader.sight().parameters().forEach(query::setParameter);
        return query;
    }

    /** The mail, if the letter still takes sign-ons until then and the subscriber may still see it. */
    Optional<Written> write(Mailing mailing, Instant now) {
        if (Stream.of(View.values()).noneMatch(view -> isDue(view, mailing, now))) {
            return Optional.empty();
        }
        Letter letter = Letter.findById(mailing.letterId);
        DigestLetter shown = digestLetters.of(List.of(letter)).get(0);
        String deadline = Washington.spoken(mailing.deadlineAt);
        String unsubscribe = links.unsubscribe(mailing.subscriberId, now);
        return Optional.of(new Written(
                "Closes " + deadline + ": " + letter.title,
                Templates.deadlineText(shown, deadline, links.server(), unsubscribe)
                        .render(),
                Templates.deadline(shown, deadline, links.server(), unsubscribe).render(),
                unsubscribe,
                () -> {}));
    }
}
