package org.signatory.signons;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.signatory.audit.ChangeVisibility;
import org.signatory.letters.BalanceRuleChanged;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterStatus;
import org.signatory.letters.StatusChanged;
import org.signatory.platform.http.Problem;
import org.signatory.roster.Member;

/** Signs on waiting Members when there is room. The letter must be locked by this transaction. */
@ApplicationScoped
@RequiredArgsConstructor
public class QueuedSignOnProcessor {

    private final QueuedSignOnService queue;
    private final SignOnRecorder signingService;
    private final Clock clock;
    private final Event<QueuedSignOnCompleted> signedFromQueue;

    /**
     * Removes Members who have signed in another way, and signs on waiting Members while there is room: all of them if
     * the letter no longer requires balance. Clears the waiting list of a sent letter.
     */
    public void settle(Letter letter) {
        SignOn.flush();
        List<QueuedSignOn> asked = withoutSigners(letter, QueuedSignOn.of(letter.id));
        if (letter.status.wasSent()) {
            asked.forEach(each -> queue.remove(letter, each, "the letter was sent"));
            return;
        }
        if (asked.isEmpty() || letter.status != LetterStatus.OPEN) {
            return;
        }
        List<QueuedSignOn> admitted = letter.balance == null
                ? asked
                : QueuedSignOnService.pairs(letter).admit(asked, queued -> queued.side);
        if (admitted.isEmpty()) {
            return;
        }
        int signed = 0;
        for (QueuedSignOn queued : admitted) {
            queued.delete();
            signed += sign(letter, queued) ? 1 : 0;
        }
        // Only staff can see the waiting list; other callers see sign-ons only.
        letter.touch(clock.instant(), signed > 0 ? ChangeVisibility.PUBLIC : ChangeVisibility.STAFF);
        SignOn.flush();
        if (signed < admitted.size()) {
            // A Member who is no longer eligible leaves room for another.
            settle(letter);
        }
    }

    private List<QueuedSignOn> withoutSigners(Letter letter, List<QueuedSignOn> asked) {
        if (asked.isEmpty()) {
            return asked;
        }
        Set<String> signed = SignOn.active(letter.id).stream()
                .map(signOn -> signOn.bioguideId)
                .collect(Collectors.toSet());
        asked.stream()
                .filter(each -> signed.contains(each.bioguideId))
                .forEach(each -> queue.remove(letter, each, "signed another way"));
        return asked.stream().filter(each -> !signed.contains(each.bioguideId)).toList();
    }

    private boolean sign(Letter letter, QueuedSignOn queued) {
        Member member = Member.findById(queued.bioguideId);
        try {
            SignOn signOn = signingService.prepare(
                    letter, SignOnCandidate.of(letter, member), SignOnRole.COSIGNER, queued.draft);
            queue.recordLeaving(letter, queued, "signs");
            signingService.store(letter, signOn);
            if (queued.importId != null) {
                signedFromQueue.fire(new QueuedSignOnCompleted(queued.importId, signOn.bioguideId, signOn.id));
            }
            return true;
        } catch (Problem refusal) {
            queue.recordLeaving(letter, queued, refusal.getMessage());
            return false;
        }
    }

    void settle(@Observes BalanceRuleChanged changed) {
        settle(changed.letter());
    }

    void settle(@Observes StatusChanged changed) {
        settle(changed.letter());
    }
}
