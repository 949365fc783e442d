package org.signatory.signons;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.signatory.access.Caller;
import org.signatory.common.ErrorCode;
import org.signatory.common.Problem;
import org.signatory.common.Washington;
import org.signatory.history.History;
import org.signatory.letters.Letter;
import org.signatory.letters.Status;
import org.signatory.members.Member;
import org.signatory.members.Service;

/** The rules by which a Member signs a letter. */
@ApplicationScoped
public class Signing {

    @Inject
    Clock clock;

    @Inject
    Caller caller;

    @Inject
    History history;

    /**
     * Makes a sign-on, without storing it, or says which rule refuses it.
     *
     * @param services all of the Member's service, oldest first
     */
    public SignOn prepare(Letter letter, Member member, List<Service> services, SignOnRole role, SignOnDraft draft) {
        Instant now = clock.instant();
        LocalDate today = Washington.dayOf(now);
        LocalDate signedOn = signedOn(draft, today);
        if (signedOn.isAfter(today)
                || draft.signedAt() != null && draft.signedAt().isAfter(now)) {
            throw Problem.of(ErrorCode.DATE_OUT_OF_ORDER, "A sign-on cannot be dated later than now.");
        }
        requireTaken(letter, role, draft, signedOn, now);
        // On the morning of a 3 January the old Congress still sits, and only an instant can tell.
        LocalDate rosterDay = draft.signedAt() == null ? signedOn : Washington.rosterDay(draft.signedAt());
        Service service = services.stream()
                .filter(each -> each.covers(rosterDay))
                .findFirst()
                .orElseThrow(() -> Refusals.notServing(member, services, rosterDay));
        if (!letter.chamber.takes(service.chamber)) {
            throw Refusals.wrongChamber(letter, member, service);
        }
        SignOn signOn = new SignOn();
        signOn.letterId = letter.id;
        signOn.role = role;
        signOn.leadFrom = role == SignOnRole.LEAD ? signedOn : null;
        signOn.signedOn = signedOn;
        signOn.signedAt = draft.signedAt();
        signOn.source = draft.source();
        signOn.sourceUrl = draft.sourceUrl();
        signOn.note = draft.note();
        signOn.certainty = draft.certainty();
        signOn.lateReason = draft.late() ? draft.lateReason() : null;
        signOn.textNumber = textNumber(letter, draft);
        signOn.actor = caller.name();
        signOn.recordedAt = now;
        signOn.updatedAt = now;
        freeze(signOn, member, service, services);
        return signOn;
    }

    /** Stores a prepared sign-on and records the act. */
    public void store(Letter letter, SignOn signOn) {
        signOn.persist();
        String act = signOn.role == SignOnRole.LEAD ? "lead.signed" : "cosigner.signed";
        history.record(act, letter.id, signOn.bioguideId, signOn.signedOn, SignOnView.recorded(signOn));
    }

    private static LocalDate signedOn(SignOnDraft draft, LocalDate today) {
        if (draft.signedAt() != null) {
            return Washington.dayOf(draft.signedAt());
        }
        return draft.signedOn() == null ? today : draft.signedOn();
    }

    private static void requireTaken(
            Letter letter, SignOnRole role, SignOnDraft draft, LocalDate signedOn, Instant now) {
        if (letter.status.wasSent()) {
            boolean laterThatDay = draft.signedAt() != null
                    && letter.sentAt != null
                    && draft.signedAt().isAfter(letter.sentAt);
            if (signedOn.isAfter(letter.sentOn) || laterThatDay) {
                throw Problem.of(
                        ErrorCode.SIGNED_AFTER_SENT,
                        "The letter was sent on %s. A sign-on added now must carry its true date, no later than that.",
                        letter.sentOn);
            }
            return;
        }
        if (letter.status == Status.ABANDONED || letter.status == Status.DRAFT && role == SignOnRole.COSIGNER) {
            throw Problem.of(
                    ErrorCode.LETTER_NOT_OPEN,
                    letter.status == Status.DRAFT
                            ? "The letter is a draft. Open it first."
                            : "The letter was given up and takes no signatures.");
        }
        if (letter.status == Status.CLOSED && !draft.late()) {
            throw Problem.of(
                    ErrorCode.LETTER_NOT_OPEN,
                    "The letter closed on %s. Send late=true with lateReason to add the signature all the same.",
                    Washington.dayOf(letter.closedAt));
        }
        if (letter.status == Status.OPEN && isAfterDeadline(letter, draft, signedOn, now) && !draft.late()) {
            throw Problem.of(
                    ErrorCode.DEADLINE_PASSED,
                    "The deadline was %s. Send late=true with lateReason, or extend the deadline.",
                    Washington.spoken(letter.deadlineAt));
        }
    }

    /** A sign-on dated by its day alone is in time on the day of the deadline, unless it is recorded after it that day. */
    private static boolean isAfterDeadline(Letter letter, SignOnDraft draft, LocalDate signedOn, Instant now) {
        if (letter.deadlineAt == null) {
            return false;
        }
        if (draft.signedAt() != null) {
            return draft.signedAt().isAfter(letter.deadlineAt);
        }
        boolean today = signedOn.equals(Washington.dayOf(now));
        return today ? now.isAfter(letter.deadlineAt) : signedOn.isAfter(Washington.dayOf(letter.deadlineAt));
    }

    private static Integer textNumber(Letter letter, SignOnDraft draft) {
        if (draft.textVersion() == null) {
            return letter.textVersion == 0 ? null : letter.textVersion;
        }
        if (draft.textVersion() > letter.textVersion) {
            throw Problem.unknown("/textVersion", "The letter has no text of this number.");
        }
        return draft.textVersion();
    }

    private static void freeze(SignOn signOn, Member member, Service service, List<Service> services) {
        signOn.bioguideId = member.bioguideId;
        signOn.printedName = member.printedName();
        signOn.sortName = member.sortName;
        signOn.office = service.office();
        signOn.chamber = service.chamber;
        signOn.state = service.state;
        signOn.district = service.district;
        signOn.senateClass = service.senateClass;
        signOn.party = service.party;
        signOn.caucus = service.caucus;
        signOn.servingSince = Seniority.servingSince(services, service);
    }
}
