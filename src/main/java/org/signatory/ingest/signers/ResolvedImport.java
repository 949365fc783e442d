package org.signatory.ingest.signers;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.signatory.matching.CheckedClaim;
import org.signatory.signons.BulkSignOnReport;

/**
 * Represents the result of an import before it is saved.
 *
 * @param names each name with its result by matching or a decision
 * @param records each name with its result by the signing rules
 * @param claims the claims of the text, compared with the signers
 * @param questions what a person must decide before the import can be saved
 */
record ResolvedImport(
        List<ImportedNameResult> names,
        List<SignerImportRecordView> records,
        SignerImportReport.Counts counts,
        List<CheckedClaim> claims,
        List<String> questions) {

    /**
     * @param signing the results of the signing rules by the number of the name
     * @param effects the other effects by the number of the name
     */
    static ResolvedImport of(
            SignerImportInput draft,
            ParsedSignerUpload upload,
            List<ImportedNameResult> names,
            Map<Integer, BulkSignOnReport.Outcome> signing,
            Map<Integer, SheetRecordEffect> effects,
            String decider) {
        List<SignerImportRecordView> records = names.stream()
                .map(name -> name.view(
                        signing.get(name.number()),
                        effects.getOrDefault(name.number(), SheetRecordEffect.NONE),
                        decider))
                .toList();
        SignerImportReport.Counts counts = SignerImportReport.Counts.of(records);
        List<CheckedClaim> claims = upload.list() == null
                ? List.of()
                : CheckedClaim.of(
                        upload.list(),
                        names.stream()
                                .map(ImportedNameResult::claimable)
                                .filter(Objects::nonNull)
                                .toList());
        List<CheckedClaim> open = draft.acceptCount() ? List.of() : CheckedClaim.contradictions(claims);
        return new ResolvedImport(
                names, records, counts, claims, ImportQuestionWriter.questions(upload, records, counts, open));
    }
}
