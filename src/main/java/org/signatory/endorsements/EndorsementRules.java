package org.signatory.endorsements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.signatory.audit.Audience;
import org.signatory.audit.AuditLog;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterStatus;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;
import org.signatory.platform.json.MergePatcher;
import org.signatory.platform.time.WashingtonTime;
import org.signatory.security.Caller;

/** The rules by which an organization endorses a letter. */
@ApplicationScoped
public class EndorsementRules {

    @Inject
    Clock clock;

    @Inject
    Caller caller;

    @Inject
    AuditLog history;

    @Inject
    MergePatcher patches;

    /** A partner acts for its own organization alone, and only while the letter circulates. */
    void requireMay(Letter letter, UUID organizationId) {
        if (!caller.isPartner()) {
            return;
        }
        if (!caller.organizationId().equals(Optional.of(organizationId))) {
            throw Problem.of(ErrorCode.FORBIDDEN, "Your key acts for its own organization alone.");
        }
        if (letter.status != LetterStatus.OPEN && letter.status != LetterStatus.CLOSED) {
            throw Problem.of(ErrorCode.LETTER_NOT_OPEN, "The letter circulates no more. Ask the office that leads it.");
        }
    }

    /** The place in print and the note are the office's. */
    void requireMay(EndorsementDraft before, EndorsementDraft after) {
        if (caller.isPartner() && !Objects.equals(before.position(), after.position())) {
            throw Problem.field("/position", "The place in print is for the office that leads the letter.");
        }
        if (caller.isPartner() && !Objects.equals(before.note(), after.note())) {
            throw Problem.field("/note", "The note is for the office that leads the letter.");
        }
    }

    /** What an organization says by its own key it has approved by saying it. */
    void approveOwn(Statement statement) {
        if (caller.isPartner() && statement.approvedAt == null) {
            statement.approvedBy = caller.name();
            statement.approvedAt = clock.instant();
        }
    }

    /** Records an endorsement of a letter that is held by this transaction and that the organization does not endorse yet. */
    public Endorsement add(Letter letter, Organization organization, EndorsementDraft draft) {
        if (letter.status == LetterStatus.ABANDONED) {
            throw Problem.of(ErrorCode.CONFLICT, "The letter was given up and takes no endorsements.");
        }
        Endorsement endorsement = new Endorsement();
        endorsement.letterId = letter.id;
        endorsement.organizationId = organization.id;
        endorsement.printedName = organization.name;
        endorsement.actor = caller.name();
        EndorsementDraft facts = draft.withDefaults(WashingtonTime.dayOf(clock.instant()));
        apply(endorsement, facts);
        endorsement.touch(clock.instant(), Audience.PUBLIC);
        endorsement.recordedAt = endorsement.updatedAt;
        endorsement.persist();
        letter.touch(endorsement.updatedAt);
        history.record("endorser.added", letter.id, organization.id.toString(), endorsement.endorsedOn, facts);
        return endorsement;
    }

    /**
     * Changes the facts of an endorsement of a letter that is locked by this transaction, with one history entry. Facts that
     * are recorded already change nothing. Only staff see that a note changed.
     */
    void change(Letter letter, Endorsement endorsement, EndorsementDraft draft) {
        Instant now = clock.instant();
        EndorsementDraft before = EndorsementDraft.of(endorsement);
        EndorsementDraft after = draft.withDefaults(WashingtonTime.dayOf(now));
        requireMay(before, after);
        if (after.equals(before)) {
            return;
        }
        Audience audience = after.withNote(null).equals(before.withNote(null)) ? Audience.STAFF : Audience.PUBLIC;
        apply(endorsement, after);
        endorsement.touch(now, audience);
        letter.touch(now, audience);
        history.record(
                "endorser.changed",
                letter.id,
                endorsement.organizationId.toString(),
                null,
                patches.changes(before, after),
                audience);
        Endorsement.flush();
    }

    private void apply(Endorsement endorsement, EndorsementDraft draft) {
        LocalDate on = draft.endorsedOn();
        boolean late = endorsement.withdrawnOn != null && on.isAfter(endorsement.withdrawnOn);
        if (on.isAfter(WashingtonTime.dayOf(clock.instant())) || late) {
            throw Problem.of(
                    ErrorCode.DATE_OUT_OF_ORDER, "An endorsement cannot be dated later than today or its withdrawal.");
        }
        endorsement.endorsedOn = on;
        endorsement.position = draft.position();
        endorsement.source = draft.source();
        endorsement.sourceUrl = draft.sourceUrl();
        endorsement.note = draft.note();
    }
}
