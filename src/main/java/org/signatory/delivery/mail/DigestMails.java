package org.signatory.delivery.mail;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.signatory.audit.AuditEntry;
import org.signatory.delivery.events.EventQueries;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterAccessCondition;
import org.signatory.platform.time.WashingtonTime;

/** Creates daily digests of the changes of letters. */
@ApplicationScoped
@RequiredArgsConstructor
class DigestMails {

    private static final Duration DEADLINE_HORIZON = Duration.ofDays(7);
    private static final int MAX_DEADLINES = 20;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, MMMM d", Locale.US);

    private final Clock clock;
    private final MailSettings settings;
    private final MailLinks links;
    private final EmailLetterSummaries digestLetters;
    private final DigestText news;
    private final EventQueries events;

    /**
     * Queues the digests of a new day. A subscriber with a pending digest, or with one that was sent late today, gets
     * none: its changes are in the next one.
     */
    @Transactional
    void queue() {
        Instant now = clock.instant();
        LocalDate today = WashingtonTime.dayOf(now);
        LocalDate day = now.isBefore(hourOn(today)) ? today.minusDays(1) : today;
        Panache.getEntityManager()
                .createNativeQuery("insert into mailing (id, subscriber_id, kind, about, due_at, until, next_at) select"
                        + " gen_random_uuid(), p.id, 'DIGEST', :day, :at, :until, :now from subscriber p where exists"
                        + " (select 1 from subscription s where s.subscriber_id = p.id and s.digest and s.confirmed_at"
                        + " < :at) and not exists (select 1 from mailing m where m.subscriber_id = p.id and m.kind ="
                        + " 'DIGEST' and (m.settled_at is null or m.sent and m.settled_at >= :morning)) on conflict"
                        + " (subscriber_id, kind, about) do nothing")
                .setParameter("day", day.toString())
                .setParameter("at", hourOn(day))
                .setParameter("until", hourOn(day.plusDays(1)))
                .setParameter("now", now)
                .setParameter("morning", WashingtonTime.startOf(today))
                .executeUpdate();
    }

    private Instant hourOn(LocalDate day) {
        return day.atTime(settings.digestAt()).atZone(WashingtonTime.ZONE).toInstant();
    }

    /** Renders the changes since the last digest that the subscriber can see now; empty without changes. */
    Optional<RenderedMail> write(QueuedMail mailing, Instant now) {
        // Read first, so that an event that is added in the meantime is part of the next digest.
        long upTo = events.newest(SubscriptionAudience.STAFF.reader);
        long from = firstTold(mailing.subscriberId);
        Map<Long, AuditEntry> forStaff = entries(SubscriptionAudience.STAFF, mailing.subscriberId, from, upTo, now);
        TreeMap<Long, AuditEntry> entries = new TreeMap<>(forStaff);
        entries.putAll(entries(SubscriptionAudience.PARTNERS, mailing.subscriberId, from, upTo, now));
        entries.putAll(entries(SubscriptionAudience.PUBLIC, mailing.subscriberId, from, upTo, now));
        Set<UUID> withReminders =
                forStaff.values().stream().map(entry -> entry.letterId).collect(Collectors.toSet());
        List<DigestLetter> digest = news.of(
                List.copyOf(entries.values()), withReminders, SubscriptionAudience.isEditor(mailing.subscriberId, now));
        if (digest.isEmpty()) {
            recordSent(mailing.subscriberId, upTo);
            return Optional.empty();
        }
        Map<UUID, Letter> coming = new LinkedHashMap<>();
        for (SubscriptionAudience view : SubscriptionAudience.values()) {
            upcoming(view, mailing.subscriberId, now).forEach(letter -> coming.put(letter.id, letter));
        }
        List<DigestLetter> closing = digestLetters.of(new ArrayList<>(coming.values()));
        String unsubscribe = links.unsubscribe(mailing.subscriberId, now);
        String subject = "Sign-on updates, " + DAY.format(WashingtonTime.dayOf(now)) + ": "
                + (digest.size() == 1 ? digest.get(0).title() : digest.size() + " letters");
        return Optional.of(new RenderedMail(
                subject,
                MailTemplates.digestText(digest, closing, links.server(), unsubscribe)
                        .render(),
                MailTemplates.digest(digest, closing, links.server(), unsubscribe)
                        .render(),
                unsubscribe,
                () -> recordSent(mailing.subscriberId, upTo)));
    }

    /** Returns the position up to which all digests of a subscriber were sent; earlier events are not read again. */
    private static long firstTold(UUID subscriberId) {
        return Panache.getEntityManager()
                .createQuery(
                        "select coalesce(min(s.lastPosition), 0) from Subscription s where s.subscriberId = :subscriberId"
                                + " and s.digest = true and s.confirmedAt is not null",
                        Long.class)
                .setParameter("subscriberId", subscriberId)
                .getSingleResult();
    }

    private static Map<Long, AuditEntry> entries(
            SubscriptionAudience view, UUID subscriberId, long from, long upTo, Instant now) {
        var query = Panache.getEntityManager()
                .createQuery(
                        "select e.position, h from EventAudiencePositions e join AuditEntry h on h.id = e.entryId"
                                + " join Letter l on l.id = h.letterId where e." + view.reader.position()
                                + " is not null and e.position > :from and e.position <= :upTo and h.type in (:types) and exists (select 1 from"
                                + " Subscription s where e.position > s.lastPosition and " + subscribed(view),
                        Object[].class)
                .setParameter("from", from)
                .setParameter("upTo", upTo)
                .setParameter("types", DigestText.TYPES)
                .setParameter("subscriberId", subscriberId);
        view.reader.sight().parameters().forEach(query::setParameter);
        if (view != SubscriptionAudience.PUBLIC) {
            query.setParameter("now", now);
        }
        Map<Long, AuditEntry> entries = new TreeMap<>();
        query.getResultList().forEach(row -> entries.put((Long) row[0], (AuditEntry) row[1]));
        return entries;
    }

    private static String subscribed(SubscriptionAudience view) {
        return "s.subscriberId = :subscriberId and s.digest = true and " + SubscriptionAudience.COVERS + " and "
                + view.hql + ") and " + LetterAccessCondition.HQL;
    }

    private static List<Letter> upcoming(SubscriptionAudience view, UUID subscriberId, Instant now) {
        var query = Panache.getEntityManager()
                .createQuery(
                        "from Letter l where l.status = OPEN and l.deadlineAt > :now and l.deadlineAt <= :soon"
                                + " and exists (select 1 from Subscription s where " + subscribed(view)
                                + " order by l.deadlineAt, l.id",
                        Letter.class)
                .setParameter("subscriberId", subscriberId)
                .setParameter("now", now)
                .setParameter("soon", now.plus(DEADLINE_HORIZON));
        view.reader.sight().parameters().forEach(query::setParameter);
        return query.setMaxResults(MAX_DEADLINES).getResultList();
    }

    private static void recordSent(UUID subscriberId, long upTo) {
        Subscription.update(
                "lastPosition = ?1 where subscriberId = ?2 and digest = true and confirmedAt is not null and lastPosition < ?1",
                upTo,
                subscriberId);
    }
}
