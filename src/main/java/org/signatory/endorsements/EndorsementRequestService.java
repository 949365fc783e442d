package org.signatory.endorsements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.signatory.endorsements.EndorsementRequest.Initiator;
import org.signatory.endorsements.EndorsementRequest.State;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterReadService;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Precondition;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.VersionedBody;
import org.signatory.security.Caller;

/** Manages invitations and requests between the lead office of a letter and an organization. */
@ApplicationScoped
@Transactional
@RequiredArgsConstructor
public class EndorsementRequestService {

    private final LetterReadService letters;
    private final EndorsementRequestQueries queries;
    private final EndorsementRequestRecorder rules;
    private final Caller caller;

    /** Invites an organization. A second invitation with another message updates a pending one. */
    public VersionedBody<EndorsementRequestView> invite(EndorsementRequestInput invitation) {
        if (!letters.isVisible(invitation.letterId())) {
            throw Problem.unknown("/letterId", "Enter the ID of a letter that is visible to you.");
        }
        if (Organization.findByIdOptional(invitation.organizationId()).isEmpty()) {
            throw Problem.unknown("/organizationId", "Enter the ID of an existing organization.");
        }
        Letter letter = letters.locked(invitation.letterId());
        Organization organization = Organization.current(invitation.organizationId());
        EndorsementRequest request = rules.ask(letter, organization, Initiator.OFFICE, invitation.message(), null);
        EndorsementRequest.flush();
        return EndorsementRequestQueries.versioned(request);
    }

    /** Accepts a request and records the endorsement, or declines the request. */
    public VersionedBody<EndorsementRequestView> decide(UUID requestId, EndorsementDecisionInput decision) {
        Letter letter = letters.locked(queries.find(requestId).letterId);
        EndorsementRequest request = queries.find(requestId);
        requireDecidable(request);
        if (decision.accept()) {
            rules.accept(letter, request, decision.endorsement());
        } else {
            rules.close(letter, request, State.DECLINED, decision.reason());
        }
        EndorsementRequest.flush();
        return EndorsementRequestQueries.versioned(request);
    }

    /** Withdraws a request. Only the side that asked can withdraw it. */
    public VersionedBody<EndorsementRequestView> withdraw(UUID requestId, Precondition precondition) {
        Letter letter = letters.locked(queries.find(requestId).letterId);
        EndorsementRequest request = queries.find(requestId);
        precondition.check(request.version, () -> EndorsementRequestQueries.view(request));
        EndorsementRequestRecorder.requirePending(request);
        if (caller.isPartner() && request.initiator != Initiator.ORGANIZATION) {
            throw Problem.of(
                    ErrorCode.FORBIDDEN,
                    "Only the lead office can withdraw this invitation. Decline the invitation instead.");
        }
        rules.close(letter, request, State.WITHDRAWN, null);
        EndorsementRequest.flush();
        return EndorsementRequestQueries.versioned(request);
    }

    /**
     * Returns whether an endorsement needs approval: the office reviews endorsements and has not invited the
     * organization.
     */
    boolean mustAsk(Letter letter, Organization organization) {
        return caller.isPartner()
                && letter.endorsementsReviewed
                && Endorsement.active(letter.id, organization.id).isEmpty()
                && EndorsementRequest.pending(letter.id, organization.id)
                        .filter(request -> request.initiator == Initiator.OFFICE)
                        .isEmpty();
    }

    /** Asks the office to approve an endorsement of a letter that is locked by this transaction. */
    EndorsementRequestView ask(Letter letter, Organization organization, EndorserInput endorsement) {
        EndorsementRequest request = rules.ask(letter, organization, Initiator.ORGANIZATION, null, endorsement);
        EndorsementRequest.flush();
        return EndorsementRequestQueries.view(request);
    }

    private void requireDecidable(EndorsementRequest request) {
        EndorsementRequestRecorder.requirePending(request);
        if (caller.isPartner() && request.initiator == Initiator.ORGANIZATION) {
            throw Problem.of(ErrorCode.FORBIDDEN, "Wait for the lead office to accept or decline your request.");
        }
    }
}
