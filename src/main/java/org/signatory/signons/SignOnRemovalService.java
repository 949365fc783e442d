package org.signatory.signons;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.signatory.audit.AuditLog;
import org.signatory.letters.Letter;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;

/** Removes sign-ons that were entered in error. A removal is not a withdrawal. */
@ApplicationScoped
@RequiredArgsConstructor
public class SignOnRemovalService {

    private final Clock clock;
    private final AuditLog history;
    private final QueuedSignOnProcessor queueSettlement;

    /**
     * Removes a sign-on of a letter that is locked by this transaction. The history records the sign-on, the actor and
     * the reason.
     */
    public void remove(Letter letter, SignOn signOn, String reason) {
        remove(letter, List.of(signOn), reason);
    }

    /** Removes several sign-ons, then signs on waiting Members if there is room. */
    public void remove(Letter letter, List<SignOn> signOns, String reason) {
        for (SignOn signOn : signOns) {
            if (signOn.removedAt != null) {
                throw Problem.of(ErrorCode.CONFLICT, "This sign-on has already been removed.");
            }
            signOn.removedAt = clock.instant();
            signOn.removalReason = reason;
            signOn.updatedAt = signOn.removedAt;
            letter.touch(signOn.updatedAt);
            history.record(
                    "sign-on.removed",
                    letter.id,
                    signOn.bioguideId,
                    null,
                    Map.of("signOnId", signOn.id, "reason", reason));
        }
        queueSettlement.settle(letter);
    }
}
