package org.signatory.letters;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.signatory.security.StoredResponseAccessCheck;

/** Prevents the replay of saved responses to callers who have lost access to the letter. */
@ApplicationScoped
@RequiredArgsConstructor
class LetterStoredResponseAccessCheck implements StoredResponseAccessCheck {

    private final LetterReadService letters;

    @Override
    public void requireVisible(UUID letterId) {
        letters.withVoid(letterId);
    }
}
