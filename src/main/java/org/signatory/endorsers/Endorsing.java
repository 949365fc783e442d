package org.signatory.endorsers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.signatory.access.Caller;
import org.signatory.common.ErrorCode;
import org.signatory.common.Patches;
import org.signatory.common.Problem;
import org.signatory.common.Washington;
import org.signatory.history.Audience;
import org.signatory.history.History;
import org.signatory.letters.Letter;
import org.signatory.letters.Status;

/** The rules by which an organization endorses a letter. */
@ApplicationScoped
public class Endorsing {

    @Inject
    Clock clock;

    @Inject
    Caller caller;

    @Inject
    History history;

    @Inject
    Patches patches;

    /** A partner acts for its own organization alone, and only while the letter circulates. */
    void requireMay(Letter letter, UUID organizationId) {
        if (!caller.isPartner()) {
            return;
        }
        if (!caller.organizationId().equals(Optional.of(organizationId))) {
            throw Problem.of(ErrorCode.FORBIDDEN, "Your key acts for its own organization alone.");
        }
        if (letter.status != Status.OPEN && letter.status != Status.CLOSED) {
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
        if (letter.status == Status.ABANDONED) {
            throw Problem.of(ErrorCode.CONFLICT, "The letter was given up and takes no endorsements.");
        }
        Endorsement endorsement = new Endorsement();
        endorsement.letterId = letter.id;
        endorsement.organizationId = organization.id;
        endorsement.printedName = organization.name;
        endorsement.actor = caller.name();
        Instant now = clock.instant();
        EndorsementDraft facts = draft.withDefaults(Washington.dayOf(now));
        apply(endorsement, facts, Washington.dayOf(now));
        endorsement.touch(now, Audience.PUBLIC);
        endorsement.recordedAt = endorsement.updatedAt;
        endorsement.persist();
        letter.touch(endorsement.updatedAt);
        history.record("endorser.added", letter.id, organization.id.toString(), endorsement.endorsedOn, facts);
        return endorsement;
    }

    /**
     * Corrects an endorsement of a letter that is locked by this transaction, with one history entry that names each changed
     * field. Facts that are recorded already change nothing.
     *
     * @param given all facts; an absent day or source is set to its default
     * @throws Problem with the differences, field by field, if a rule refuses them
     */
    void correct(Letter letter, Endorsement endorsement, EndorsementDraft given) {
        Instant now = clock.instant();
        EndorsementDraft before = EndorsementDraft.of(endorsement);
        EndorsementDraft after = given.withDefaults(Washington.dayOf(now));
        requireMay(before, after);
        if (after.equals(before)) {
            return;
        }
        Map<String, Object> changes = patches.changes(before, after);
        try {
            apply(endorsement, after, Washington.dayOf(now));
        } catch (Problem refused) {
            throw refused.with("differences", changes.get("changes"));
        }
        Audience audience = after.withNote(null).equals(before.withNote(null)) ? Audience.STAFF : Audience.PUBLIC;
        endorsement.touch(now, audience);
        letter.touch(now, audience);
        history.record("endorser.changed", letter.id, endorsement.organizationId.toString(), null, changes, audience);
        Endorsement.flush();
    }

    private static void apply(Endorsement endorsement, EndorsementDraft facts, LocalDate today) {
        LocalDate on = facts.endorsedOn();
        boolean late = endorsement.withdrawnOn != null && on.isAfter(endorsement.withdrawnOn);
        if (on.isAfter(today) || late) {
            throw Problem.of(
                    ErrorCode.DATE_OUT_OF_ORDER, "An endorsement cannot be dated later than today or its withdrawal.");
        }
        endorsement.endorsedOn = on;
        endorsement.position = facts.position();
        endorsement.source = facts.source();
        endorsement.sourceUrl = facts.sourceUrl();
        endorsement.note = facts.note();
    }
}
