package org.signatory.ingest.signers;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.signatory.audit.AuditLog;
import org.signatory.ingest.names.NameAliasService;
import org.signatory.ingest.signers.ImportedNameResult.RecordedWithdrawal;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterReadService;
import org.signatory.letters.LetterStatus;
import org.signatory.letters.SignOnSource;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.ReportSizeLimit;
import org.signatory.signons.BulkSignOnEntry;
import org.signatory.signons.BulkSignOnInput;
import org.signatory.signons.BulkSignOnReport;
import org.signatory.signons.BulkSignOnService;
import org.signatory.signons.BulkSignOnService.ImportDefaults;
import org.signatory.signons.QueuedSignOnCompleted;
import org.signatory.signons.SignOn;
import org.signatory.signons.SignOnInput;

/** Imports signers from a text or file to a letter, all or none, or reports the expected result. */
@ApplicationScoped
@RequiredArgsConstructor
public class SignerImportService {

    private final LetterReadService letters;
    private final BulkSignOnService bulk;
    private final SheetSideEffects effects;
    private final NameAliasService aliasing;
    private final AuditLog history;
    private final Clock clock;
    private final ReportSizeLimit limit;

    /**
     * Returns the expected result of an import. Nothing is saved.
     *
     * @param draft a dry run
     * @throws Problem if the report is too large
     */
    public SignerImportReport preview(UUID letterId, SignerImportInput draft, ParsedSigners read) {
        return limit.check(QuarkusTransaction.requiringNew().call(() -> run(letters.locked(letterId), draft, read)));
    }

    /**
     * Imports the signers.
     *
     * @throws Problem if a person must decide first
     */
    @Transactional
    public SignerImportReport save(UUID letterId, SignerImportInput draft, ParsedSigners read) {
        return run(letters.locked(letterId), draft, read);
    }

    /** @param letter locked by this transaction */
    public SignerImportReport run(Letter letter, SignerImportInput draft, ParsedSigners read) {
        read.requireCurrent(letter);
        ParsedSignerUpload upload = read.upload();
        List<ImportedNameResult> decided = resolved(draft, upload, RecordedWithdrawal.of(letter));
        ResolvedImport result = ResolvedImport.of(
                draft,
                upload,
                decided,
                outcomes(letter, draft, decided, read.asOf()),
                effects.preview(letter, decided),
                history.actor());
        if (draft.dryRun()) {
            return SignerImportReport.preview(draft, read, result);
        }
        if (!result.questions().isEmpty()) {
            throw Problem.of(
                            ErrorCode.BULK_REJECTED,
                            "%s Nothing was saved. Answer the open questions, then import again.",
                            String.join(" ", result.questions()))
                    .with("report", limit.check(SignerImportReport.preview(draft, read, result)));
        }
        SignerImportReport report = stored(letter, draft, read, result);
        if (draft.remember()) {
            aliasing.remember(decided, read.roster());
        }
        return report;
    }

    /** Returns the Bioguide IDs of the leads as matched or decided, in order. */
    public static List<String> leads(SignerImportInput draft, ParsedSigners read) {
        return resolved(draft, read.upload(), Set.of()).stream()
                .filter(name -> name.parsed().lead() && name.signs())
                .map(ImportedNameResult::bioguideId)
                .toList();
    }

    private static List<ImportedNameResult> resolved(
            SignerImportInput draft, ParsedSignerUpload upload, Set<RecordedWithdrawal> withdrawals) {
        return ImportedNameResult.of(
                upload.names(), ImportDecisions.of(draft, upload), draft.uncertainNames(), withdrawals);
    }

    /** Returns the result of the signing rules for each matched name, by its number. */
    private Map<Integer, BulkSignOnReport.Outcome> outcomes(
            Letter letter, SignerImportInput draft, List<ImportedNameResult> decided, LocalDate asOf) {
        List<ImportedNameResult> signing =
                decided.stream().filter(ImportedNameResult::signs).toList();
        if (signing.isEmpty()) {
            return Map.of();
        }
        BulkSignOnReport report =
                bulk.signImported(letter, new BulkSignOnInput(entries(signing, draft), true), defaults(null, asOf));
        Map<Integer, BulkSignOnReport.Outcome> outcomes = new HashMap<>();
        for (int i = 0; i < signing.size(); i++) {
            outcomes.put(signing.get(i).number(), report.entries().get(i));
        }
        return outcomes;
    }

