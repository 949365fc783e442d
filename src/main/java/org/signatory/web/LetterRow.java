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
        return goal(letter);
    }

    /** Returns the target or, without one, the publicly claimed count; null if there is neither. */
    static Integer goal(LetterSummary letter) {
        if (letter.targetCount() != null) {
            return letter.targetCount();
        }
        return letter.declared() == null || letter.declared().count() == 0
                ? null
                : letter.declared().count();
    }
}
