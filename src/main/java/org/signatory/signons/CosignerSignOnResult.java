package org.signatory.signons;

import org.signatory.platform.http.SaveResult;

/**
 * Represents the result of a cosigner's sign-on request: a sign-on, or a position on the waiting list.
 *
 * @param signOn the created or corrected sign-on; null if the Member waits
 * @param waiting the position on the waiting list; null if the Member has signed
 */
public record CosignerSignOnResult(SaveResult<SignOnView> signOn, QueuedSignOnView queued) {}
