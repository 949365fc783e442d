package org.signatory.web;

import java.util.List;
import java.util.stream.Stream;
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

    public ImportReview review() {
        return new ImportReview(report, upload);
    }

    public boolean isText() {
        return report.records().stream().allMatch(record -> record.start() != null)
                && !report.records().isEmpty();
    }

    public List<HighlightedPiece> pieces() {
        ImportReview review = review();
        Stream<HighlightedPiece.Found> names = report.records().stream()
                .map(it -> new HighlightedPiece.Found(it.start(), it.end(), review.kind(it), it.number()));
        Stream<HighlightedPiece.Found> others = report.ignored().stream()
                .map(part -> new HighlightedPiece.Found(part.start(), part.end(), "passed-over", null));
        return HighlightedPiece.of(report.text(), Stream.concat(names, others).toList());
    }
}
