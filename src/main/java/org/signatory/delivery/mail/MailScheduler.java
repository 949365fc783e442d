package org.signatory.delivery.mail;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Processes due emails every few seconds on every instance; a database lock ensures that only one instance sends each
 * email.
 */
@ApplicationScoped
class MailScheduler {

    @Inject
    DeadlineMails deadlines;

    @Inject
    DigestMails digests;

    @Inject
    MailQueueWorker sending;

    @Inject
    SubscriptionService subscriptions;

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
