package org.signatory.signons;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.signatory.audit.Audience;
import org.signatory.audit.AuditLog;
import org.signatory.letters.BalanceChanged;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterService;
import org.signatory.letters.LetterStatus;
import org.signatory.letters.StatusChanged;
import org.signatory.platform.http.Problem;
import org.signatory.roster.Member;
import org.signatory.roster.ServicePeriodEntity;

/** Manages the waiting lists of letters with bipartisan pairs. The letter must be locked by this transaction. */
@ApplicationScoped
public class SignOnQueueService {

    @Inject
    LetterService letters;

    @Inject
    SigningService signingService;

    @Inject
    AuditLog history;

    @Inject
    Clock clock;

    @Inject
    Event<QueuedSignOnCompleted> signedFromQueue;

    /** Returns whether a letter accepts only balanced sign-ons. Sign-ons after closing were decided manually. */
    static boolean holds(Letter letter) {
        return letter.balance != null && letter.status == LetterStatus.OPEN;
    }

    static String side(SignOn signOn) {
        return signOn.caucus != null ? signOn.caucus : signOn.party;
    }

    static BipartisanPairing pairs(Letter letter) {
        return new BipartisanPairing(
                SignOn.active(letter.id).stream().map(SignOnQueueService::side).toList());
    }

    /**
     * Adds a valid sign-on to the waiting list, or updates the details of a waiting Member;
     * {@link #settle} signs the Member on.
     *
     * @param importId the import of the request; null for other requests
     */
    void queue(Letter letter, SignOn prepared, SignOnDraft draft, UUID importId) {
        Optional<QueuedSignOn> existing = QueuedSignOn.of(letter.id, prepared.bioguideId);
        if (existing.isPresent()) {
            if (importId == null) {
                // A direct request remains valid after an earlier import is undone.
                existing.get().importId = null;
            }
            change(letter, existing.get(), prepared, draft.over(existing.get().draft));
            return;
        }
        QueuedSignOn queued = new QueuedSignOn();
        queued.letterId = letter.id;
        queued.bioguideId = prepared.bioguideId;
        queued.importId = importId;
        queued.draft = draft.withDefaults(prepared.signedOn, null);
        queued.side = side(prepared);
        queued.actor = history.actor();
        queued.requestedAt = clock.instant();
        queued.persist();
        history.record(
                "queued-sign-on.added", letter.id, queued.bioguideId, prepared.signedOn, Map.of("side", queued.side));
    }

    private void change(Letter letter, QueuedSignOn queued, SignOn prepared, SignOnDraft draft) {
        if (draft.equals(queued.draft)) {
            return;
        }
        queued.draft = draft;
        queued.side = side(prepared);
        history.record(
                "queued-sign-on.changed", letter.id, queued.bioguideId, draft.signedOn(), Map.of("signOn", draft));
    }

    /**
     * Removes Members who have signed in another way, and signs on waiting Members while there is room: all of them if
     * the letter no longer requires balance. Clears the waiting list of a sent letter.
     */
    public void settle(Letter letter) {
        SignOn.flush();
        List<QueuedSignOn> asked = withoutSigners(letter, QueuedSignOn.of(letter.id));
        if (letter.status.wasSent()) {
            asked.forEach(each -> leave(letter, each, "the letter was sent"));
            return;
        }
        if (asked.isEmpty() || letter.status != LetterStatus.OPEN) {
            return;
        }
        List<QueuedSignOn> admitted =
                letter.balance == null ? asked : pairs(letter).admit(asked, queued -> queued.side);
        if (admitted.isEmpty()) {
            return;
        }
        int signed = 0;
        for (QueuedSignOn queued : admitted) {
            queued.delete();
            signed += sign(letter, queued) ? 1 : 0;
        }
        // Only staff can see the waiting list; other callers see sign-ons only.
        letter.touch(clock.instant(), signed > 0 ? Audience.PUBLIC : Audience.STAFF);
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
                .forEach(each -> leave(letter, each, "signed otherwise"));
        return asked.stream().filter(each -> !signed.contains(each.bioguideId)).toList();
    }

    private boolean sign(Letter letter, QueuedSignOn queued) {
        Member member = Member.findById(queued.bioguideId);
        try {
            SignOn signOn = signingService.prepare(
                    letter, member, ServicePeriodEntity.of(member.bioguideId), SignOnRole.COSIGNER, queued.draft);
            recordLeaving(letter, queued, "signs");
            signingService.store(letter, signOn);
            if (queued.importId != null) {
                signedFromQueue.fire(new QueuedSignOnCompleted(queued.importId, signOn.bioguideId, signOn.id));
            }
            return true;
        } catch (Problem refusal) {
            recordLeaving(letter, queued, refusal.getMessage());
            return false;
        }
    }

    /** Removes a Member from the waiting list of a letter. */
    @Transactional
    public void leave(UUID letterId, String bioguideId) {
        Letter letter = letters.locked(letterId);
        QueuedSignOn queued =
                QueuedSignOn.of(letter.id, bioguideId).orElseThrow(() -> Problem.notFound("waiting sign-on"));
        leave(letter, queued, "removed from the waiting list");
    }

    private void leave(Letter letter, QueuedSignOn queued, String why) {
        queued.delete();
        recordLeaving(letter, queued, why);
    }

    /**
     * Removes a waiting Member of this import, unless another import also requests the Member.
     *
     * @param otherImport another import that requests the same Member, or null
     */
    public void leave(Letter letter, UUID importId, String bioguideId, UUID otherImport) {
        QueuedSignOn queued = QueuedSignOn.of(letter.id, bioguideId).orElse(null);
        if (queued == null || !importId.equals(queued.importId)) {
            return;
        }
        if (otherImport != null) {
            queued.importId = otherImport;
        } else {
            leave(letter, queued, "the import was undone");
        }
    }

    private void recordLeaving(Letter letter, QueuedSignOn queued, String why) {
        LocalDate day = queued.draft.signedOn();
        history.record("queued-sign-on.removed", letter.id, queued.bioguideId, day, Map.of("why", why));
    }

    void settle(@Observes BalanceChanged changed) {
        settle(changed.letter());
    }

    void settle(@Observes StatusChanged changed) {
        settle(changed.letter());
    }
}
