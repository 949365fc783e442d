package org.signatory.ingest.signers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.signatory.matching.CheckedClaim;
import org.signatory.platform.text.Plural;

/** Lists in sentences what a person must decide before an import is saved. */
final class ImportQuestionWriter {

    private static final int MAX_NAMES = 5;

    private final List<SignerImportRecordView> records;
    private final SignerImportReport.Counts counts;

    private ImportQuestionWriter(List<SignerImportRecordView> records, SignerImportReport.Counts counts) {
        this.records = records;
        this.counts = counts;
    }

    /**
     * Returns the open questions; empty if the import can be saved.
     *
     * @param claims the claims of the text that the signers contradict and no person has accepted
     */
    static List<String> questions(
            ParsedSignerUpload upload,
            List<SignerImportRecordView> records,
            SignerImportReport.Counts counts,
            List<CheckedClaim> claims) {
        ImportQuestionWriter check = new ImportQuestionWriter(records, counts);
        if (counts.records() == counts.notSigners() && !upload.text().isBlank()) {
            return List.of(check.noSigner());
        }
        List<String> questions = new ArrayList<>();
        for (int i = 1; i <= upload.lists().size(); i++) {
            check.addPassage(questions, i);
        }
        check.add(
                questions, counts.ambiguous() + counts.unmatched() + counts.unclear(), "needs", "need", "a decision.");
        check.add(questions, counts.rejected(), "is", "are", "rejected by a signing rule.");
        claims.forEach(claim -> questions.add(sentence(claim)));
        return List.copyOf(questions);
    }

    private String noSigner() {
        if (records.isEmpty()) {
            return "No Member is named.";
        }
        String names = records.stream()
                .limit(MAX_NAMES)
                .map(it -> "“%s” %s"
                        .formatted(
                                it.written(),
                                it.decidedBy() == null ? it.role().reason() : "was marked as not having signed"))
                .collect(Collectors.joining("; "));
        int more = records.size() - MAX_NAMES;
        return "%d %s named in a role other than signer: %s%s."
                .formatted(
                        records.size(),
                        records.size() == 1 ? "Member is" : "Members are",
                        names,
                        more > 0 ? "; and " + more + " more" : "");
    }

    private void addPassage(List<String> questions, int number) {
        List<SignerImportRecordView> open = records.stream()
                .filter(it -> it.list() != null && it.list() == number && it.outcome() == SignerRecordOutcome.UNCLEAR)
                .toList();
        if (!open.isEmpty()) {
            questions.add("%s in the passage at line %d: did they sign the letter?"
                    .formatted(
                            Plural.of(open.size(), "name", "names"), open.get(0).line()));
        }
    }

    private void add(List<String> questions, int names, String one, String several, String rest) {
        if (names > 0) {
            questions.add("%d of %d names %s %s"
                    .formatted(names, counts.records() - counts.notSigners(), names == 1 ? one : several, rest));
        }
    }

    private static String sentence(CheckedClaim claim) {
        return "Claim " + claim.detail();
    }
}
