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
 * What a pasted list or a file would do to a letter, for a person to look over.
 *
 * @param report null before anything was brought
 * @param brought what was brought, to be sent again with the decisions
 * @param problem why it was refused
 */
record ImportPage(LetterSummary letter, SignerImportReport report, UploadForm brought, Problem problem) {

    private static final Map<ImportOutcome, String> KINDS = Map.of(
            ImportOutcome.SIGNED, "matched",
            ImportOutcome.ALREADY_SIGNED, "known",
            ImportOutcome.UPDATED, "matched",
            ImportOutcome.WAITING, "matched",
            ImportOutcome.REPEATED, "known",
            ImportOutcome.AMBIGUOUS, "ambiguous",
            ImportOutcome.UNMATCHED, "unmatched",
            ImportOutcome.UNCLEAR, "unmatched",
            ImportOutcome.REFUSED, "refused");

    private static final String LEFT = "left";

    /** Records that a person has to decide on. */
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

    /** For the style sheet. */
    public String kind(ImportRecordView record) {
        return KINDS.getOrDefault(record.outcome(), LEFT);
    }

    public boolean isClear() {
        return doubts().isEmpty();
    }

    /** What was decided on a record before; null where nothing was. */
    public String decided(int record) {
        return brought.decisions().get(record);
    }

    /** Decisions on records that are in doubt no more, to be sent along. */
    public Map<Integer, String> settled() {
        Map<Integer, String> settled = new TreeMap<>(brought.decisions());
        doubts().forEach(record -> settled.remove(record.number()));
        return settled;
    }

    /** The field in which another name is typed for a record. */
    public String other(int record) {
        return "other-" + record;
    }
}
