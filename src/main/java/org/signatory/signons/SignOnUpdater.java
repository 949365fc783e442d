package org.signatory.signons;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.signatory.common.ErrorCode;
import org.signatory.common.Problem;
import org.signatory.common.Washington;
import org.signatory.history.Audience;
import org.signatory.history.History;
import org.signatory.letters.Letter;
import org.signatory.letters.Status;
import org.signatory.members.Member;
import org.signatory.members.Service;

/** Corrects recorded sign-ons, with one history entry that names each changed field. */
@ApplicationScoped
public class SignOnUpdater {

    private static final Set<String> FACTS = Arrays.stream(SignOnFacts.class.getRecordComponents())
            .map(RecordComponent::getName)
            .collect(Collectors.toSet());

    @Inject
    Clock clock;

    @Inject
    History history;

    @Inject
    ObjectMapper json;

    /**
     * Checks a correction without applying it. A new day is held to the rules of a new sign-on, and the facts of the seat are
     * read from the roster again.
     *
     * @param services all of the Member's service, oldest first
     * @throws Problem with the differences, field by field, where a rule refuses them
     */
    SignOnUpdate prepare(Letter letter, SignOn signOn, Member member, List<Service> services, SignOnDraft draft) {
        if (draft.textVersion() != null) {
            Eligibility.requireText(letter, draft.textVersion());
        }
        SignOnFacts after = SignOnFacts.of(signOn).with(draft, Washington.dayOf(clock.instant()));
        return prepare(letter, signOn, member, services, after);
    }

    private SignOnUpdate prepare(
            Letter letter, SignOn signOn, Member member, List<Service> services, SignOnFacts after) {
        SignOnFacts before = SignOnFacts.of(signOn);
        FrozenSeat seat = FrozenSeat.of(signOn);
        if (after.isDatedAs(before)) {
            return new SignOnUpdate(signOn, after, seat, changes(before, after));
        }
        try {
            requireAllowed(letter, signOn, after);
            Service service = Eligibility.service(letter, member, services, after.signedOn(), after.signedAt());
            FrozenSeat corrected = FrozenSeat.of(service, services);
            List<FieldChange> changes = new ArrayList<>(changes(before, after));
            changes.addAll(changes(seat, corrected));
            return new SignOnUpdate(signOn, after, corrected, changes);
        } catch (Problem refused) {
            throw refused.with("differences", changes(before, after));
        }
    }

    private void requireAllowed(Letter letter, SignOn signOn, SignOnFacts after) {
        Eligibility.requireNotLater(after.signedOn(), after.signedAt(), clock.instant());
        // Leads may sign the draft, and keep that day when they become cosigners.
        if (Eligibility.isBeforeOpening(letter, after.signedOn())
                && LeadTerm.of(signOn.id).isEmpty()) {
            Eligibility.requireNotBeforeOpening(letter, after.signedOn(), after.signedAt());
        }
        requireNotAfter(after.signedOn(), signOn.disavowedOn, "disavowed");
        requireNotAfter(after.signedOn(), after.confirmedOn(), "confirmed");
        if (letter.status.wasSent()) {
            Eligibility.requireNotAfterSending(letter, after.signedOn(), after.signedAt());
        } else if (letter.status == Status.CLOSED && after.lateReason() == null) {
            Eligibility.requireBeforeClosing(letter, after.signedOn(), after.signedAt());
        } else if (letter.status == Status.OPEN && after.lateReason() == null) {
            Eligibility.requireBeforeDeadline(letter, after.signedOn(), after.signedAt(), signOn.recordedAt);
        }
    }

    private static void requireNotAfter(LocalDate signedOn, LocalDate later, String what) {
        if (later != null && signedOn.isAfter(later)) {
            throw Problem.of(
                    ErrorCode.CONFLICT, "The sign-on was %s on %s. Send a day no later than that.", what, later);
        }
    }

    /** Applies a correction to a sign-on of a letter that is locked by this transaction. */
    void apply(Letter letter, SignOnUpdate update) {
        if (update.isEmpty()) {
            return;
        }
        SignOn signOn = update.signOn();
        SignOnFacts before = SignOnFacts.of(signOn);
        update.facts().applyTo(signOn);
        update.seat().applyTo(signOn);
        if (!update.facts().isDatedAs(before)) {
            // The seat was read from the present roster, so it no longer contradicts it.
            signOn.reviewNote = null;
            LeadTerms.signedOnCorrected(signOn, before.signedOn());
        }
        boolean staffOnly = update.facts().differsForStaffOnly(before);
        Audience audience = staffOnly ? Audience.STAFF : Audience.PUBLIC;
        Instant now = clock.instant();
        signOn.updatedAt = now;
        letter.touch(now, audience);
        String act = signOn.role == SignOnRole.LEAD ? "lead.changed" : "cosigner.changed";
        history.record(
                staffOnly ? "sign-on.noted" : act,
                letter.id,
                signOn.bioguideId,
                null,
                Map.of("signOnId", signOn.id, "changes", update.changes()),
                audience);
    }

    /** Puts back the recorded values of those changed fields that have not been changed again since. */
    public void revert(Letter letter, SignOn signOn, List<FieldChange> changes) {
        ObjectNode facts = json.valueToTree(SignOnFacts.of(signOn));
        for (FieldChange change : changes) {
            if (FACTS.contains(change.field()) && Objects.equals(facts.get(change.field()), node(change.after()))) {
                facts.remove(change.field());
                if (change.before() != null) {
                    facts.set(change.field(), node(change.before()));
                }
            }
        }
        Member member = Member.findById(signOn.bioguideId);
        apply(letter, prepare(letter, signOn, member, Service.of(signOn.bioguideId), facts(facts)));
    }

    /** The value as JSON, or null for none. */
    private JsonNode node(Object value) {
        return value == null ? null : json.valueToTree(value);
    }

    private SignOnFacts facts(ObjectNode facts) {
        try {
            return json.treeToValue(facts, SignOnFacts.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Recorded facts could not be read", e);
        }
    }

    private List<FieldChange> changes(Record before, Record after) {
        ObjectNode then = json.valueToTree(before);
        ObjectNode now = json.valueToTree(after);
        TreeSet<String> names = new TreeSet<>();
        then.fieldNames().forEachRemaining(names::add);
        now.fieldNames().forEachRemaining(names::add);
        return names.stream()
                .filter(name -> !Objects.equals(then.get(name), now.get(name)))
                .map(name -> new FieldChange(name, then.get(name), now.get(name)))
                .toList();
    }
}
