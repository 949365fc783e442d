package org.signatory.endorsements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.signatory.audit.Audience;
import org.signatory.audit.AuditLog;
import org.signatory.endorsements.EndorsementRequest.Asker;
import org.signatory.endorsements.EndorsementRequest.State;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterAccess;
import org.signatory.letters.LetterStatus;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;
import org.signatory.platform.json.MergePatcher;
import org.signatory.platform.sql.EntityQuery;
import org.signatory.security.Caller;

/** Manages invitations and requests between the lead office of a letter and an organization. */
@ApplicationScoped
public class EndorsementRequestService {

    @Inject
    EndorsementRules endorsing;

    @Inject
    Caller caller;

    @Inject
    AuditLog history;

    @Inject
    Clock clock;

    @Inject
    MergePatcher patches;

    /** Returns a query with alias {@code r} for the requests visible to the caller: all for staff, the own organization's for partners. */
    EntityQuery<EndorsementRequest> mine() {
        EntityQuery<EndorsementRequest> seen =
                LetterAccess.of(caller).narrow(EntityQuery.of(EndorsementRequest.class, "r"), "r.letterId");
        return caller.isPartner()
                ? seen.and(
                        "r.organizationId = :own",
                        "own",
                        caller.organizationId().orElseThrow())
                : seen;
    }

    EndorsementRequest mine(UUID id) {
        return mine().and("r.id = :id", "id", id).rows("r.id").stream()
                .findFirst()
                .orElseThrow(() -> Problem.notFound("request for an endorsement"));
    }

    List<EndorsementRequestView> views(List<EndorsementRequest> requests) {
        Map<UUID, String> titles =
                Letter.<Letter>list(
                                "id in ?1",
                                requests.stream().map(each -> each.letterId).toList())
                        .stream()
                        .collect(Collectors.toMap(each -> each.id, each -> each.title));
        Map<UUID, String> names =
                Organization.<Organization>list(
                                "id in ?1",
                                requests.stream()
                                        .map(each -> each.organizationId)
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(each -> each.id, each -> each.name));
        return requests.stream()
                .map(each -> EndorsementRequestView.of(each, titles.get(each.letterId), names.get(each.organizationId)))
                .toList();
    }

    /** Lists the waiting requests for a visible letter, newest last. */
    public List<EndorsementRequestView> waiting(UUID letterId) {
        if (!caller.isStaff() && !caller.isPartner()) {
            return List.of();
        }
        return views(mine().and("r.letterId = :letter and r.state = WAITING", "letter", letterId)
                .rows("r.createdAt, r.id"));
    }

    /** Returns whether an endorsement needs approval: the office reviews endorsements and has not invited the organization. */
    boolean mustAsk(Letter letter, Organization organization) {
        return caller.isPartner()
                && letter.endorsementsReviewed
                && Endorsement.standing(letter.id, organization.id).isEmpty()
                && EndorsementRequest.waiting(letter.id, organization.id)
                        .filter(request -> request.asker == Asker.OFFICE)
                        .isEmpty();
    }

    /**
     * Creates a request for a letter that is locked by this transaction. If the same side has a waiting request, the given facts
     * update that request.
     */
    EndorsementRequest ask(
            Letter letter, Organization organization, Asker asker, String message, EndorsementDraft endorsement) {
        Optional<EndorsementRequest> waiting = EndorsementRequest.waiting(letter.id, organization.id);
        if (waiting.isPresent() && waiting.get().asker == asker) {
            change(letter, waiting.get(), message, endorsement);
            return waiting.get();
        }
        if (waiting.isPresent()) {
            throw Problem.of(ErrorCode.CONFLICT, "The other side has already asked. Accept or decline that request.");
        }
        if (letter.status == LetterStatus.ABANDONED) {
            throw Problem.of(
                    ErrorCode.CONFLICT, "The letter was canceled. Reopen the letter before you add endorsements.");
        }
        if (Endorsement.standing(letter.id, organization.id).isPresent()) {
            throw Problem.of(ErrorCode.CONFLICT, "%s already endorses the letter.", organization.name);
        }
        Instant now = clock.instant();
        EndorsementRequest request = new EndorsementRequest();
        request.letterId = letter.id;
        request.organizationId = organization.id;
        request.asker = asker;
        request.state = State.WAITING;
        request.message = message;
        request.endorsement = endorsement;
        request.actor = caller.name();
        request.createdAt = now;
        request.updatedAt = now;
        request.persist();
        letter.touch(now, Audience.STAFF);
        record("made", request, Map.of());
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

    /** Holds the facts of a waiting request that can change. */
    private record Facts(String message, EndorsementDraft endorsement) {}

    /** Accepts a request and records the endorsement. */
    void accept(Letter letter, EndorsementRequest request, EndorsementDraft endorsement) {
        requireAnswerable(request);
        EndorsementDraft wanted = endorsement != null
                ? endorsement
                : request.endorsement != null ? request.endorsement : EndorsementDraft.EMPTY;
        endorsing.requireMay(EndorsementDraft.EMPTY, wanted);
        close(letter, request, State.ACCEPTED, null);
        Optional<Endorsement> standing = Endorsement.standing(letter.id, request.organizationId);
        if (standing.isPresent()) {
            endorsing.change(letter, standing.get(), wanted.over(EndorsementDraft.of(standing.get())));
        } else {
            endorsing.add(letter, Organization.current(request.organizationId), wanted);
        }
    }

    void decline(Letter letter, EndorsementRequest request, String reason) {
        requireAnswerable(request);
        close(letter, request, State.DECLINED, reason);
    }

    void takeBack(Letter letter, EndorsementRequest request) {
        requireWaiting(request);
        if (caller.isPartner() && request.asker != Asker.ORGANIZATION) {
            throw Problem.of(
                    ErrorCode.FORBIDDEN,
                    "Only the organization can accept this invitation. You can decline on its behalf.");
        }
        close(letter, request, State.TAKEN_BACK, null);
    }

    /** Closes waiting requests after an endorsement was recorded in another way. */
    void settle(Letter letter, UUID organizationId) {
        EndorsementRequest.waiting(letter.id, organizationId)
                .ifPresent(request -> close(letter, request, State.ACCEPTED, null));
    }

    private void requireAnswerable(EndorsementRequest request) {
        requireWaiting(request);
        if (caller.isPartner() && request.asker == Asker.ORGANIZATION) {
            throw Problem.of(ErrorCode.FORBIDDEN, "Wait for the lead office to accept or decline your request.");
        }
    }

    private static void requireWaiting(EndorsementRequest request) {
        if (request.state != State.WAITING) {
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

    private void record(String act, EndorsementRequest request, Map<String, Object> more) {
        Map<String, Object> detail = new HashMap<>(Map.of("id", request.id, "askedBy", request.asker));
        detail.putAll(more);
        history.record("endorsement-request." + act, request.letterId, request.organizationId.toString(), null, detail);
    }
}
