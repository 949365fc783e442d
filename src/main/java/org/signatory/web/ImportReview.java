package org.signatory.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.signatory.ingest.names.MatchReport.NameListView;
import org.signatory.ingest.signers.SignerImportRecordView;
import org.signatory.ingest.signers.SignerImportReport;
import org.signatory.ingest.signers.SignerRecordOutcome;
import org.signatory.matching.CheckedClaim;
import org.signatory.matching.MentionRole;

/**
 * Represents the questions that a person must answer before an import is saved.
 *
 * @param report the dry run with the decisions so far
 */
record ImportReview(SignerImportReport report, UploadForm upload) {

    private static final Map<SignerRecordOutcome, String> KINDS = Map.of(
            SignerRecordOutcome.SIGNED, "matched",
            SignerRecordOutcome.ALREADY_SIGNED, "known",
            SignerRecordOutcome.UPDATED, "matched",
            SignerRecordOutcome.QUEUED, "matched",
            SignerRecordOutcome.REPEATED, "known",
            SignerRecordOutcome.NOT_SIGNER, "passed-over",
            SignerRecordOutcome.AMBIGUOUS, "ambiguous",
            SignerRecordOutcome.UNMATCHED, "unmatched",
            SignerRecordOutcome.UNCLEAR, "ambiguous",
            SignerRecordOutcome.REJECTED, "rejected");

    /** Outcomes that are saved without adding a signer. */
    private static final Set<SignerRecordOutcome> CHANGES = Set.of(
            SignerRecordOutcome.UPDATED,
            SignerRecordOutcome.QUEUED,
            SignerRecordOutcome.DECLINED,
            SignerRecordOutcome.CONSIDERING,
            SignerRecordOutcome.PROMISED,
            SignerRecordOutcome.NO_RESPONSE,
            SignerRecordOutcome.WITHDRAWN,
            SignerRecordOutcome.SAVED_AS_TEXT);

    private static final String SKIPPED = "left";

    /**
     * Represents a passage whose people may have signed.
     *
     * @param choice signed, not-signed, each, or null before a choice
     * @param doubts the names to decide one by one; empty unless chosen
     */
    record Passage(
            int number,
            NameListView list,
            List<SignerImportRecordView> names,
            String choice,
            List<SignerImportRecordView> doubts) {

        public int line() {
            return names.get(0).line();
        }

        public long count() {
            return names.size();
        }
    }

    public List<Passage> passages() {
        return IntStream.rangeClosed(1, report.lists().size())
                .filter(number -> report.lists().get(number - 1).role() == MentionRole.UNCLEAR)
                .mapToObj(this::passage)
                .filter(passage ->
                        passage.names().stream().anyMatch(it -> it.outcome() != SignerRecordOutcome.REPEATED))
                .toList();
    }

    private Passage passage(int number) {
        List<SignerImportRecordView> names = report.records().stream()
                .filter(it -> it.list() != null && it.list() == number)
                .toList();
        String choice = upload.passage(number);
        return new Passage(
                number,
                report.lists().get(number - 1),
                names,
                choice,
                UploadForm.EACH.equals(choice)
                        ? names.stream().filter(ImportReview::isUndecided).toList()
                        : List.of());
    }

    private static boolean isUndecided(SignerImportRecordView it) {
        return it.role() == MentionRole.UNCLEAR && it.outcome() == SignerRecordOutcome.UNCLEAR;
    }

    /** Returns the records that need a decision of their own, apart from those of a passage. */
    public List<SignerImportRecordView> doubts() {
        return open().stream()
                .filter(it -> it.list() == null || !isUndecided(it))
                .toList();
    }

    private List<SignerImportRecordView> open() {
        return report.records().stream().filter(it -> it.outcome().isOpen()).toList();
    }

    /** Returns the people who are named, but not as signers. */
    public List<SignerImportRecordView> notSigners() {
        return report.records().stream()
                .filter(it -> it.outcome() == SignerRecordOutcome.NOT_SIGNER && it.decidedBy() == null)
                .toList();
    }

    public long notSignerCount() {
        return notSigners().size();
    }

    /** Returns the claimed numbers that the signers contradict. */
    public List<CheckedClaim> contradictions() {
        return CheckedClaim.contradictions(report.claims());
    }

    public boolean isCountAccepted() {
        return upload.form().has("acceptCount");
    }

    public boolean isClear() {
        return report.questions().isEmpty();
    }

    /** Returns the records of the new signers or, if there are none, the other records that will be saved. */
    public List<SignerImportRecordView> changes() {
        boolean adds = report.counts().signed() > 0;
        return report.records().stream()
                .filter(it -> adds ? it.outcome() == SignerRecordOutcome.SIGNED : CHANGES.contains(it.outcome()))
                .toList();
    }

    /** Returns the CSS class of a record. */
    public String kind(SignerImportRecordView record) {
        return KINDS.getOrDefault(record.outcome(), SKIPPED);
    }

    /** Returns whether the record links to a question about this name. */
    public boolean isAsked(int number) {
        return open().stream().anyMatch(it -> it.number() == number && !isUndecided(it));
    }

    /** Returns the earlier decision on a record; null if there is none. */
    public String decided(int record) {
        return upload.decisions().get(record);
    }

    /** Returns the decisions on records that no longer need one, submitted as hidden fields. */
    public Map<Integer, String> settled() {
        Map<Integer, String> settled = new TreeMap<>(upload.decisions());
        open().forEach(it -> settled.remove(it.number()));
        notSigners().forEach(it -> settled.remove(it.number()));
        return settled;
    }

    /** Returns the name that was typed as someone else for a record. */
    public String other(int record) {
        return upload.form().text("other-" + record);
    }
}
