package org.signatory.endorsements;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.signatory.audit.AuditLog;
import org.signatory.audit.ChangeVisibility;
import org.signatory.letters.LetterMergeContext;
import org.signatory.letters.LetterMergeItem.Kind;
import org.signatory.letters.LetterMergeItem.Outcome;
import org.signatory.letters.LetterMergePart;

/** Moves the endorsements and the requests for endorsements of a merged letter. */
@ApplicationScoped
@RequiredArgsConstructor
class EndorsementMergePart implements LetterMergePart {

    private final AuditLog history;

    @Override
    public void merge(LetterMergeContext merge) {
        List<Endorsement> all = Endorsement.list("letterId = ?1 order by recordedAt, id", merge.duplicate().id);
        all.forEach(endorsement -> move(merge, endorsement));
        List<EndorsementRequest> requests =
                EndorsementRequest.list("letterId = ?1 order by createdAt, id", merge.duplicate().id);
        requests.forEach(request -> move(merge, request));
    }

    private void move(LetterMergeContext merge, Endorsement endorsement) {
        List<Map<String, Object>> joined = endorsement.mergedInto == null
                ? OrganizationMergeService.join(
                        Endorsement.recorded(merge.kept().id, endorsement.organizationId), endorsement, merge.now())
                : List.of();
        // The joined ones must give up their place before the remaining one takes it.
        Endorsement.flush();
        endorsement.letterId = merge.kept().id;
        endorsement.touch(merge.now(), ChangeVisibility.PUBLIC);
        Endorsement.flush();
        history.record(
                "endorser.merged",
                merge.kept().id,
                endorsement.organizationId.toString(),
                null,
                Map.of("duplicate", merge.duplicate().id, "printedName", endorsement.printedName, "joined", joined));
        merge.add(
                Kind.ENDORSEMENT,
                endorsement.organizationId,
                endorsement.printedName,
                joined.isEmpty() ? Outcome.MOVED : Outcome.COMBINED);
    }

    private static void move(LetterMergeContext merge, EndorsementRequest request) {
        boolean pending = request.state == EndorsementRequest.State.PENDING;
        boolean own = pending
                && (EndorsementRequest.pending(merge.kept().id, request.organizationId)
                                .isPresent()
                        || Endorsement.active(merge.kept().id, request.organizationId)
                                .isPresent());
        if (!own) {
            request.letterId = merge.kept().id;
            request.updatedAt = merge.now();
        }
        Organization organization = Organization.findById(request.organizationId);
        merge.add(Kind.ENDORSEMENT_REQUEST, request.id, organization.name, own ? Outcome.NOT_MOVED : Outcome.MOVED);
    }
}
