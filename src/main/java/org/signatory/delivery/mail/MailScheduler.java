package org.signatory.delivery.mail;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Sees every few seconds to what is due, on every instance; the database lets each mail be sent by one. */
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

    /** Not at once: who asks first after a start does not wait for mails. */
    @Scheduled(
            every = "{signatory.mail.every}",
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
