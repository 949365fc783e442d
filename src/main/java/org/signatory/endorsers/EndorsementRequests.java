package org.signatory.endorsers;

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
import org.signatory.access.Caller;
import org.signatory.common.ErrorCode;
import org.signatory.common.Patches;
import org.signatory.common.Problem;
import org.signatory.common.Selection;
import org.signatory.endorsers.EndorsementRequest.Asker;
import org.signatory.endorsers.EndorsementRequest.State;
import org.signatory.history.Audience;
import org.signatory.history.History;
import org.signatory.letters.Letter;
import org.signatory.letters.Sight;
import org.signatory.letters.Status;

/** Asking for an endorsement, and answering; the two sides are the office that leads the letter and the organization. */
@ApplicationScoped
public class EndorsementRequests {

    @Inject
    Endorsing endorsing;

    @Inject
    Caller caller;

    @Inject
    History history;

    @Inject
    Patches patches;

    @Inject
    Clock clock;

    /** Those that the caller may see, under the alias {@code r}: staff all, a partner its organization's. */
    Selection<EndorsementRequest> mine() {
        Selection<EndorsementRequest> seen =
                Sight.of(caller).narrow(Selection.of(EndorsementRequest.class, "r"), "r.letterId");
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
     * Asks for an endorsement of a letter that is locked by this transaction. If the same side has asked already, the facts that
     * are sent correct that request.
     */
    EndorsementRequest ask(
            Letter letter, Organization organization, Asker asker, String message, EndorsementDraft endorsement) {
        Optional<EndorsementRequest> waiting = EndorsementRequest.waiting(letter.id, organization.id);
        if (waiting.isPresent() && waiting.get().asker == asker) {
            correct(letter, waiting.get(), message, endorsement);
            return waiting.get();
        }
        if (waiting.isPresent()) {
            throw Problem.of(ErrorCode.CONFLICT, "The other side has asked already. Accept or decline that.");
        }
        if (letter.status == Status.ABANDONED) {
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
        record("made", request, null);
        return request;
    }

    private void correct(Letter letter, EndorsementRequest request, String message, EndorsementDraft endorsement) {
        Asked before = Asked.of(request);
        EndorsementDraft recorded = request.endorsement == null ? EndorsementDraft.EMPTY : request.endorsement;
        Asked after = new Asked(
                message == null ? request.message : message,
                endorsement == null ? request.endorsement : endorsement.over(recorded));
        if (after.equals(before)) {
            return;
        }
        request.message = after.message();
        request.endorsement = after.endorsement();
        request.updatedAt = clock.instant();
        letter.touch(request.updatedAt, Audience.STAFF);
        Map<String, Object> detail = new HashMap<>(patches.changes(before, after));
        detail.put("id", request.id);
        history.record("endorsement-request.changed", letter.id, request.organizationId.toString(), null, detail);
    }

    /** What a request asks for. */
    record Asked(String message, EndorsementDraft endorsement) {

        static Asked of(EndorsementRequest request) {
            return new Asked(request.message, request.endorsement);
        }
    }

    /** Says yes; the endorsement is made with it. */
    void accept(Letter letter, EndorsementRequest request, EndorsementDraft endorsement) {
        requireAnswerable(request);
        EndorsementDraft wanted = endorsement != null
                ? endorsement
                : request.endorsement != null ? request.endorsement : EndorsementDraft.EMPTY;
        endorsing.requireMay(EndorsementDraft.EMPTY, wanted);
        close(letter, request, State.ACCEPTED, null);
        if (Endorsement.standing(letter.id, request.organizationId).isEmpty()) {
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
        record(state.name().toLowerCase(Locale.ROOT).replace('_', '-'), request, reason);
    }

    private void record(String act, EndorsementRequest request, String reason) {
        Map<String, Object> detail = new HashMap<>(Map.of("id", request.id, "askedBy", request.asker));
        if (reason != null) {
            detail.put("reason", reason);
        }
        history.record("endorsement-request." + act, request.letterId, request.organizationId.toString(), null, detail);
    }
}
