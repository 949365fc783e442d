package org.signatory.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.signatory.ingest.signers.ImportOutcome;
import org.signatory.ingest.signers.ImportRecordView;
import org.signatory.ingest.signers.SignerImportReport;
import org.signatory.letters.LetterSummary;
import org.signatory.platform.http.Problem;

/**
 * Represents the model of the page for importing signers.
 *
 * @param report the dry run; null before anything was uploaded
 * @param upload the upload, submitted again with the decisions
 * @param problem the error; null if there is none
 */
record ImportReviewPage(LetterSummary letter, SignerImportReport report, UploadForm upload, Problem problem) {

    private static final Map<ImportOutcome, String> KINDS = Map.of(
            ImportOutcome.SIGNED, "matched",
            ImportOutcome.ALREADY_SIGNED, "known",
            ImportOutcome.UPDATED, "matched",
            ImportOutcome.QUEUED, "matched",
            ImportOutcome.REPEATED, "known",
            ImportOutcome.AMBIGUOUS, "ambiguous",
            ImportOutcome.UNMATCHED, "unmatched",
            ImportOutcome.UNCLEAR, "unmatched",
            ImportOutcome.REFUSED, "refused");

    private static final String LEFT = "left";

    /** Returns the records that need a decision. */
    public List<ImportRecordView> doubts() {
        return report.records().stream()
                .filter(record -> isDoubt(record.outcome()))
                .toList();
    }

    private static boolean isDoubt(ImportOutcome outcome) {
        return outcome == ImportOutcome.AMBIGUOUS
                || outcome == ImportOutcome.UNMATCHED
                || outcome == ImportOutcome.UNCLEAR
                || outcome == ImportOutcome.REFUSED;
    }

    public boolean isText() {
        return report.records().stream().allMatch(record -> record.start() != null)
                && !report.records().isEmpty();
    }

    public List<Highlight> pieces() {
        Stream<Highlight.Found> names = report.records().stream()
                .map(record -> new Highlight.Found(record.start(), record.end(), kind(record), record.number()));
        Stream<Highlight.Found> others = report.ignored().stream()
                .map(part -> new Highlight.Found(part.start(), part.end(), "passed-over", null));
        return Highlight.of(report.text(), Stream.concat(names, others).toList());
    }

    /** Returns the CSS class of a record. */
    public String kind(ImportRecordView record) {
        return KINDS.getOrDefault(record.outcome(), LEFT);
    }

    public boolean isClear() {
        return doubts().isEmpty();
    }

    /** Returns the earlier decision on a record; null if there is none. */
    public String decided(int record) {
        return upload.decisions().get(record);
    }

    /** Returns the decisions on records that no longer need one, submitted as hidden fields. */
    public Map<Integer, String> settled() {
        Map<Integer, String> settled = new TreeMap<>(upload.decisions());
        doubts().forEach(record -> settled.remove(record.number()));
        return settled;
    }

    /** Returns the name of the field for another name of a record. */
    public String other(int record) {
        return "other-" + record;
    }
}