    private static List<BulkSignOnEntry> entries(List<ImportedNameResult> signing, SignerImportInput draft) {
        return signing.stream()
                .map(name -> new BulkSignOnEntry(name.bioguideId(), signOn(name.parsed(), draft.signOn())))
                .toList();
    }

    private static SignOnInput signOn(UploadedName name, SignOnInput usual) {
        boolean dated = name.signedOn() != null;
        return usual.toBuilder()
                .signedOn(dated ? name.signedOn() : usual.signedOn())
                .signedAt(dated ? null : usual.signedAt())
                .note(name.note() == null ? usual.note() : name.note())
                .source(name.source() == null ? usual.source() : name.source())
                .build();
    }

    /** New sign-ons without a date are dated as of the roster day. */
    private static ImportDefaults defaults(UUID importId, LocalDate asOf) {
        return new ImportDefaults(importId, SignOnSource.IMPORT, asOf);
    }

    private static boolean isWritten(SignerRecordOutcome outcome) {
        return outcome == SignerRecordOutcome.SIGNED
                || outcome == SignerRecordOutcome.QUEUED
                || outcome == SignerRecordOutcome.UPDATED;
    }

    private SignerImportReport stored(
            Letter letter, SignerImportInput draft, ParsedSigners read, ResolvedImport result) {
        ParsedSignerUpload upload = read.upload();
        SignerImportEntity done = new SignerImportEntity();
        done.letterId = letter.id;
        done.kind = upload.kind();
        done.fileName = draft.fileName();
        done.digest = upload.digest();
        done.text = upload.text();
        done.asOf = read.asOf();
        done.actor = history.actor();
        done.recordedAt = clock.instant();
        done.persist();
        List<ImportedSigner> records = result.records().stream()
                .map(view -> ImportedSigner.save(done, view))
                .toList();
        sign(letter, draft, done, result.names(), records);
        effects.save(letter, result.names(), records);
        history.record(
                "signers.imported",
                letter.id,
                done.id.toString(),
                null,
                Map.of("kind", done.kind, "digest", done.digest, "counts", result.counts()));
        return SignerImportReport.saved(done, draft, read, result, records);
    }

    private void sign(
            Letter letter,
            SignerImportInput draft,
            SignerImportEntity done,
            List<ImportedNameResult> decided,
            List<ImportedSigner> records) {
        List<ImportedNameResult> signing = decided.stream()
                .filter(name -> isWritten(records.get(name.number() - 1).outcome))
                .toList();
        if (signing.isEmpty()) {
            return;
        }
        // On a letter in pairs, each Member who signs from the queue is linked to the record as that happens.
        boolean queued = letter.balance != null && letter.status == LetterStatus.OPEN;
        bulk.signImported(letter, new BulkSignOnInput(entries(signing, draft), false), defaults(done.id, done.asOf));
        SignOn.flush();
        Map<String, UUID> standing = SignOn.active(letter.id).stream()
                .collect(Collectors.toMap(signOn -> signOn.bioguideId, signOn -> signOn.id));
        for (ImportedSigner record : records) {
            if (record.outcome == SignerRecordOutcome.UPDATED
                    || record.outcome == SignerRecordOutcome.SIGNED && !queued) {
                record.signOnId = standing.get(record.bioguideId);
            }
        }
    }

    /** Links an import's record to the sign-on that resulted when the Member signed from the queue. */
    void link(@Observes QueuedSignOnCompleted signed) {
        ImportedSigner.<ImportedSigner>find(
                        "importId = ?1 and bioguideId = ?2 and outcome in ?3",
                        signed.importId(),
                        signed.bioguideId(),
                        List.of(SignerRecordOutcome.SIGNED, SignerRecordOutcome.QUEUED))
                .firstResultOptional()
                .ifPresent(record -> record.signOnId = signed.signOnId());
    }
}
