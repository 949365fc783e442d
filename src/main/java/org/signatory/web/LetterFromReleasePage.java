package org.signatory.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.signatory.ingest.names.NameMentionView;
import org.signatory.ingest.releases.LetterProposal;
import org.signatory.ingest.signers.SignerImportRecordView;
import org.signatory.letters.ChamberScope;
import org.signatory.letters.LikelyDuplicateLetter;
import org.signatory.letters.Visibility;
import org.signatory.matching.CheckedClaim;
import org.signatory.matching.LetterClaim;
import org.signatory.platform.http.Problem;

/**
 * Represents the model of the page that shows a press release next to the detected letter.
 *
 * @param proposal null before anything was uploaded
 * @param review the questions about names; null until the date and title are known
 */
record LetterFromReleasePage(
        UploadForm upload, String text, LetterProposal proposal, ImportReview review, Problem problem) {

    public List<HighlightedPiece> pieces() {
        List<HighlightedPiece.Found> found = new ArrayList<>();
        if (review == null) {
            Stream.concat(proposal.leads().stream(), proposal.cosigners().stream())
                    .map(it -> new HighlightedPiece.Found(
                            it.start(), it.end(), it.status().name().toLowerCase(Locale.ROOT), null))
                    .forEach(found::add);
        } else {
            // A record of a table has no place in the text.
            review.report().records().stream()
                    .filter(it -> it.start() != null)
                    .forEach(it -> found.add(new HighlightedPiece.Found(it.start(), it.end(), kind(it), it.number())));
        }
        add(found, "part", proposal.title());
        add(found, "part", proposal.dateWritten());
        proposal.endorsers().forEach(endorser -> add(found, "endorser", endorser));
        proposal.recipients().forEach(it -> found.add(new HighlightedPiece.Found(it.start(), it.end(), "part", null)));
        proposal.statements().forEach(it -> found.add(new HighlightedPiece.Found(it.start(), it.end(), "quote", null)));
        proposal.claims().forEach(it -> found.add(new HighlightedPiece.Found(it.start(), it.end(), "part", null)));
        return HighlightedPiece.of(text, found);
    }

    /** Returns the CSS class of a record; in a new letter, the leads have signed already. */
    private String kind(SignerImportRecordView record) {
        String kind = review.kind(record);
        return kind.equals("known") ? "matched" : kind;
    }

    private static void add(List<HighlightedPiece.Found> found, String kind, LetterProposal.FoundText part) {
        if (part != null) {
            found.add(new HighlightedPiece.Found(part.start(), part.end(), kind, null));
        }
    }

    /** Returns the letters that may be the same: those of the error, which depend on the edited title and date, or those of the text. */
    public List<LikelyDuplicateLetter> duplicates() {
        Object named = problem == null ? null : problem.body().get("likelyDuplicates");
        return named instanceof List<?> found
                ? found.stream().map(LikelyDuplicateLetter.class::cast).toList()
                : proposal.likelyDuplicates();
    }

    /** Returns the claims of the text, each once, compared with the signers after the decisions made so far. */
    public List<CheckedClaim> claims() {
        Set<LetterClaim> seen = new HashSet<>();
        return (review == null ? proposal.claims() : review.report().claims())
                .stream()
                        .filter(it ->
                                seen.add(it.claim().toBuilder().written("").build()))
                        .toList();
    }

    /** Returns the Member of a name, matched or decided; null if the name is still uncertain. */
    public NameMentionView.MemberSeat member(NameMentionView name) {
        Stream<SignerImportRecordView> records = review == null ? Stream.of() : review.report().records().stream();
        return records.filter(it -> it.start() != null && it.start() == name.start())
                .map(SignerImportRecordView::member)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(name.member());
    }

    public List<NameMentionView> leads() {
        return proposal.leads().stream().filter(lead -> lead.repeats() == null).toList();
    }

    public List<NameMentionView> cosigners() {
        return proposal.cosigners().stream()
                .filter(cosigner -> cosigner.repeats() == null)
                .toList();
    }

    /** Returns the value of a field: the typed value, otherwise the detected one. */
    public String value(String field, String found) {
        String typed = upload.form().text(field);
        return typed != null ? typed : found == null ? "" : found;
    }

    public String title() {
        return value("title", proposal.title() == null ? null : proposal.title().value());
    }

    public String date() {
        return value(
                "sentOn", proposal.sentOn() == null ? null : proposal.sentOn().toString());
    }

    /** Returns whether neither the user nor the text gives the date. */
    public boolean asksDate() {
        return date().isEmpty();
    }

    public List<ChamberScope> chambers() {
        return List.of(ChamberScope.values());
    }

    public List<Visibility> visibilities() {
        return List.of(Visibility.values());
    }
}
