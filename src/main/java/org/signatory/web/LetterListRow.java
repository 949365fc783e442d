package org.signatory.web;

import java.util.List;
import org.signatory.letters.LetterSummary;
import org.signatory.signons.SignOnView;

record LetterListRow(LetterSummary letter, List<SignOnView> leads, List<SearchReason> reasons) {

    private static final int MAX_REASONS = 3;

    static LetterListRow of(LetterSummary letter) {
        List<SignOnView> leads = letter.leadSponsors() == null
                ? List.of()
                : letter.leadSponsors().stream().map(SignOnView.class::cast).toList();
        List<SearchReason> reasons = letter.matches() == null
                ? List.of()
                : letter.matches().stream()
                        .limit(MAX_REASONS)
                        .map(SearchReason::of)
                        .toList();
        return new LetterListRow(letter, leads, reasons);
    }

    public Integer goal() {
        return letter.targetCount();
    }
}
