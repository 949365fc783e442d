package org.signatory.endorsements;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.signatory.audit.AuditLog;
import org.signatory.audit.ChangeVisibility;
import org.signatory.endorsements.EndorsementRequest.Initiator;
import org.signatory.endorsements.EndorsementRequest.State;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterStatus;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;
import org.signatory.platform.json.EnumNames;
import org.signatory.platform.json.MergePatcher;
import org.signatory.security.Caller;

/** Creates, changes and closes endorsement requests. The letter must be locked by this transaction. */
@ApplicationScoped
@RequiredArgsConstructor
class EndorsementRequestRecorder {

    private final EndorsementRecorder rules;
    private final Caller caller;
    private final AuditLog history;
    private final Clock clock;
    private final MergePatcher patches;

    /** Creates a request. If the same side has a pending request, the given details update that request. */
    EndorsementRequest ask(
            Letter letter, Organization organization, Initiator initiator, String message, EndorserInput endorsement) {
        Optional<EndorsementRequest> pending = EndorsementRequest.pending(letter.id, organization.id);
        if (pending.isPresent() && pending.get().initiator == initiator) {
            change(letter, pending.get(), message, endorsement);
            return pending.get();
        }
        if (pending.isPresent()) {
            throw Problem.of(
                    ErrorCode.CONFLICT, "An invitation or a request is already pending. Accept or decline it.");
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
        letter.touch(now, ChangeVisibility.STAFF);
        record("created", request, Map.of());
        return request;
    }

    private void change(Letter letter, EndorsementRequest request, String message, EndorserInput endorsement) {
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
        letter.touch(request.updatedAt, ChangeVisibility.STAFF);
        record("changed", request, patches.changes(before, after));
    }

    /** Holds the details of a pending request that can change. */
    private record Facts(String message, EndorserInput endorsement) {}

    /** Accepts a request and records the endorsement, or corrects an active one. */
    void accept(Letter letter, EndorsementRequest request, EndorserInput endorsement) {
        EndorserInput wanted = endorsement != null
                ? endorsement
                : request.endorsement != null ? request.endorsement : EndorserInput.EMPTY;
        rules.requireMay(letter, request.organizationId);
        rules.requireMay(EndorserInput.EMPTY, wanted);
        close(letter, request, State.ACCEPTED, null);
        Optional<Endorsement> standing = Endorsement.active(letter.id, request.organizationId);
        if (standing.isPresent()) {
            rules.change(letter, standing.get(), wanted.over(EndorserInput.of(standing.get())));
        } else {
            rules.add(letter, Organization.current(request.organizationId), wanted);
        }
    }

    /** Closes a pending request after an endorsement was recorded in another way. */
    void settle(Letter letter, UUID organizationId) {
        EndorsementRequest.pending(letter.id, organizationId)
                .ifPresent(request -> close(letter, request, State.ACCEPTED, null));
    }

    static void requirePending(EndorsementRequest request) {
        if (request.state != State.PENDING) {
            throw Problem.of(ErrorCode.CONFLICT, "This request has already been accepted, declined or withdrawn.");
        }
    }

    void close(Letter letter, EndorsementRequest request, State state, String reason) {
        request.decide(state, caller.name(), reason, clock.instant());
        letter.touch(request.updatedAt, ChangeVisibility.STAFF);
        record(EnumNames.of(state), request, reason == null ? Map.of() : Map.of("reason", reason));
    }

    private void record(String change, EndorsementRequest request, Map<String, Object> more) {
        Map<String, Object> detail = new HashMap<>(Map.of("id", request.id, "initiator", request.initiator));
        detail.putAll(more);
        history.record(
                "endorsement-request." + change, request.letterId, request.organizationId.toString(), null, detail);
    }
}
