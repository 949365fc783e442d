package org.signatory.security;

import java.util.UUID;

/** Checks whether the caller may still see the letter that a stored response is about. */
public interface ReplayCheck {

    /**
     * Requires that the caller sees the letter now. Needs a transaction.
     *
     * @throws org.signatory.platform.http.Problem if there is no such letter for the caller
     */
    void requireVisible(UUID letterId);
}
