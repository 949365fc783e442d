package org.signatory.ingest.signers;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.signatory.ingest.signers.SignerSheetOutreachWriter.Entry;
import org.signatory.ingest.signers.SignerSheetOutreachWriter.Result;
import org.signatory.letters.Letter;
import org.signatory.letters.WithdrawalInput;
import org.signatory.platform.http.Precondition;
import org.signatory.platform.http.Problem;
import org.signatory.signons.FieldChange;
import org.signatory.signons.SignOn;
import org.signatory.signons.WithdrawalService;

/** Applies what a sheet says apart from signatures: outreach and withdrawals. */
@ApplicationScoped
@RequiredArgsConstructor
class SheetSideEffects {

    private static final String REASON = "Withdrawn according to the imported sheet.";

    private final SignerSheetOutreachWriter outreach;
    private final WithdrawalService withdrawals;
    private final Clock clock;

    /** Returns the effects of each record by its number, without saving them. */
    Map<Integer, SheetRecordEffect> preview(Letter letter, List<ImportedNameResult> names) {
        List<ImportedNameResult> said =
                names.stream().filter(name -> name.outreach().isPresent()).toList();
        List<Result> results = outreach.save(letter, entries(said), true);
        Map<Integer, SheetRecordEffect> effects = new HashMap<>();
        for (int i = 0; i < said.size(); i++) {
            effects.put(said.get(i).number(), effect(letter, said.get(i), results.get(i)));
        }
        return effects;
    }

    private static List<Entry> entries(List<ImportedNameResult> said) {
        return said.stream().map(name -> name.outreach().orElseThrow()).toList();
    }

    private SheetRecordEffect effect(Letter letter, ImportedNameResult name, Result result) {
        Optional<SignOn> active =
                name.outcome() == SignerRecordOutcome.SIGNED || name.outcome() == SignerRecordOutcome.REPEATED
                        ? Optional.empty()
                        : SignOn.active(letter.id, name.bioguideId());
        if (name.recorded() || active.isEmpty() || result.rejection() != null) {
            return new SheetRecordEffect(result.changes(), null, result.rejection(), null);
        }
        if (name.outcome() != SignerRecordOutcome.WITHDRAWN) {
            return new SheetRecordEffect(
                    result.changes(), null, null, "the Member has an active sign-on, which was not changed");
        }
        try {
            LocalDate day = withdrawal(name).onOrToday(active.get().signedOn, clock.instant());
            return new SheetRecordEffect(
                    result.changes(), List.of(new FieldChange("withdrawnOn", null, day.toString())), null, null);
        } catch (Problem refusal) {
            return new SheetRecordEffect(result.changes(), null, refusal, null);
        }
    }

    private static WithdrawalInput withdrawal(ImportedNameResult name) {
        return new WithdrawalInput(name.parsed().contact().withdrawnOn(), REASON);
    }

    /** Saves the effects, and links each record to what it changed. */
    void save(Letter letter, List<ImportedNameResult> names, List<ImportedSigner> records) {
        List<ImportedNameResult> said = new ArrayList<>();
        for (ImportedNameResult name : names) {
            ImportedSigner record = records.get(name.number() - 1);
            if (name.outreach().isPresent() && record.outreach != null) {
                said.add(name);
            }
            if (record.outcome == SignerRecordOutcome.WITHDRAWN && !name.recorded() && record.changes != null) {
                record.signOnId = SignOn.active(letter.id, record.bioguideId).orElseThrow().id;
                withdrawals.withdraw(letter.id, record.bioguideId, null, withdrawal(name), Precondition.NONE);
            }
        }
        List<Result> results = outreach.save(letter, entries(said), false);
        for (int i = 0; i < said.size(); i++) {
            records.get(said.get(i).number() - 1).outreachId = results.get(i).outreachId();
        }
    }

    /** Reverts the effects of a record. */
    void undo(Letter letter, ImportedSigner record, String reason) {
        if (record.outreachId != null) {
            outreach.undo(letter, record.outreachId, record.outreach, reason);
        }
        if (record.outcome == SignerRecordOutcome.WITHDRAWN && record.signOnId != null) {
            SignOn signOn = SignOn.findById(record.signOnId);
            if (!signOn.isActive() && signOn.removedAt == null) {
                withdrawals.restore(letter, signOn);
            }
        }
    }
}
