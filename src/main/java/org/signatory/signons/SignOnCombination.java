package org.signatory.signons;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.signatory.audit.AuditLog;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterMergeContext;
import org.signatory.letters.LetterMergeItem.Kind;
import org.signatory.letters.LetterMergeItem.Outcome;
import org.signatory.letters.MergeDifference;
import org.signatory.letters.MergeDifferences;
import org.signatory.platform.http.Problem;
import org.signatory.roster.Member;

/** Combines two sign-ons of a Member to two records of one letter. */
@ApplicationScoped
@RequiredArgsConstructor
class SignOnCombination {

    private final MergeDifferences differences;
    private final FieldChangeDetector fields;
    private final AuditLog history;

    /** Holds the facts of a sign-on that a merge compares. */
    private record Facts(
            SignOnRole role,
            LocalDate signedOn,
            Instant signedAt,
            String source,
            String sourceUrl,
            String note,
            SignOnCertainty certainty,
            LocalDate withdrawnOn,
            LocalDate disavowedOn,
            String state,
            Integer district,
            String party) {

        static Facts of(SignOn s) {
            return new Facts(
                    s.role,
                    s.signedOn,
                    s.signedAt,
                    s.source.name(),
                    s.sourceUrl,
                    s.note,
                    s.certainty,
                    s.withdrawnOn,
                    s.disavowedOn,
                    s.state,
                    s.district,
                    s.party);
        }
    }

    /**
     * Gives the kept sign-on the earlier date with its seat, the stronger certainty, the higher role, and what only the other one
     * has. The other one remains with the duplicate.
     *
     * @param after the last position among the leads of the letter to keep
     */
    void combine(LetterMergeContext merge, SignOn kept, SignOn other, int after) {
        Facts before = Facts.of(kept);
        SignOnDetails details = SignOnDetails.of(kept);
        SeatAtSigning seat = SeatAtSigning.of(kept);
        takeDate(merge.kept(), kept, other);
        SignedVersionResolver.on(merge.texts(), kept, SignOnDetails.of(kept)).applyTo(kept);
        kept.certainty = kept.certainty.compareTo(other.certainty) <= 0 ? kept.certainty : other.certainty;
        kept.sourceUrl = kept.sourceUrl == null ? other.sourceUrl : kept.sourceUrl;
        kept.note = kept.note == null ? other.note : kept.note;
        kept.lateReason = kept.lateReason == null ? other.lateReason : kept.lateReason;
        if (kept.isActive() && other.isActive() && kept.role == SignOnRole.COSIGNER && other.role == SignOnRole.LEAD) {
            LeadPeriodRecorder.begin(kept, after + other.position, LeadPeriodRecorder.leadSince(other));
        }
        record(merge, kept, details, seat);
        List<MergeDifference> differing = differences.between(before, Facts.of(other), Facts.of(kept));
        merge.add(Kind.SIGN_ON, kept.bioguideId, kept.printedName, Outcome.COMBINED, differing);
    }

    private static void takeDate(Letter letter, SignOn kept, SignOn other) {
        boolean sameDay = other.signedOn.equals(kept.signedOn);
        if (sameDay && kept.signedAt == null) {
            kept.signedAt = other.signedAt;
        }
        if (!other.signedOn.isBefore(kept.signedOn)) {
            return;
        }
        try {
            SignOnCandidate.of(letter, Member.findById(kept.bioguideId))
                    .requireOnce(kept, other.signedOn, kept.withdrawnOn);
        } catch (Problem overlap) {
            // Another period of the Member on the kept letter includes that day.
            return;
        }
        LocalDate former = kept.signedOn;
        kept.signedOn = other.signedOn;
        kept.signedAt = other.signedAt;
        SeatAtSigning.of(other).applyTo(kept);
        LeadPeriodRecorder.signedOnCorrected(kept, former);
    }

    private void record(LetterMergeContext merge, SignOn kept, SignOnDetails details, SeatAtSigning seat) {
        List<FieldChange> changes = fields.between(details, SignOnDetails.of(kept));
        List<FieldChange> moved = fields.between(seat, SeatAtSigning.of(kept));
        if (changes.isEmpty() && moved.isEmpty()) {
            return;
        }
        kept.updatedAt = merge.now();
        history.record(
                kept.role == SignOnRole.LEAD ? "lead.changed" : "cosigner.changed",
                merge.kept().id,
                kept.bioguideId,
                null,
                Map.of(
                        "signOnId",
                        kept.id,
                        "changes",
                        Stream.concat(changes.stream(), moved.stream()).toList()));
    }
}
