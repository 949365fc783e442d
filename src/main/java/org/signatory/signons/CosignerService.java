package org.signatory.signons;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterReadService;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Precondition;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.SaveResult;
import org.signatory.roster.Member;

/** Signs on the cosigners of letters. */
@ApplicationScoped
@RequiredArgsConstructor
public class CosignerService {

    private final LetterReadService letters;
    private final SignOnRecorder signingService;
    private final SignOnCorrectionService corrections;
    private final QueuedSignOnService signOnQueue;
    private final QueuedSignOnProcessor queueSettlement;
    private final QueuedSignOnQueries waitingList;
    private final SignOnViews views;
    private final Clock clock;

    /**
     * Signs a Member on, or corrects the sign-on of a Member who has signed. If the letter requires bipartisan pairs
     * and the Member's side has no room, the Member waits for a counterpart.
     *
     * @param precondition the expected version of the sign-on
     */
    @Transactional
    public CosignerSignOnResult save(UUID letterId, String bioguideId, SignOnInput draft, Precondition precondition) {
        Letter letter = letters.locked(letterId);
        Member member = Member.require(bioguideId);
        SignOnCandidate signer = SignOnCandidate.of(letter, member);
        Optional<SignOn> active = signer.active();
        if (active.isPresent()) {
            requireCosigner(active.get(), member);
            return new CosignerSignOnResult(
                    new SaveResult<>(false, corrections.correct(letter, active.get(), draft, precondition)), null);
        }
        precondition.checkAbsent();
        SignOn signOn = signingService.prepare(letter, signer, SignOnRole.COSIGNER, draft);
        signer.requireReasonApplies(draft, signOn.signedOn, signOn.signedAt, "/serviceReason");
        return sign(letter, signOn, draft);
    }

    private CosignerSignOnResult sign(Letter letter, SignOn signOn, SignOnInput draft) {
        if (!QueuedSignOnService.holds(letter)) {
            signingService.store(letter, signOn);
            letter.touch(clock.instant());
            queueSettlement.settle(letter);
            return created(letter, signOn);
        }
        signOnQueue.queue(letter, signOn, draft, null);
        queueSettlement.settle(letter);
        return SignOn.active(letter.id, signOn.bioguideId)
                .map(signed -> created(letter, signed))
                .orElseGet(() -> new CosignerSignOnResult(null, waitingList.view(letter, signOn.bioguideId)));
    }

    private CosignerSignOnResult created(Letter letter, SignOn signOn) {
        return new CosignerSignOnResult(SaveResult.created(signOn.version, views.view(signOn, letter)), null);
    }

    static void requireCosigner(SignOn signOn, Member member) {
        if (signOn.role == SignOnRole.LEAD) {
            throw Problem.of(
                    ErrorCode.ALREADY_LEAD,
                    "%s (%s) is a lead sponsor of the letter. Send the sign-on in the signOn field of PUT lead-sponsors.",
                    member.printedName(),
                    member.bioguideId);
        }
    }
}
