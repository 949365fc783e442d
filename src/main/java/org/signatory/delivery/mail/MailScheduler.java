package org.signatory.delivery.mail;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import lombok.RequiredArgsConstructor;

/**
 * Processes due emails every few seconds on every instance; a database lock ensures that only one instance sends each
 * email.
 */
@ApplicationScoped
@RequiredArgsConstructor
class MailScheduler {

    private final DeadlineMails deadlines;
    private final DigestMails digests;
    private final MailQueueWorker sending;
    private final SubscriptionService subscriptions;

    /** Delayed, so that the first requests after a start do not wait for emails. */
    @Scheduled(
            every = "{signatory.mail.interval}",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void goRound() {
        deadlines.queue();
        digests.queue();
        sending.all();
    }

    @Scheduled(every = "1h", delayed = "10m")
    void tidy() {
        subscriptions.forget();
    }
}
