package org.signatory.signons;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.signatory.audit.AuditLog;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterMergeContext;
import org.signatory.letters.LetterMergeItem.Kind;
import org.signatory.letters.LetterMergeItem.Outcome;
import org.signatory.letters.LetterMergePart;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;
import org.signatory.roster.Member;

/** Moves the sign-ons and the waiting list of a merged letter, and combines those of Members on both letters. */
@ApplicationScoped
@RequiredArgsConstructor
class SignOnMergePart implements LetterMergePart {

    private final SignOnCombination combination;
    private final QueuedSignOnProcessor queueSettlement;
    private final AuditLog history;

    @Override
    public void merge(LetterMergeContext merge) {
        List<SignOn> all = SignOn.list(
                "letterId = ?1 and removedAt is null order by case when position is null then 1 else 0 end, position,"
                        + " signedOn, id",
                merge.duplicate().id);
        Map<Boolean, List<SignOn>> onBoth = all.stream()
                .collect(Collectors.partitioningBy(
                        signOn -> overlapping(merge.kept(), signOn).isPresent()));
        requireFitting(merge.kept(), onBoth.get(false));
        int after = LeadPeriodRecorder.lastPosition(merge.kept());
        onBoth.get(true)
                .forEach(signOn -> combination.combine(
                        merge, overlapping(merge.kept(), signOn).orElseThrow(), signOn, after));
        SignOn.flush();
        onBoth.get(false).forEach(signOn -> move(merge, signOn, after));
        moveQueue(merge);
        if (merge.kept().status.wasSent()) {
            LeadPeriodRecorder.settleAtSending(merge.kept());
        }
        queueSettlement.settle(merge.kept());
    }

    private static Optional<SignOn> overlapping(Letter kept, SignOn signOn) {
        return SignOn.latestFirst(kept.id, signOn.bioguideId).stream()
                .filter(other -> other.period().overlaps(signOn.period()))
                .findFirst();
    }

    /** Requires that the letter to keep can have these sign-ons, and otherwise names the Members. */
    private static void requireFitting(Letter kept, List<SignOn> signOns) {
        TreeSet<String> wrongChamber = new TreeSet<>();
        TreeSet<String> later = new TreeSet<>();
        TreeSet<String> withdrawnLater = new TreeSet<>();
        TreeSet<String> disavowedEarlier = new TreeSet<>();
        for (SignOn signOn : signOns) {
            if (!kept.chamber.takes(signOn.chamber)) {
                wrongChamber.add(signOn.bioguideId);
            }
            if (kept.sentOn != null && signOn.signedOn.isAfter(kept.sentOn)) {
                later.add(signOn.bioguideId);
            } else if (kept.sentOn != null && signOn.withdrawnOn != null && signOn.withdrawnOn.isAfter(kept.sentOn)) {
                withdrawnLater.add(signOn.bioguideId);
            } else if (kept.sentOn != null && signOn.disavowedOn != null && signOn.disavowedOn.isBefore(kept.sentOn)) {
                disavowedEarlier.add(signOn.bioguideId);
            }
        }
        refuse(
                ErrorCode.CONFLICT,
                "Signers of the duplicate who serve in the other chamber: %d. Make the remaining letter bicameral.",
                wrongChamber);
        refuse(
                ErrorCode.SIGNED_AFTER_SENT,
                "Signers of the duplicate who signed after the remaining letter was sent: %d. Correct the dates, or keep the other"
                        + " letter.",
                later);
        refuse(
                ErrorCode.DATE_OUT_OF_ORDER,
                "Signers of the duplicate who withdrew after the remaining letter was sent: %d. Correct the dates, or keep the other"
                        + " letter.",
                withdrawnLater);
        refuse(
                ErrorCode.DATE_OUT_OF_ORDER,
                "Signers of the duplicate who disavowed it before the remaining letter was sent: %d. Correct the dates, or keep the"
                        + " other letter.",
                disavowedEarlier);
    }

    private static void refuse(ErrorCode code, String detail, TreeSet<String> members) {
        if (!members.isEmpty()) {
            throw Problem.of(code, detail, members.size()).with("members", new ArrayList<>(members));
        }
    }

    /** @param after the last position of the letter to keep; on each day, the leads of the duplicate follow its leads */
    private void move(LetterMergeContext merge, SignOn signOn, int after) {
        Letter kept = merge.kept();
        // Positions are unique in the database, so letter and position change together.
        signOn.letterId = kept.id;
        LeadPeriodRecorder.shift(signOn, after);
        takeText(merge, signOn);
        signOn.updatedAt = merge.now();
        SignOn.flush();
        String who = signOn.role == SignOnRole.LEAD ? "lead" : "cosigner";
        history.record(who + ".signed", kept.id, signOn.bioguideId, signOn.signedOn, SignOnView.recorded(signOn));
        if (signOn.withdrawnOn != null || signOn.disavowedOn != null) {
            boolean disavowed = signOn.disavowedOn != null;
            history.record(
                    who + (disavowed ? ".disavowed" : ".withdrawn"),
                    kept.id,
                    signOn.bioguideId,
                    disavowed ? signOn.disavowedOn : signOn.withdrawnOn,
                    Map.of(
                            "signOnId",
                            signOn.id,
                            "reason",
                            disavowed ? signOn.disavowalReason : signOn.withdrawalReason));
        }
        merge.add(Kind.SIGN_ON, signOn.bioguideId, signOn.printedName, Outcome.MOVED);
    }

    /**
     * Sets the text that was signed. A text that was entered becomes the one with the same number, or the closest one of the
     * letter to keep.
     */
    private static void takeText(LetterMergeContext merge, SignOn signOn) {
        int texts = merge.kept().textVersion;
        Integer signed = merge.duplicate().textVersion == 0 ? Integer.valueOf(texts) : signOn.textNumber;
        signOn.textNumber = closest(signed, texts);
        signOn.confirmedNumber = closest(signOn.confirmedNumber, texts);
        signOn.confirmedOn = signOn.confirmedNumber == null ? null : signOn.confirmedOn;
        SignedVersionResolver.on(merge.texts(), signOn, SignOnDetails.of(signOn))
                .applyTo(signOn);
    }

    private static Integer closest(Integer number, int texts) {
        return number == null || texts == 0 ? null : Integer.valueOf(Math.min(number, texts));
    }

    private static void moveQueue(LetterMergeContext merge) {
        for (QueuedSignOn queued : QueuedSignOn.of(merge.duplicate().id)) {
            boolean own = QueuedSignOn.of(merge.kept().id, queued.bioguideId).isPresent();
            if (!own) {
                queued.letterId = merge.kept().id;
            }
            Member member = Member.findById(queued.bioguideId);
            merge.add(Kind.WAITING, member.bioguideId, member.printedName(), own ? Outcome.NOT_MOVED : Outcome.MOVED);
        }
    }
}
