package org.signatory.web;

import java.util.List;
import org.signatory.letters.LetterSummary;
import org.signatory.signons.SignOnView;

record LetterRow(LetterSummary letter, List<SignOnView> leads) {

    static LetterRow of(LetterSummary letter) {
        List<SignOnView> leads = letter.leadSponsors() == null
                ? List.of()
                : letter.leadSponsors().stream().map(SignOnView.class::cast).toList();
        return new LetterRow(letter, leads);
    }

    public Integer goal() {
        return letter.targetCount();
    }
}
