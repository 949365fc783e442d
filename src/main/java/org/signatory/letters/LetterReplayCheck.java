package org.signatory.letters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.signatory.security.ReplayCheck;

/** Keeps responses about a letter from callers who do not see the letter any more. */
@ApplicationScoped
class LetterReplayCheck implements ReplayCheck {

    @Inject
    LetterService letters;

    @Override
    public void requireVisible(UUID letterId) {
        letters.visible(letterId);
    }
}
