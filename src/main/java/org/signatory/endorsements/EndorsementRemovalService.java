package org.signatory.endorsements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.signatory.audit.AuditLog;
import org.signatory.audit.ChangeVisibility;
import org.signatory.letters.Letter;

/** Removes endorsements that were recorded by mistake. They were never effective; the history keeps them. */
@ApplicationScoped
@Transactional
@RequiredArgsConstructor
public class EndorsementRemovalService {

    private final AuditLog history;
    private final Clock clock;

    /**
     * Removes an endorsement and withdraws its statements. An endorsement that was merged or is already removed does not
     * change.
     *
     * @param letter locked by this transaction
     * @return whether it was removed
     */
    public boolean remove(Letter letter, UUID endorsementId, String reason) {
        Optional<Endorsement> found = Endorsement.find("id = ?1 and mergedInto is null", endorsementId)
                .firstResultOptional();
        found.ifPresent(endorsement -> remove(letter, endorsement, reason));
        return found.isPresent();
    }

    private void remove(Letter letter, Endorsement endorsement, String reason) {
        List<EndorserStatement> statements =
                EndorserStatement.list("endorsementId = ?1 and withdrawnAt is null", endorsement.id);
        statements.forEach(statement -> {
            statement.withdrawnAt = clock.instant();
            statement.updatedAt = statement.withdrawnAt;
        });
        endorsement.removedAt = clock.instant();
        endorsement.withdrawnOn = endorsement.endorsedOn;
        endorsement.withdrawalReason = reason;
        endorsement.touch(endorsement.removedAt, ChangeVisibility.PUBLIC);
        letter.touch(endorsement.removedAt);
        history.record(
                "endorser.removed",
                letter.id,
                endorsement.organizationId.toString(),
                endorsement.endorsedOn,
                Map.of("reason", reason));
        Endorsement.flush();
    }
}
