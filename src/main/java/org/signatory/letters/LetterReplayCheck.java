package org.signatory.letters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.signatory.security.ReplayCheck;

/** Prevents the replay of saved responses to callers who have lost access to the letter. */
@ApplicationScoped
class LetterReplayCheck implements ReplayCheck {

    @Inject
    LetterService letters;

    @Override
    public void requireVisible(UUID letterId) {
        letters.visible(letterId);
    }
}
