package org.signatory.endorsements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.signatory.letters.LetterReadService;
import org.signatory.platform.http.Page;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.VersionedBody;
import org.signatory.platform.sql.Keyset;
import org.signatory.platform.sql.Keyset.Key;

/** Reads the statements of endorsers that are visible to the caller. */
@ApplicationScoped
@Transactional
@RequiredArgsConstructor
public class EndorserStatementQueries {

    private static final Keyset<EndorserStatement> OLDEST_FIRST = new Keyset<>(
            "statements",
            false,
            "s.updatedAt",
            List.of(new Key("s.recordedAt", Instant.class), new Key("s.id", UUID.class)));

    private final LetterReadService letters;
    private final EndorserViews endorsers;

    /**
     * Returns one page of an organization's statements on a letter, oldest first. Staff and the organization also see those
     * of earlier endorsements.
     */
    public Page<EndorserStatementView> page(UUID letterId, UUID organizationId, PageParameters paging) {
        Endorsement endorsement = Endorsement.latest(letters.visible(letterId), organizationId);
        boolean inside = endorsers.isInside(endorsement);
        return OLDEST_FIRST
                .page(endorsers.statements(visible(endorsement, inside)), paging)
                .map(statement -> EndorserStatementView.of(statement, inside));
    }

    public VersionedBody<EndorserStatementView> get(UUID letterId, UUID organizationId, UUID statementId) {
        Endorsement endorsement = Endorsement.latest(letters.visible(letterId), organizationId);
        boolean inside = endorsers.isInside(endorsement);
        EndorserStatement statement = find(visible(endorsement, inside), statementId);
        return new VersionedBody<>(statement.version, EndorserStatementView.of(statement, inside));
    }

    private static List<Endorsement> visible(Endorsement latest, boolean inside) {
        return inside ? Endorsement.recorded(latest.letterId, latest.organizationId) : List.of(latest);
    }

    EndorserStatement find(Endorsement endorsement, UUID statementId) {
        return find(List.of(endorsement), statementId);
    }

    private EndorserStatement find(List<Endorsement> endorsements, UUID statementId) {
        return endorsers.statements(endorsements).and("s.id = :id", "id", statementId).rows("s.id").stream()
                .findFirst()
                .orElseThrow(() -> Problem.notFound("statement"));
    }
}
