package org.signatory.endorsements;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.signatory.audit.AuditLog;
import org.signatory.audit.ChangeVisibility;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterStatus;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;
import org.signatory.platform.json.MergePatcher;
import org.signatory.platform.time.WashingtonTime;
import org.signatory.security.Caller;

@ApplicationScoped
@RequiredArgsConstructor
public class EndorsementRecorder {

    private final Clock clock;
    private final Caller caller;
    private final AuditLog history;
    private final MergePatcher patches;

    /** Limits partners to their own organization and to open letters. */
    void requireMay(Letter letter, UUID organizationId) {
        if (!caller.isPartner()) {
            return;
        }
        if (!caller.organizationId().equals(Optional.of(organizationId))) {
            throw Problem.of(
                    ErrorCode.FORBIDDEN, "Use this organization's API key. Your key belongs to another organization.");
        }
        if (letter.status != LetterStatus.OPEN && letter.status != LetterStatus.CLOSED) {
            throw Problem.of(
                    ErrorCode.LETTER_NOT_OPEN, "The letter is not open for endorsements. Contact the lead office.");
        }
    }

    /** Rejects a position in print or a note from a partner. */
    void requireMay(EndorserInput before, EndorserInput after) {
        if (caller.isPartner() && !Objects.equals(before.position(), after.position())) {
            throw Problem.field(
                    "/position",
                    "Remove the position. Only the lead office can set the order in which endorsers are printed.");
        }
        if (caller.isPartner() && !Objects.equals(before.note(), after.note())) {
            throw Problem.field("/note", "Remove the note. Only the lead office can add a note.");
        }
    }

    /** Approves a statement that the organization submits with its own key. */
    void approveOwn(EndorserStatement statement) {
        if (caller.isPartner() && statement.approvedAt == null) {
            statement.approvedBy = caller.name();
            statement.approvedAt = clock.instant();
        }
    }

    /** Records a new endorsement of a letter that is locked by this transaction. */
    public Endorsement add(Letter letter, Organization organization, EndorserInput draft) {
        if (letter.status == LetterStatus.ABANDONED) {
            throw Problem.of(ErrorCode.CONFLICT, "The letter was canceled and does not accept endorsements.");
        }
        Endorsement endorsement = new Endorsement();
        endorsement.letterId = letter.id;
        endorsement.organizationId = organization.id;
        endorsement.printedName = organization.name;
        endorsement.actor = caller.name();
        EndorserInput facts = draft.withDefaults(WashingtonTime.dayOf(clock.instant()));
        apply(endorsement, facts);
        endorsement.touch(clock.instant(), ChangeVisibility.PUBLIC);
        endorsement.recordedAt = endorsement.updatedAt;
        endorsement.persist();
        letter.touch(endorsement.updatedAt);
        history.record("endorser.added", letter.id, organization.id.toString(), endorsement.endorsedOn, facts);
        return endorsement;
    }

    /** Returns a new statement by the current caller, not yet saved. */
    public EndorserStatement statement(Endorsement endorsement, EndorserStatementInput draft) {
        return EndorserStatement.of(endorsement, draft, caller.name(), clock.instant());
    }

    /**
     * Corrects the details of an endorsement of a letter that is locked by this transaction, with one history entry. Identical details
     * have no effect. A change of the note is visible to staff only.
     */
    void change(Letter letter, Endorsement endorsement, EndorserInput draft) {
        Instant now = clock.instant();
        EndorserInput before = EndorserInput.of(endorsement);
        EndorserInput after = draft.withDefaults(WashingtonTime.dayOf(now));
        requireMay(before, after);
        if (after.equals(before)) {
            return;
        }
        ChangeVisibility audience =
                after.withNote(null).equals(before.withNote(null)) ? ChangeVisibility.STAFF : ChangeVisibility.PUBLIC;
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

    private void apply(Endorsement endorsement, EndorserInput draft) {
        LocalDate on = draft.endorsedOn();
        boolean late = endorsement.withdrawnOn != null && on.isAfter(endorsement.withdrawnOn);
        if (on.isAfter(WashingtonTime.dayOf(clock.instant())) || late) {
            throw Problem.of(
                    ErrorCode.DATE_OUT_OF_ORDER,
                    "Enter a date that is not in the future and not after the withdrawal of the endorsement.");
        }
        endorsement.requireOnce(on, endorsement.withdrawnOn);
        endorsement.endorsedOn = on;
        endorsement.position = draft.position();
        endorsement.source = draft.source();
        endorsement.sourceUrl = draft.sourceUrl();
        endorsement.note = draft.note();
    }
}
