package org.signatory.letters;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.signatory.audit.AuditLog;
import org.signatory.letters.LetterMergeItem.Kind;
import org.signatory.letters.LetterMergeItem.Outcome;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;

/** Copies the responses of the recipients of a merged letter; what the letter to keep has on record remains. */
@ApplicationScoped
@RequiredArgsConstructor
class RecipientResponseMergePart implements LetterMergePart {

    private final MergeDifferences differences;
    private final AuditLog history;

    @Override
    public void merge(LetterMergeContext merge) {
        for (Recipient other : merge.duplicate().recipients) {
            if (other.response() != null) {
                merge(merge, other);
            }
        }
    }

    private void merge(LetterMergeContext merge, Recipient other) {
        Letter letter = merge.kept();
        String name = other.draft().line();
        Optional<Recipient> same =
                letter.recipients.stream().filter(other::isSame).findFirst();
        if (same.isEmpty()) {
            merge.add(Kind.RESPONSE, other.id, name, Outcome.NOT_MOVED);
            return;
        }
        Recipient own = same.get();
        boolean moved = own.response() == null;
        RecipientResponse before = moved ? RecipientResponse.NONE : own.response();
        RecipientResponse merged = before.or(other.response());
        if (merged.isBefore(letter.sentOn)) {
            throw Problem.of(
                    ErrorCode.DATE_OUT_OF_ORDER,
                    "The response from %s is dated before the remaining letter was sent. Correct the dates, or keep the other letter.",
                    name);
        }
        if (!merged.equals(before)) {
            own.save(merged);
            LetterOutcomeService.record(history, letter, own, merged);
        }
        List<MergeDifference> differing = moved ? List.of() : differences.between(before, other.response(), merged);
        merge.add(Kind.RESPONSE, other.id, name, moved ? Outcome.MOVED : Outcome.COMBINED, differing);
    }
}
