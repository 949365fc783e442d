package org.signatory.dashboard;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.signatory.common.Problem;
import org.signatory.imports.ImportRecordView;
import org.signatory.imports.Outcome;
import org.signatory.imports.SignerImportReport;
import org.signatory.letters.LetterSummary;

/**
 * What a pasted list or a file would do to a letter, for a person to look over.
 *
 * @param report null before anything was brought
 * @param brought what was brought, to be sent again with the decisions
 * @param problem why it was refused
 */
record ImportPage(LetterSummary letter, SignerImportReport report, BroughtForm brought, Problem problem) {

    private static final Map<Outcome, String> KINDS = Map.of(
            Outcome.SIGNED, "matched",
            Outcome.ALREADY_SIGNED, "known",
            Outcome.UPDATED, "matched",
            Outcome.WAITING, "matched",
            Outcome.REPEATED, "known",
            Outcome.AMBIGUOUS, "ambiguous",
            Outcome.UNMATCHED, "unmatched",
            Outcome.UNCLEAR, "unmatched",
            Outcome.REFUSED, "refused");

    private static final String LEFT = "left";

    /** Records that a person has to decide on. */
    public List<ImportRecordView> doubts() {
        return report.records().stream()
                .filter(record -> isDoubt(record.outcome()))
                .toList();
    }

    private static boolean isDoubt(Outcome outcome) {
        return outcome == Outcome.AMBIGUOUS
                || outcome == Outcome.UNMATCHED
                || outcome == Outcome.UNCLEAR
                || outcome == Outcome.REFUSED;
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
