package org.signatory.delivery.mail;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import lombok.RequiredArgsConstructor;
import org.jboss.logging.Logger;
import org.signatory.platform.logging.FailureDescription;

/**
 * Sends due emails one at a time. A short transaction claims and renders the email; it is sent outside a transaction;
 * another transaction records the result. Only a server crash in between repeats an email, with the same Message-ID.
 */
@ApplicationScoped
@RequiredArgsConstructor
class MailQueueWorker {

    /** How long an instance claims an email; longer than {@link MailTransport} waits for a mail server. */
    private static final Duration LEASE = Duration.ofSeconds(60);

    private static final Logger LOG = Logger.getLogger(MailQueueWorker.class);

    /** The result of an attempt. */
    enum Outcome {
        NOTHING_DUE,
        SETTLED,
        POSTPONED,
        /** No email can be sent now. */
        UNREACHABLE
    }

    private final Clock clock;
    private final MailTransport post;
    private final ConfirmationMailWriter confirmations;
    private final DeadlineMails deadlines;
    private final DigestMails digests;

    /** Sends until nothing is due. An email that the mail server refuses or defers does not stop the others. */
    void all() {
        Outcome outcome;
        do {
            outcome = next();
        } while (outcome == Outcome.SETTLED || outcome == Outcome.POSTPONED);
    }

    /** Represents a claimed email: its result, or its content. */
    private record Taken(Outcome outcome, QueuedMail mailing, String email, RenderedMail written) {

        static Taken done(Outcome outcome) {
            return new Taken(outcome, null, null, null);
        }
    }

    /** Sends one due email. */
    private Outcome next() {
        Taken taken = take();
        if (taken.written() == null) {
            return taken.outcome();
        }
        MailTransport.Reply reply = post.send(taken.mailing(), taken.email(), taken.written());
        return QuarkusTransaction.requiringNew().call(() -> settle(taken, reply));
    }

    private Taken take() {
        AtomicReference<UUID> tried = new AtomicReference<>();
        try {
            return QuarkusTransaction.requiringNew()
                    .call(() -> QueuedMail.next(clock.instant())
                            .map(mailing -> {
                                tried.set(mailing.id);
                                return take(mailing);
                            })
                            .orElse(Taken.done(Outcome.NOTHING_DUE)));
        } catch (RuntimeException e) {
            if (tried.get() == null) {
                throw e;
            }
            // One email that cannot be rendered must not block all others.
            LOG.errorf(FailureDescription.withoutValues(e), "Email %s failed and will be retried", tried.get());
            QuarkusTransaction.requiringNew()
                    .run(() -> QueuedMail.<QueuedMail>findByIdOptional(tried.get())
                            .ifPresent(mailing -> mailing.postpone(clock.instant())));
            return Taken.done(Outcome.POSTPONED);
        }
    }

    private Taken take(QueuedMail mailing) {
        Instant now = clock.instant();
        String email = Subscriber.<Subscriber>findById(mailing.subscriberId).email;
        if (!now.isBefore(mailing.until)) {
            LOG.warnf("Email to %s was dropped: %s", Subscriber.masked(email), mailing.kind);
            mailing.settle(false, now);
            return Taken.done(Outcome.SETTLED);
        }
        Optional<RenderedMail> written =
                switch (mailing.kind) {
                    case CONFIRMATION -> confirmations.write(mailing, now);
                    case DEADLINE -> deadlines.write(mailing, now);
                    case DIGEST -> digests.write(mailing, now);
                };
        if (written.isEmpty()) {
            settleUnsent(mailing, now);
            return Taken.done(Outcome.SETTLED);
        }
        mailing.nextAt = now.plus(LEASE);
        return new Taken(null, mailing, email, written.get());
    }

    /** Records the mail server's reply, unless the subscriber was deleted. */
    private Outcome settle(Taken taken, MailTransport.Reply reply) {
        Instant now = clock.instant();
        Optional<QueuedMail> mailing = QueuedMail.findByIdOptional(taken.mailing().id);
        switch (reply) {
            case SENT -> {
                taken.written().sent().run();
                mailing.ifPresent(it -> it.settle(true, now));
            }
            case REJECTED -> mailing.ifPresent(it -> it.settle(false, now));
            case DEFERRED, UNREACHABLE -> mailing.ifPresent(it -> it.postpone(now));
        }
        return switch (reply) {
            case SENT, REJECTED -> Outcome.SETTLED;
            case DEFERRED -> Outcome.POSTPONED;
            case UNREACHABLE -> Outcome.UNREACHABLE;
        };
    }

    /** A deadline that was hidden or moved may be restored, and then needs its email again. */
    private static void settleUnsent(QueuedMail mailing, Instant now) {
        if (mailing.kind == QueuedMail.Cause.DEADLINE) {
            mailing.delete();
        } else {
            mailing.settle(false, now);
        }
    }
}
