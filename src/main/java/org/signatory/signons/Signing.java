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
import org.signatory.letters.Source;
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
        LocalDate signedOn = signedOn(draft, Washington.dayOf(now));
        Eligibility.requireNotLater(signedOn, draft.signedAt(), now);
        requireTaken(letter, role, draft, signedOn, now);
        if (role == SignOnRole.COSIGNER) {
            // Leads may sign the draft, before the letter opens.
            Eligibility.requireNotBeforeOpening(letter, signedOn, draft.signedAt());
        }
        Service service = Eligibility.service(letter, member, services, signedOn, draft.signedAt());
        SignOn signOn = new SignOn();
        signOn.letterId = letter.id;
        signOn.role = role;
        signOn.signedOn = signedOn;
        signOn.signedAt = draft.signedAt();
        signOn.source = draft.source() == null ? Source.OTHER : draft.source();
        signOn.sourceUrl = draft.sourceUrl();
        signOn.note = draft.note();
        signOn.certainty = draft.certainty() == null ? Certainty.CONFIRMED : draft.certainty();
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
            Eligibility.requireNotAfterSending(letter, signedOn, draft.signedAt());
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
        if (letter.status == Status.OPEN && !draft.late()) {
            Eligibility.requireBeforeDeadline(letter, signedOn, draft.signedAt(), now);
        }
    }

    private static Integer textNumber(Letter letter, SignOnDraft draft) {
        if (draft.textVersion() == null) {
            return letter.textVersion == 0 ? null : letter.textVersion;
        }
        Eligibility.requireText(letter, draft.textVersion());
        return draft.textVersion();
    }

    private static void freeze(SignOn signOn, Member member, Service service, List<Service> services) {
        signOn.bioguideId = member.bioguideId;
        signOn.printedName = member.printedName();
        signOn.sortName = member.sortName;
        FrozenSeat.of(service, services).applyTo(signOn);
    }
}
