package org.signatory.web;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.signatory.audit.AuditEntry;
import org.signatory.endorsements.EndorsementWithdrawalService;
import org.signatory.ingest.endorsers.EndorserImportUndoService;
import org.signatory.ingest.signers.SignerImportUndoInput;
import org.signatory.ingest.signers.SignerImportUndoService;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterEditService;
import org.signatory.letters.LetterReadService;
import org.signatory.letters.LetterStatus;
import org.signatory.letters.StatusTransitionInput;
import org.signatory.letters.StatusTransitionService;
import org.signatory.letters.WithdrawalInput;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Precondition;
import org.signatory.platform.http.Problem;
import org.signatory.security.Caller;
import org.signatory.signons.BulkSignOnEntry;
import org.signatory.signons.FieldChange;
import org.signatory.signons.LeadSponsorService;
import org.signatory.signons.LeadSponsorsInput;
import org.signatory.signons.QueuedSignOnProcessor;
import org.signatory.signons.SignOn;
import org.signatory.signons.SignOnCorrectionService;
import org.signatory.signons.SignOnRemovalService;
import org.signatory.signons.WithdrawalService;

/** Undoes the caller's last action on a letter, if possible. The history records both. */
@ApplicationScoped
@RequiredArgsConstructor
public class UndoService {

    private static final String REASON = "Undone by the same user.";

    /** How long after an action it can be undone. */
    private static final Duration UNDO_WINDOW = Duration.ofHours(24);

    private static final Set<String> SIGNED = Set.of("cosigner.signed");
    private static final Set<String> UNDO_TYPES =
            Set.of("cosigner.withdrawn", "lead.withdrawn", "cosigner.disavowed", "lead.disavowed");
    private static final Set<String> CORRECTED = Set.of("lead.changed", "cosigner.changed", "sign-on.note-changed");
    private static final Set<String> MOVED = Set.of("letter.opened", "letter.closed", "letter.abandoned");

    private static final TypeReference<List<FieldChange>> CHANGES = new TypeReference<>() {};

    private final Caller caller;
    private final Clock clock;
    private final SignOnRemovalService removals;
    private final WithdrawalService withdrawals;
    private final SignOnCorrectionService corrections;
    private final QueuedSignOnProcessor queueSettlement;
    private final SignerImportUndoService imports;
    private final EndorserImportUndoService endorserImports;
    private final LeadSponsorService leads;
    private final EndorsementWithdrawalService endorsementWithdrawals;
    private final StatusTransitionService transitions;
    private final LetterReadService letters;
    private final LetterEditService letterEditService;
    private final ObjectMapper json;

    /** Returns the caller's last action on a letter; empty if it cannot be undone. */
    Optional<AuditEntry> last(UUID letterId) {
        Optional<AuditEntry> last = caller.keyId()
                .flatMap(keyId -> AuditEntry.find(
                                "letterId = ?1 and actorId = ?2 and at > ?3 order by at desc, id desc",
                                letterId,
                                keyId,
                                clock.instant().minus(UNDO_WINDOW))
                        .firstResultOptional());
        return last.filter(UndoService::isReversible);
    }

    private static boolean isReversible(AuditEntry entry) {
        return SIGNED.contains(entry.type)
                || UNDO_TYPES.contains(entry.type)
                || CORRECTED.contains(entry.type)
                || entry.type.equals("signers.imported")
                || entry.type.equals("endorsers.imported")
                || entry.type.equals("letter.changed")
                || entry.type.equals("leads.replaced") && entry.detail.containsKey("before")
                || entry.type.equals("endorser.added")
                || MOVED.contains(entry.type)
                        && before(entry).next().contains(after(entry))
                        && after(entry).next().contains(before(entry));
    }

    private static LetterStatus before(AuditEntry entry) {
        return status(entry, "from");
    }

    private static LetterStatus after(AuditEntry entry) {
        return status(entry, "to");
    }

    private static LetterStatus status(AuditEntry entry, String field) {
        return LetterStatus.valueOf(String.valueOf(entry.detail.get(field)).toUpperCase(Locale.ROOT));
    }

    /** Undoes the caller's last action on a letter. */
    @Transactional
    void undo(UUID letterId, UUID entryId) {
        Letter letter = letters.locked(letterId);
        AuditEntry entry = last(letter.id)
                .filter(found -> found.id.equals(entryId))
                .orElseThrow(
                        () -> Problem.of(
                                ErrorCode.CONFLICT,
                                "This change can no longer be undone here: you have since made another change, or too much time has passed."));
        if (SIGNED.contains(entry.type)) {
            SignOn signOn = SignOn.active(letter.id, entry.subject).orElseThrow(() -> Problem.notFound("sign-on"));
            removals.remove(letter, signOn, REASON);
        } else if (UNDO_TYPES.contains(entry.type)) {
            withdrawals.restore(letter, signOn(entry));
        } else if (CORRECTED.contains(entry.type)) {
            corrections.revert(letter, signOn(entry), json.convertValue(entry.detail.get("changes"), CHANGES));
            queueSettlement.settle(letter);
        } else if (entry.type.equals("signers.imported")) {
            imports.undo(letter.id, UUID.fromString(entry.subject), new SignerImportUndoInput(REASON, null));
        } else if (entry.type.equals("endorsers.imported")) {
            endorserImports.undo(letter.id, UUID.fromString(entry.subject), REASON);
        } else if (entry.type.equals("leads.replaced")) {
            restoreLeads(letter, entry);
        } else if (entry.type.equals("endorser.added")) {
            endorsementWithdrawals.withdraw(
                    letter.id, UUID.fromString(entry.subject), new WithdrawalInput(null, REASON), Precondition.NONE);
        } else if (entry.type.equals("letter.changed")) {
            letterEditService.update(letter.id, restored(entry), Precondition.NONE);
        } else {
            transitions.take(letter, new StatusTransitionInput(before(entry), null, null, REASON, false));
        }
    }

    private static SignOn signOn(AuditEntry entry) {
        return SignOn.findById(UUID.fromString(String.valueOf(entry.detail.get("signOnId"))));
    }

    /** Restores the previous order of leads; Members who signed by that action are removed. */
    private void restoreLeads(Letter letter, AuditEntry entry) {
        leads.set(
                letter,
                new LeadSponsorsInput(ids(entry, "before").stream()
                        .filter(id -> SignOn.active(letter.id, id).isPresent())
                        .map(id -> new BulkSignOnEntry(id, null))
                        .toList()));
        SignOn.flush();
        ids(entry, "signed")
                .forEach(id ->
                        SignOn.active(letter.id, id).ifPresent(signOn -> removals.remove(letter, signOn, REASON)));
    }

    private static List<String> ids(AuditEntry entry, String field) {
        return ((List<?>) entry.detail.get(field)).stream().map(String::valueOf).toList();
    }

    private ObjectNode restored(AuditEntry entry) {
        ObjectNode patch = json.createObjectNode();
        JsonNode changes = json.valueToTree(entry.detail.get("changes"));
        changes.forEach(change -> patch.set(
                change.get("field").asText(), change.hasNonNull("before") ? change.get("before") : json.nullNode()));
        // The previous deadline may have passed in the meantime.
        if (patch.get("deadline") instanceof ObjectNode deadline) {
            deadline.put("confirmed", true);
        }
        return patch;
    }
}
