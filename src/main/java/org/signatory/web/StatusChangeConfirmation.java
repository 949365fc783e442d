package org.signatory.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterReadService;
import org.signatory.letters.LetterStatus;
import org.signatory.letters.LetterSummary;
import org.signatory.letters.LetterViews;
import org.signatory.letters.SignOnCountProvider;
import org.signatory.platform.time.WashingtonTime;

@ApplicationScoped
@RequiredArgsConstructor
public class StatusChangeConfirmation {

    private static final Set<LetterStatus> CONFIRMED =
            Set.of(LetterStatus.CLOSED, LetterStatus.SENT, LetterStatus.ABANDONED);

    private final LetterReadService letters;
    private final LetterViews letterViews;
    private final SignOnCountProvider signOnCounts;
    private final Clock clock;

    static boolean needsConfirmation(LetterStatus to) {
        return to != null && CONFIRMED.contains(to);
    }

    ConfirmationPage confirmation(UUID letterId, LetterStatus to, FormFields form) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Letter letter = letters.visible(letterId);
            LetterSummary summary =
                    letterViews.summaries(List.of(letter), Set.of(), null).get(0);
            String path = "/letters/" + letterId;
            return ConfirmationPage.of(
                    path + "/status-transitions",
                    form,
                    question(to),
                    button(to),
                    path,
                    to == LetterStatus.SENT ? sending(letter, summary, form) : other(summary, to));
        });
    }

    private static String question(LetterStatus to) {
        return switch (to) {
            case SENT -> "Record this letter as sent?";
            case CLOSED -> "Close this letter?";
            default -> "Cancel this letter?";
        };
    }

    private static String button(LetterStatus to) {
        return switch (to) {
            case SENT -> "Record as sent";
            case CLOSED -> "Close letter";
            default -> "Cancel letter";
        };
    }

    private static List<String> other(LetterSummary letter, LetterStatus to) {
        List<String> sentences = new ArrayList<>(counts(letter));
        if (to == LetterStatus.CLOSED) {
            sentences.add(
                    "While the letter is closed, a sign-on needs a reason for the late signature. You can open the letter again.");
        } else {
            sentences.add("The letter will not accept signatures and will not be sent. You can open it again.");
        }
        return sentences;
    }

    private List<String> sending(Letter letter, LetterSummary summary, FormFields form) {
        List<String> sentences = new ArrayList<>(counts(summary));
        if (summary.deadline() != null && !summary.deadline().passed()) {
            sentences.add("The deadline has not passed: " + summary.deadline().washington() + ".");
        }
        Integer target = summary.targetCount();
        if (target != null && target > summary.counts().signed()) {
            sentences.add("The target of " + target + " signatures has not been reached.");
        }
        LocalDate on = form.day("on");
        int unconfirmed = signOnCounts
                .doubts(letter, on == null ? WashingtonTime.dayOf(clock.instant()) : on)
                .unconfirmed()
                .size();
        if (unconfirmed > 0) {
            sentences.add(Formats.plural(unconfirmed, "signature needs", "signatures need")
                    + " confirmation or review"
                    + (form.has("override")
                            ? "; you chose to send anyway."
                            : ". Confirm or review them first, or go back and choose to send anyway."));
        }
        sentences.add(ConfirmationPage.FINAL + " A sent letter can only be marked as answered or retracted.");
        return sentences;
    }

    private static List<String> counts(LetterSummary letter) {
        return List.of("“%s”: %s, including %s."
                .formatted(
                        letter.title(),
                        Formats.plural(letter.counts().signed(), "signer", "signers"),
                        Formats.plural(letter.counts().leads(), "lead", "leads")));
    }
}
