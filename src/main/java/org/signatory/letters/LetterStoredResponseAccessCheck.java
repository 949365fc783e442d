package org.signatory.letters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.signatory.security.StoredResponseAccessCheck;

/** Prevents the replay of saved responses to callers who have lost access to the letter. */
@ApplicationScoped
class LetterStoredResponseAccessCheck implements StoredResponseAccessCheck {

    @Inject
    LetterService letters;

    @Override
    public void requireVisible(UUID letterId) {
        letters.visible(letterId);
    }
}
