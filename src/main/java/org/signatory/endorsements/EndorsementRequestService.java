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

/** Asking for an endorsement, and answering; the two sides are the office that leads the letter and the organization. */
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

    /** Those that the caller may see, under the alias {@code r}: staff all, a partner its organization's. */
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

    /** What waits for an answer about a letter that is being shown, newest last. */
    public List<EndorsementRequestView> waiting(UUID letterId) {
        if (!caller.isStaff() && !caller.isPartner()) {
            return List.of();
        }
        return views(mine().and("r.letterId = :letter and r.state = WAITING", "letter", letterId)
                .rows("r.createdAt, r.id"));
    }

    /** Whether this endorsement has to be asked for: the office looks first, and has not invited. */
    boolean mustAsk(Letter letter, Organization organization) {
        return caller.isPartner()
                && letter.endorsementsReviewed
                && Endorsement.standing(letter.id, organization.id).isEmpty()
                && EndorsementRequest.waiting(letter.id, organization.id)
                        .filter(request -> request.asker == Asker.OFFICE)
                        .isEmpty();
    }

    /**
     * Makes a request about a letter that is locked by this transaction. While the same side's request waits, the facts that
     * are given change that request.
     */
    EndorsementRequest ask(
            Letter letter, Organization organization, Asker asker, String message, EndorsementDraft endorsement) {
        Optional<EndorsementRequest> waiting = EndorsementRequest.waiting(letter.id, organization.id);
        if (waiting.isPresent() && waiting.get().asker == asker) {
            change(letter, waiting.get(), message, endorsement);
            return waiting.get();
        }
        if (waiting.isPresent()) {
            throw Problem.of(ErrorCode.CONFLICT, "The other side has asked already. Accept or decline that.");
        }
        if (letter.status == LetterStatus.ABANDONED) {
            throw Problem.of(ErrorCode.CONFLICT, "The letter was given up and takes no endorsements.");
        }
        if (Endorsement.standing(letter.id, organization.id).isPresent()) {
            throw Problem.of(ErrorCode.CONFLICT, "%s endorses the letter already.", organization.name);
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

    /** The facts of a request that can change while it waits. */
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
            throw Problem.of(ErrorCode.FORBIDDEN, "The office has asked; you can decline.");
        }
        close(letter, request, State.TAKEN_BACK, null);
    }

    /** An endorsement that came by another way answers what was waiting for it. */
    void settle(Letter letter, UUID organizationId) {
        EndorsementRequest.waiting(letter.id, organizationId)
                .ifPresent(request -> close(letter, request, State.ACCEPTED, null));
    }

    private void requireAnswerable(EndorsementRequest request) {
        requireWaiting(request);
        if (caller.isPartner() && request.asker == Asker.ORGANIZATION) {
            throw Problem.of(ErrorCode.FORBIDDEN, "You have asked; the office that leads the letter answers.");
        }
    }

    private static void requireWaiting(EndorsementRequest request) {
        if (request.state != State.WAITING) {
            throw Problem.of(ErrorCode.CONFLICT, "It was answered already.");
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
