package org.signatory.signons;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterTextCreated;
import org.signatory.letters.StatusChanged;
import org.signatory.letters.StatusDateCorrected;
import org.signatory.letters.TextVersionTimeline;

/** Updates the signed text of recorded sign-ons when a version is added or the day changes on which a version took effect. */
@ApplicationScoped
@RequiredArgsConstructor
class SignedVersionUpdater {

    private final SignOnCorrectionService corrections;
    private final FieldChangeDetector differences;

    void update(@Observes LetterTextCreated created) {
        update(created.letter());
    }

    /** A version without an effective day takes effect no later than the status transitions recorded after it. */
    void update(@Observes StatusChanged changed) {
        update(changed.letter());
    }

    void update(@Observes StatusDateCorrected corrected) {
        update(corrected.letter());
    }

    private void update(Letter letter) {
        if (letter.textVersion == 0) {
            return;
        }
        SignOn.flush();
        TextVersionTimeline texts = TextVersionTimeline.of(letter);
        for (SignOn signOn :
                SignOn.<SignOn>list("letterId = ?1 and removedAt is null and not textEntered", letter.id)) {
            SignOnDetails before = SignOnDetails.of(signOn);
            SignOnDetails after = SignedVersionResolver.on(texts, signOn, before);
            // Most sign-ons of a letter do not change, and listing the changes is slow.
            if (!after.equals(before)) {
                List<FieldChange> changes = differences.between(before, after);
                corrections.apply(
                        letter,
                        new SignOnCorrection(signOn, after, SeatAtSigning.of(signOn), signOn.reviewNote, changes));
            }
        }
    }
}
