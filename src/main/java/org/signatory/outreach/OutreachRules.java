package org.signatory.outreach;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.signatory.audit.AuditLog;
import org.signatory.endorsements.Organization;
import org.signatory.letters.Letter;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;
import org.signatory.platform.json.MergePatcher;
import org.signatory.platform.time.WashingtonTime;
import org.signatory.roster.Member;
import org.signatory.roster.ServicePeriodEntity;
import org.signatory.signons.SignOnRejections;

/**
 * Applies the rules for outreach records. The transaction locks the letter but does not change its update time, which would
 * reveal outreach to the public.
 */
@ApplicationScoped
@RequiredArgsConstructor
class OutreachRules {

    private final AuditLog history;
    private final MergePatcher patches;
    private final Validator validator;
    private final Clock clock;

    /** Returns the day for eligibility: the sent date, or today for an unsent letter. */
    LocalDate day(Letter letter) {
        return letter.sentOn == null ? WashingtonTime.rosterDay(clock.instant()) : letter.sentOn;
    }

    /** Returns a draft from a sheet if it complies with the rules for manual changes. */
    OutreachInput checked(OutreachInput draft) {
        validator.validate(draft).stream()
                .min(Comparator.comparing(fault -> fault.getPropertyPath().toString()))
                .ifPresent(fault -> {
                    throw Problem.of(ErrorCode.INVALID_BODY, "%s %s", fault.getPropertyPath(), fault.getMessage());
                });
        check(draft);
        return draft;
    }

    /** Rejects contradictory details and unknown organizations. */
    void check(OutreachInput draft) {
        if (draft.reason() != null && draft.state() != Outreach.State.DECLINED) {
            throw Problem.field("/reason", "Remove the reason, or set the status to declined.");
        }
        if (draft.assignee() != null && draft.assigneeOrganizationId() != null) {
            throw Problem.field("/assignee", "Enter either a person or an organization.");
        }
        if (draft.assigneeOrganizationId() != null
                && Organization.findByIdOptional(draft.assigneeOrganizationId()).isEmpty()) {
            throw Problem.unknown("/assigneeOrganizationId", "Enter the ID of an existing organization.");
        }
    }

    /** Rejects a Member who is not eligible to sign the letter. */
    void requireMaySign(Letter letter, Member member, List<ServicePeriodEntity> services) {
        LocalDate day = day(letter);
        ServicePeriodEntity service = ServicePeriodEntity.on(services, day)
                .orElseThrow(() -> SignOnRejections.notServing(member, services, day));
        if (!letter.chamber.takes(service.chamber)) {
            throw SignOnRejections.wrongChamber(letter, member, service);
        }
    }

    Outreach record(Letter letter, String bioguideId, OutreachInput draft) {
        Instant now = clock.instant();
        Outreach outreach = new Outreach();
        outreach.letterId = letter.id;
        outreach.bioguideId = bioguideId;
        outreach.apply(draft);
        outreach.actor = history.actor();
        outreach.createdAt = now;
        outreach.updatedAt = now;
        outreach.persist();
        history.record("outreach.recorded", letter.id, bioguideId, null, draft.withoutNote());
        note(outreach, draft.note(), null, now);
        return outreach;
    }

    /** Returns whether a validated draft would change the record. */
    boolean changes(Outreach outreach, OutreachInput draft) {
        return !OutreachInput.of(outreach).equals(draft.withoutNote())
                || draft.note() != null && !isLastNote(outreach, draft.note());
    }

    /** Returns whether this note is the last one and the caller added it today. */
    private boolean isLastNote(Outreach outreach, String text) {
        List<OutreachNote> notes = OutreachNote.on(List.of(outreach.id));
        OutreachNote last = notes.isEmpty() ? null : notes.get(notes.size() - 1);
        return last != null
                && last.text.equals(text)
                && last.actor.equals(history.actor())
                && WashingtonTime.dayOf(last.at).equals(WashingtonTime.dayOf(clock.instant()));
    }

    /** Updates a record with a validated draft that {@linkplain #changes changes} it. */
    void change(Outreach outreach, OutreachInput draft) {
        change(outreach, draft, null);
    }

    /** @param organizationId the partner organization of the caller; null for staff */
    void change(Outreach outreach, OutreachInput draft, UUID organizationId) {
        Instant now = clock.instant();
        OutreachInput before = OutreachInput.of(outreach);
        if (!before.equals(draft.withoutNote())) {
            Map<String, Object> detail = new HashMap<>(patches.changes(before, draft.withoutNote()));
            outreach.apply(draft);
            history.record("outreach.changed", outreach.letterId, outreach.bioguideId, null, detail);
        }
        note(outreach, draft.note(), organizationId, now);
        outreach.touch(history.actor(), now);
    }

    private void note(Outreach outreach, String note, UUID organizationId, Instant now) {
        if (note != null) {
            OutreachNote.add(outreach, note, history.actor(), organizationId, now);
            history.record("outreach.note-added", outreach.letterId, outreach.bioguideId, null, Map.of("note", note));
        }
    }

    /** Deletes a record that was created in error. A record with notes is part of the history and cannot be deleted. */
    void remove(Outreach outreach) {
        if (OutreachNote.exists(outreach.id)) {
            throw Problem.of(ErrorCode.CONFLICT, "A record with notes cannot be deleted. Change the status instead.");
        }
        history.record("outreach.removed", outreach.letterId, outreach.bioguideId, null, OutreachInput.of(outreach));
        outreach.delete();
    }
}
