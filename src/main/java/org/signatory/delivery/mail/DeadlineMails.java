package org.signatory.delivery.mail;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.hibernate.query.CommonQueryContract;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterAccessCondition;
import org.signatory.platform.time.WashingtonTime;
import org.signatory.signons.ReconfirmationNotices;

/**
 * Creates deadline reminders: one email per subscriber a day before a letter closes to sign-ons, and another one if
 * the deadline moves.
 */
@ApplicationScoped
@RequiredArgsConstructor
class DeadlineMails {

    private static final Duration LEAD_TIME = Duration.ofHours(24);

    private static final String DEADLINE = QueuedMail.Cause.class.getName() + ".DEADLINE";

    private static final String NEW_ID = "cast(sql('gen_random_uuid()') as java.util.UUID)";

    /** Identifies the email by letter and deadline, so that a moved deadline gets a new one. */
    private static final String ABOUT =
            "concat(cast(l.id as String), ' ', cast(extract(epoch from l.deadlineAt) as String))";

    private static final String DUE = " from Letter l join Subscription s on s.deadline = true"
            + " where l.status = OPEN and l.deadlineAt > :now and l.deadlineAt <= :soon";

    private static final String NOT_QUEUED = " and not exists (select 1 from QueuedMail m where"
            + " m.subscriberId = s.subscriberId and m.kind = DEADLINE and m.about = " + ABOUT + ")";

    private final Clock clock;
    private final MailLinks links;
    private final EmailLetterSummaries digestLetters;

    /** Queues the emails that are due and not queued yet, with one statement for each audience. */
    @Transactional
    void queue() {
        Instant now = clock.instant();
        for (SubscriptionAudience view : SubscriptionAudience.values()) {
            bound(
                            Panache.getSession()
                                    .createMutationQuery(
                                            "insert into QueuedMail (id, subscriberId, kind, about, letterId, deadlineAt,"
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

    private static boolean isDue(SubscriptionAudience view, QueuedMail mailing, Instant now) {
        String hql = "select count(*)" + DUE + conditions(view)
                + " and l.id = :letterId and l.deadlineAt = :deadline and s.subscriberId = :subscriberId";
        return bound(Panache.getSession().createSelectionQuery(hql, Long.class), view, now)
                        .setParameter("letterId", mailing.letterId)
                        .setParameter("deadline", mailing.deadlineAt)
                        .setParameter("subscriberId", mailing.subscriberId)
                        .getSingleResult()
                > 0;
    }

    private static String conditions(SubscriptionAudience view) {
        return " and " + SubscriptionAudience.COVERS + " and " + view.hql + " and " + LetterAccessCondition.HQL;
    }

    private static <Q extends CommonQueryContract> Q bound(Q query, SubscriptionAudience view, Instant now) {
        query.setParameter("now", now).setParameter("soon", now.plus(LEAD_TIME));
        view.reader.sight().parameters().forEach(query::setParameter);
        return query;
    }

    /** Renders the email, if the letter still accepts sign-ons until then and is visible to the subscriber. */
    Optional<RenderedMail> write(QueuedMail mailing, Instant now) {
        if (Stream.of(SubscriptionAudience.values()).noneMatch(view -> isDue(view, mailing, now))) {
            return Optional.empty();
        }
        Letter letter = Letter.findById(mailing.letterId);
        DigestLetter shown = digestLetters.of(List.of(letter)).get(0);
        String deadline = WashingtonTime.spoken(mailing.deadlineAt);
        String reminder = isDue(SubscriptionAudience.STAFF, mailing, now) ? ReconfirmationNotices.reminder(letter) : "";
        String unsubscribe = links.unsubscribe(mailing.subscriberId, now);
        return Optional.of(new RenderedMail(
                "Closes " + deadline + ": " + letter.title,
                MailTemplates.deadlineText(shown, deadline, reminder, links.server(), unsubscribe)
                        .render(),
                MailTemplates.deadline(shown, deadline, reminder, links.server(), unsubscribe)
                        .render(),
                unsubscribe,
                () -> {}));
    }
}
