package org.signatory.delivery.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterStatus;
import org.signatory.letters.LetterSummary;
import org.signatory.letters.LetterViews;

/** Describes the present status of letters for emails. */
@ApplicationScoped
@RequiredArgsConstructor
class EmailLetterSummaries {

    private final LetterViews views;
    private final MailLinks links;

    /** Returns the letters in order, without news. */
    List<DigestLetter> of(List<Letter> some) {
        return views.summaries(some, Set.of(), null).stream()
                .map(letter -> new DigestLetter(
                        letter.title(), links.letter(letter.id()), status(letter), List.of(), "", null))
                .toList();
    }

    private static String status(LetterSummary letter) {
        String signed = String.valueOf(letter.counts().signed())
                + (letter.targetCount() == null ? "" : " of " + letter.targetCount()) + " signed";
        return letter.status() == LetterStatus.OPEN
                        && letter.deadline() != null
                        && !letter.deadline().passed()
                ? signed + "; closes " + letter.deadline().washington()
                : signed;
    }
}
