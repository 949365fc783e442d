package org.signatory.subscriptions;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.signatory.common.FailureLog;

/**
 * Sends what is due, one mail and one transaction after the other. The mail's row is held while it is sent, so that nobody
 * else sends it, and settled in the same transaction. Only a server that dies between the word of the mail server and its
 * own commit sends a mail again, and then under the same Message-ID.
 */
@ApplicationScoped
class Sending {

    /** More than a mail server may take for an answer. */
    private static final int LONGEST_SECONDS = 120;

    private static final Logger LOG = Logger.getLogger(Sending.class);

    /** What became of a try. */
    enum Outcome {
        NOTHING_DUE,
        SETTLED,
        POSTPONED,
        /** No mail can be sent now. */
        UNREACHABLE
    }

    @Inject
    Clock clock;

    @Inject
    Post post;

    @Inject
    ConfirmationMails confirmations;

    @Inject
    DeadlineMails deadlines;

    @Inject
    DigestMails digests;

    /** Sends until nothing is due. A mail that the server refuses or defers does not stop the others. */
    void all() {
        Outcome outcome;
        do {
            outcome = next();
        } while (outcome == Outcome.SETTLED || outcome == Outcome.POSTPONED);
    }

    /** Sends one mail that is due. */
    private Outcome next() {
        AtomicReference<UUID> tried = new AtomicReference<>();
        try {
            return QuarkusTransaction.requiringNew()
                    .timeout(LONGEST_SECONDS)
                    .call(() -> Mailing.next(clock.instant())
                            .map(mailing -> {
                                tried.set(mailing.id);
                                return send(mailing);
                            })
                            .orElse(Outcome.NOTHING_DUE));
        } catch (RuntimeException e) {
            if (tried.get() == null) {
                throw e;
            }
            // One mail that cannot be written must not keep all others waiting.
            LOG.errorf(FailureLog.withoutValues(e), "The mail %s failed and is tried again", tried.get());
            QuarkusTransaction.requiringNew()
                    .run(() -> Mailing.<Mailing>findByIdOptional(tried.get())
                            .ifPresent(mailing -> mailing.postpone(clock.instant())));
            return Outcome.POSTPONED;
        }
    }

    private Outcome send(Mailing mailing) {
        Instant now = clock.instant();
        String email = Subscriber.<Subscriber>findById(mailing.subscriberId).email;
        if (!now.isBefore(mailing.until)) {
            LOG.warnf("A mail to %s was given up: %s", Subscriber.masked(email), mailing.kind);
            mailing.settle(false, now);
            return Outcome.SETTLED;
        }
        Optional<Written> written =
                switch (mailing.kind) {
                    case CONFIRMATION -> confirmations.write(mailing, now);
                    case DEADLINE -> deadlines.write(mailing, now);
                    case DIGEST -> digests.write(mailing, now);
                };
        if (written.isEmpty()) {
            settleUnsent(mailing, now);
            return Outcome.SETTLED;
        }
        return switch (post.send(mailing, email, written.get())) {
            case SENT -> {
                written.get().sent().run();
                mailing.settle(true, now);
                yield Outcome.SETTLED;
            }
            case REFUSED -> {
                mailing.settle(false, now);
                yield Outcome.SETTLED;
            }
            case DEFERRED -> {
                mailing.postpone(now);
                yield Outcome.POSTPONED;
            }
            case UNREACHABLE -> {
                mailing.postpone(now);
                yield Outcome.UNREACHABLE;
            }
        };
    }

    /** A deadline that was hidden or moved may be shown or moved back, and be worth its mail again. */
    private static void settleUnsent(Mailing mailing, Instant now) {
        if (mailing.kind == Mailing.Cause.DEADLINE) {
            mailing.delete();
        } else {
            mailing.settle(false, now);
        }
    }
}
