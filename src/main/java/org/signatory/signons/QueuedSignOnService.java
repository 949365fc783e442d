package org.signatory.signons;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.signatory.audit.AuditLog;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterReadService;
import org.signatory.letters.LetterStatus;
import org.signatory.platform.http.Problem;

/** Manages the waiting lists of letters with bipartisan pairs. The letter must be locked by this transaction. */
@ApplicationScoped
@RequiredArgsConstructor
public class QueuedSignOnService {

    private final LetterReadService letters;
    private final AuditLog history;
    private final Clock clock;

    /** Returns whether a letter accepts only balanced sign-ons. Sign-ons after closing were decided manually. */
    static boolean holds(Letter letter) {
        return letter.balance != null && letter.status == LetterStatus.OPEN;
    }

    static String side(SignOn signOn) {
        return signOn.caucus != null ? signOn.caucus : signOn.party;
    }

    static BipartisanPairing pairs(Letter letter) {
        return new BipartisanPairing(
                SignOn.active(letter.id).stream().map(QueuedSignOnService::side).toList());
    }

    /**
     * Adds a valid sign-on to the waiting list, or updates the details of a waiting Member;
     * {@link QueuedSignOnProcessor#settle(Letter)} signs the Member on.
     *
     * @param importId the import of the request; null for other requests
     */
    void queue(Letter letter, SignOn prepared, SignOnInput draft, UUID importId) {
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

    private void change(Letter letter, QueuedSignOn queued, SignOn prepared, SignOnInput draft) {
        if (draft.equals(queued.draft)) {
            return;
        }
        queued.draft = draft;
        queued.side = side(prepared);
        history.record(
                "queued-sign-on.changed", letter.id, queued.bioguideId, draft.signedOn(), Map.of("signOn", draft));
    }

    /** Removes a Member from the waiting list of a letter. */
    @Transactional
    public void remove(UUID letterId, String bioguideId) {
        Letter letter = letters.locked(letterId);
        QueuedSignOn queued =
                QueuedSignOn.of(letter.id, bioguideId).orElseThrow(() -> Problem.notFound("waiting-list entry"));
        remove(letter, queued, "removed from the waiting list");
    }

    void remove(Letter letter, QueuedSignOn queued, String why) {
        queued.delete();
        recordLeaving(letter, queued, why);
    }

    /**
     * Removes a waiting Member of this import, unless another import also requests the Member.
     *
     * @param otherImport another import that requests the same Member, or null
     */
    public void remove(Letter letter, UUID importId, String bioguideId, UUID otherImport) {
        QueuedSignOn queued = QueuedSignOn.of(letter.id, bioguideId).orElse(null);
        if (queued == null || !importId.equals(queued.importId)) {
            return;
        }
        if (otherImport != null) {
            queued.importId = otherImport;
        } else {
            remove(letter, queued, "the import was undone");
        }
    }

    /** Records why a Member left the waiting list. */
    void recordLeaving(Letter letter, QueuedSignOn queued, String why) {
        LocalDate day = queued.draft.signedOn();
        history.record("queued-sign-on.removed", letter.id, queued.bioguideId, day, Map.of("why", why));
    }
}
