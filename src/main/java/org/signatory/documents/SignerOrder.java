package org.signatory.documents;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.signatory.letters.LetterSummary;
import org.signatory.roster.Chamber;
import org.signatory.signons.SignOnView;

/** Lists the orders of cosigners in print; leads always come first, in their own order. */
public enum SignerOrder {
    /** By surname, as Congress sorts its own lists. */
    SURNAME,
    /** Longest unbroken service in the chamber first. */
    SENIORITY,
    /** As they signed. */
    SIGNED;

    /** Sorts the active signers of a letter that was read with its leads and cosigners. */
    List<SignOnView> signers(LetterSummary letter, Chamber first) {
        return Stream.concat(
                        letter.leadSponsors().stream().map(SignOnView.class::cast),
                        // The input is sorted by surname, and a stable sort preserves that among equals.
                        letter.cosigners().stream().map(SignOnView.class::cast).sorted(comparator(first)))
                .toList();
    }

    private Comparator<SignOnView> comparator(Chamber first) {
        Comparator<SignOnView> chamber = Comparator.comparing(signer -> signer.chamber() != first);
        return switch (this) {
            case SURNAME -> chamber;
            case SENIORITY -> chamber.thenComparing(SignOnView::servingSince);
            case SIGNED -> Comparator.comparing(SignOnView::signedOn).thenComparing(SignOnView::recordedAt);
        };
    }
}
