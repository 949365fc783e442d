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
import java.util.UUID;
import org.signatory.common.Washington;
import org.signatory.letters.Letter;
import org.signatory.letters.Sight;

/** One mail to each who wants it, a day before a letter closes to sign-ons; a deadline that is moved gets its own. */
@ApplicationScoped
class DeadlineMails {

    private static final Duration A_DAY = Duration.ofHours(24);

    @Inject
    Clock clock;

    @Inject
    Links links;

    @Inject
    DigestLetters digestLetters;

    private record Due(UUID subscriberId, UUID letterId, Instant deadlineAt) {}

    /** Notes which mails are due. */
    @Transactional
    void queue() {
        Instant now = clock.instant();
        for (View view : View.values()) {
            due(view, null, null, now).forEach(due -> note(due, now));
        }
    }

    private static List<Due> due(View view, UUID subscriberId, UUID letterId, Instant now) {
        var query = Panache.getEntityManager()
                .createQuery(
                        "select distinct s.subscriberId, l.id, l.deadlineAt from Letter l join Subscription s on s.deadline = true"
                                + " where l.status = OPEN and l.deadlineAt > :now and l.deadlineAt <= :soon and "
                                + View.COVERS + " and " + view.hql + " and " + Sight.HQL
                                + (letterId == null ? "" : " and l.id = :letterId and s.subscriberId = :subscriberId"),
                        Due.class)
                .setParameter("now", now)
                .setParameter("soon", now.plus(A_DAY));
        view.reader.sight().parameters().forEach(query::setParameter);
        if (letterId != null) {
            query.setParameter("letterId", letterId).setParameter("subscriberId", subscriberId);
        }
        return query.getResultList();
    }

    private static void note(Due due, Instant now) {
        Panache.getEntityManager()
                .createNativeQuery(
                        "insert into mailing (id, subscriber_id, kind, about, letter_id, deadline_at, due_at,"
                                + " until, next_at) values (:id, :subscriberId, 'DEADLINE', :about, :letterId, :deadline, :now,"
                                + " :deadline, :now) on conflict (subscriber_id, kind, about) do nothing")
                .setParameter("id", UUID.randomUUID())
                .setParameter("subscriberId", due.subscriberId)
                .setParameter("about", due.letterId + " " + due.deadlineAt)
                .setParameter("letterId", due.letterId)
                .setParameter("deadline", due.deadlineAt)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** The mail, if the letter still takes sign-ons until then and the subscriber may still see it. */
    Optional<Written> write(Mailing mailing, String unsubscribe, Instant now) {
        boolean due = List.of(View.values()).stream()
                .flatMap(view -> due(view, mailing.subscriberId, mailing.letterId, now).stream())
                .anyMatch(each -> each.deadlineAt.equals(mailing.deadlineAt));
        if (!due) {
            return Optional.empty();
        }
        Letter letter = Letter.findById(mailing.letterId);
        DigestLetter shown = digestLetters.of(List.of(letter)).get(0);
        String deadline = Washington.spoken(mailing.deadlineAt);
        return Optional.of(new Written(
                "Closes " + deadline + ": " + letter.title,
                Templates.deadlineText(shown, deadline, links.server(), unsubscribe)
                        .render(),
                Templates.deadline(shown, deadline, links.server(), unsubscribe).render(),
                () -> {}));
    }
}
