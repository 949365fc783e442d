package org.signatory.delivery.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import org.signatory.letters.LetterMergeContext;
import org.signatory.letters.LetterMergePart;

/** Moves the webhooks of a merged letter. */
@ApplicationScoped
class WebhookMergePart implements LetterMergePart {

    @Override
    public void merge(LetterMergeContext merge) {
        Webhook.update("letterId = ?1 where letterId = ?2", merge.kept().id, merge.duplicate().id);
    }
}
