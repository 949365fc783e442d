package org.signatory.signons;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.signatory.access.Caller;
import org.signatory.common.Problem;
import org.signatory.history.History;
import org.signatory.letters.BalanceChanged;
import org.signatory.letters.Letter;
import org.signatory.letters.Status;
import org.signatory.members.Member;
import org.signatory.members.Service;

/** Keeps those who are over a letter's balance waiting, and lets them sign when there is room; on letters that are held. */
@ApplicationScoped
public class Waiting {

    @Inject
    Signing signing;

    @Inject
    History history;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** Whether a letter lets nobody sign but in balance; what is added after it closed was decided by hand. */
    static boolean holds(Letter letter) {
        return letter.balance != null && letter.status == Status.OPEN;
    }

    static String side(SignOn signOn) {
        return signOn.caucus != null ? signOn.caucus : signOn.party;
    }

    static Pairs pairs(Letter letter) {
        return new Pairs(SignOn.standing(letter.id).stream().map(Waiting::side).toList());
    }

    /** Puts a sign-on that no rule refuses into the queue; {@link #settle} lets it out. */
    void queue(Letter letter, SignOn prepared, SignOnDraft draft) {
        if (WaitingSignOn.of(letter.id, prepared.bioguideId).isPresent()) {
            return;
        }
        WaitingSignOn waiting = new WaitingSignOn();
        waiting.letterId = letter.id;
        waiting.bioguideId = prepared.bioguideId;
        waiting.draft = draft.on(prepared.signedOn);
        waiting.side = side(prepared);
        waiting.actor = caller.name();
        waiting.askedAt = clock.instant();
        waiting.persist();
        history.record(
                "waiting.joined", letter.id, waiting.bioguideId, prepared.signedOn, Map.of("side", waiting.side));
    }

    /** Lets those sign for whom there is room now; everybody, where the letter needs no balance any more. */
    void settle(Letter letter) {
        SignOn.flush();
        List<WaitingSignOn> asked = WaitingSignOn.of(letter.id);
        if (asked.isEmpty() || letter.status != Status.OPEN) {
            return;
        }
        List<WaitingSignOn> admitted =
                letter.balance == null ? asked : pairs(letter).admit(asked, waiting -> waiting.side);
        if (admitted.isEmpty()) {
            // The letter stays untouched, since outsiders see its version.
            return;
        }
        boolean refused = false;
        for (WaitingSignOn waiting : admitted) {
            waiting.delete();
            refused |= !sign(letter, waiting);
        }
        letter.touch(clock.instant());
        SignOn.flush();
        if (refused) {
            // One who may not sign any more left room behind.
            settle(letter);
        }
    }

    private boolean sign(Letter letter, WaitingSignOn waiting) {
        if (SignOn.standing(letter.id, waiting.bioguideId).isPresent()) {
            left(letter, waiting, "signed otherwise");
            return false;
        }
        Member member = Member.findById(waiting.bioguideId);
        try {
            SignOn signOn =
                    signing.prepare(letter, member, Service.of(member.bioguideId), SignOnRole.COSIGNER, waiting.draft);
            left(letter, waiting, "signs");
            signing.store(letter, signOn);
            return true;
        } catch (Problem refusal) {
            left(letter, waiting, refusal.getMessage());
            return false;
        }
    }

    /** Takes a Member out of the queue. */
    void leave(Letter letter, WaitingSignOn waiting) {
        waiting.delete();
        left(letter, waiting, "taken out");
    }

    private void left(Letter letter, WaitingSignOn waiting, String why) {
        LocalDate day = waiting.draft.signedOn();
        history.record("waiting.left", letter.id, waiting.bioguideId, day, Map.of("why", why));
    }

    void settle(@Observes BalanceChanged changed) {
        settle(changed.letter());
    }
}
