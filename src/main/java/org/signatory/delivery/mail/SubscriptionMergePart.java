package org.signatory.delivery.mail;

import jakarta.enterprise.context.ApplicationScoped;
import org.signatory.letters.LetterMergeContext;
import org.signatory.letters.LetterMergePart;

/** Moves the email subscriptions of a merged letter. */
@ApplicationScoped
class SubscriptionMergePart implements LetterMergePart {

    @Override
    public void merge(LetterMergeContext merge) {
        Subscription.update("letterId = ?1 where letterId = ?2", merge.kept().id, merge.duplicate().id);
    }
}
