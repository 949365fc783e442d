package org.signatory.signons;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.signatory.audit.AuditLog;
import org.signatory.letters.Letter;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;

/** Takes out entries that were made in error; that is no withdrawal. */
@ApplicationScoped
public class RemovalService {

    @Inject
    Clock clock;

    @Inject
    AuditLog history;

    @Inject
    WaitingListService waiting;

    /** Removes a sign-on of a letter that is locked by this transaction. The history keeps it, with who removed it and why. */
    public void remove(Letter letter, SignOn signOn, String reason) {
        remove(letter, List.of(signOn), reason);
    }

    /** Removes sign-ons together; Members who wait for a counterpart sign only afterwards, where there is room. */
    public void remove(Letter letter, List<SignOn> signOns, String reason) {
        for (SignOn signOn : signOns) {
            if (signOn.removedAt != null) {
                throw Problem.of(ErrorCode.CONFLICT, "The entry was removed already.");
            }
            signOn.removedAt = clock.instant();
            signOn.removalReason = reason;
            signOn.updatedAt = signOn.removedAt;
            letter.touch(signOn.updatedAt);
            history.record("sign-on.removed", letter.id, signOn.bioguideId, null, Map.of("reason", reason));
        }
        waiting.settle(letter);
    }
}
