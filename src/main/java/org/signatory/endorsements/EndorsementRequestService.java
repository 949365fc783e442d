package org.signatory.endorsements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.signatory.audit.Audience;
import org.signatory.audit.AuditLog;
import org.signatory.endorsements.EndorsementRequest.Initiator;
import org.signatory.endorsements.EndorsementRequest.State;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterService;
import org.signatory.letters.LetterStatus;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Precondition;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.Versioned;
import org.signatory.platform.json.MergePatcher;
import org.signatory.security.Caller;

/** Manages invitations and requests between the lead office of a letter and an organization. */
@ApplicationScoped
@Transactional
public class EndorsementRequestService {

    @Inject
    LetterService letters;

    @Inject
    EndorsementRequestQueries queries;

    @Inject
    EndorsementRules rules;

    @Inject
    Caller caller;

    @Inject
    AuditLog history;

    @Inject
    Clock clock;

    @Inject
    MergePatcher patches;

    /** Invites an organization. A second invitation with another message updates a pending one. */
    public Versioned<EndorsementRequestView> invite(EndorsementInvitation invitation) {
        if (!letters.isVisible(invitation.letterId())) {
            throw Problem.unknown("/letterId", "Enter the identifier of a letter that is visible to you.");
        }
        if (Organization.findByIdOptional(invitation.organizationId()).isEmpty()) {
            throw Problem.unknown("/organizationId", "Enter the identifier of an existing organization.");
        }
        Letter letter = letters.locked(invitation.letterId());
        Organization organization = Organization.current(invitation.organizationId());
        EndorsementRequest request = ask(letter, organization, Initiator.OFFICE, invitation.message(), null);
        EndorsementRequest.flush();
        return EndorsementRequestQueries.versioned(request);
    }

    /** Accepts a request and records the endorsement, or declines the request. */
    public Versioned<EndorsementRequestView> decide(UUID requestId, EndorsementDecision decision) {
        Letter letter = letters.locked(queries.find(requestId).letterId);
        EndorsementRequest request = queries.find(requestId);
        requireDecidable(request);
        if (decision.accept()) {
            accept(letter, request, decision.endorsement());
        } else {
            close(letter, request, State.DECLINED, decision.reason());
        }
        EndorsementRequest.flush();
        return EndorsementRequestQueries.versioned(request);
    }

    /** Withdraws a request. Only the side that asked can withdraw it. */
    public Versioned<EndorsementRequestView> withdraw(UUID requestId, Precondition precondition) {
        Letter letter = letters.locked(queries.find(requestId).letterId);
        EndorsementRequest request = queries.find(requestId);
        precondition.check(request.version, () -> EndorsementRequestQueries.view(request));
        requirePending(request);
        if (caller.isPartner() && request.initiator != Initiator.ORGANIZATION) {
            throw Problem.of(
                    ErrorCode.FORBIDDEN,
                    "Only the organization can accept this invitation. You can decline on its behalf.");
        }
        close(letter, request, State.WITHDRAWN, null);
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
    EndorsementRequestView ask(Letter letter, Organization organization, EndorsementDraft endorsement) {
        EndorsementRequest request = ask(letter, organization, Initiator.ORGANIZATION, null, endorsement);
        EndorsementRequest.flush();
        return EndorsementRequestQueries.view(request);
    }

    /**
     * Creates a request for a letter that is locked by this transaction. If the same side has a pending request, the
     * given details update that request.
     */
    private EndorsementRequest ask(
            Letter letter,
            Organization organization,
            Initiator initiator,
            String message,
            EndorsementDraft endorsement) {
        Optional<EndorsementRequest> pending = EndorsementRequest.pending(letter.id, organization.id);
        if (pending.isPresent() && pending.get().initiator == initiator) {
            change(letter, pending.get(), message, endorsement);
            return pending.get();
        }
        if (pending.isPresent()) {
            throw Problem.of(ErrorCode.CONFLICT, "The other side has already asked. Accept or decline that request.");
        }
        if (letter.status == LetterStatus.ABANDONED) {
            throw Problem.of(
                    ErrorCode.CONFLICT, "The letter was canceled. Reopen the letter before you add endorsements.");
        }
        if (Endorsement.active(letter.id, organization.id).isPresent()) {
            throw Problem.of(ErrorCode.CONFLICT, "%s already endorses the letter.", organization.name);
        }
        Instant now = clock.instant();
        EndorsementRequest request = new EndorsementRequest();
        request.letterId = letter.id;
        request.organizationId = organization.id;
        request.initiator = initiator;
        request.state = State.PENDING;
        request.message = message;
        request.endorsement = endorsement;
        request.actor = caller.name();
        request.createdAt = now;
        request.updatedAt = now;
        request.persist();
        letter.touch(now, Audience.STAFF);
        record("created", request, Map.of());
        return request;
    }

    private void change(Letter letter, EndorsementRequest request, String message, EndorsementDraft endorsement) {
        Facts before = new Facts(request.message, request.endorsement);
        Facts after = new Facts(
                message == null ? before.message : message,
                endorsement == null
                        ? before.endorsement
                        : before.endorsement == null ? endorsement : endorsement.over(before.endorsement));
        if (after.equals(before)) {
            return;
        }
        request.message = after.message;
        request.endorsement = after.endorsement;
        request.updatedAt = clock.instant();
        letter.touch(request.updatedAt, Audience.STAFF);
        record("changed", request, patches.changes(before, after));
    }

    /** Holds the details of a pending request that can change. */
    private record Facts(String message, EndorsementDraft endorsement) {}

    private void accept(Letter letter, EndorsementRequest request, EndorsementDraft endorsement) {
        EndorsementDraft wanted = endorsement != null
                ? endorsement
                : request.endorsement != null ? request.endorsement : EndorsementDraft.EMPTY;
        rules.requireMay(EndorsementDraft.EMPTY, wanted);
        close(letter, request, State.ACCEPTED, null);
        Optional<Endorsement> standing = Endorsement.active(letter.id, request.organizationId);
        if (standing.isPresent()) {
            rules.change(letter, standing.get(), wanted.over(EndorsementDraft.of(standing.get())));
        } else {
            rules.add(letter, Organization.current(request.organizationId), wanted);
        }
    }

    /** Closes a pending request after an endorsement was recorded in another way. */
    void settle(Letter letter, UUID organizationId) {
        EndorsementRequest.pending(letter.id, organizationId)
                .ifPresent(request -> close(letter, request, State.ACCEPTED, null));
    }

    private void requireDecidable(EndorsementRequest request) {
        requirePending(request);
        if (caller.isPartner() && request.initiator == Initiator.ORGANIZATION) {
            throw Problem.of(ErrorCode.FORBIDDEN, "Wait for the lead office to accept or decline your request.");
        }
    }

    private static void requirePending(EndorsementRequest request) {
        if (request.state != State.PENDING) {
            throw Problem.of(ErrorCode.CONFLICT, "This request has already been accepted, declined or withdrawn.");
        }
    }

    private void close(Letter letter, EndorsementRequest request, State state, String reason) {
        request.answer(state, caller.name(), reason, clock.instant());
        letter.touch(request.updatedAt, Audience.STAFF);
        record(
                state.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                request,
                reason == null ? Map.of() : Map.of("reason", reason));
    }

    private void record(String change, EndorsementRequest request, Map<String, Object> more) {
        Map<String, Object> detail = new HashMap<>(Map.of("id", request.id, "initiator", request.initiator));
        detail.putAll(more);
        history.record(
                "endorsement-request." + change, request.letterId, request.organizationId.toString(), null, detail);
    }
}
