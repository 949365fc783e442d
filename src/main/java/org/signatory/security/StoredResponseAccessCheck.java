package org.signatory.security;

import java.util.UUID;

/** Checks whether the caller can still see the letter of a stored response. */
public interface StoredResponseAccessCheck {

    /**
     * Requires that the caller can see the letter now. Requires a transaction.
     *
     * @throws org.signatory.platform.http.Problem if the letter does not exist or is not visible to the caller
     */
    void requireVisible(UUID letterId);
}
