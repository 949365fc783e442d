package org.signatory.signons;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.signatory.audit.AuditLog;
import org.signatory.audit.ChangeVisibility;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterReadService;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Precondition;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.VersionedBody;
import org.signatory.roster.Member;

/** Corrects, reviews and removes recorded sign-ons. */
@ApplicationScoped
@RequiredArgsConstructor
public class RecordedSignOnService {

    private final LetterReadService letters;
    private final SignOnCorrectionService corrections;
    private final SignOnRemovalService removals;
    private final SignOnViews views;
    private final AuditLog history;
    private final Clock clock;

    /**
     * Corrects the active sign-on of a Member, lead or cosigner.
     *
     * @param precondition the expected version of the sign-on
     */
    @Transactional
    public VersionedBody<SignOnView> correct(
            UUID letterId, String bioguideId, SignOnInput draft, Precondition precondition) {
        Letter letter = letters.locked(letterId);
        SignOn signOn = Member.byAnyId(bioguideId)
                .flatMap(member -> SignOn.active(letter.id, member.bioguideId))
                .orElseThrow(() -> SignOnQueries.notFound(null));
        return corrections.correct(letter, signOn, draft, precondition);
    }

    /**
     * Corrects a sign-on, active or withdrawn, of a lead or cosigner.
     *
     * @param precondition the expected version of the sign-on
     */
    @Transactional
    public VersionedBody<SignOnView> correct(
            UUID letterId, UUID signOnId, SignOnInput draft, Precondition precondition) {
        Letter letter = letters.locked(letterId);
        SignOn signOn = SignOnQueries.find(letter, signOnId);
        requireNotRemoved(signOn);
        return corrections.correct(letter, signOn, draft, precondition);
    }

    static void requireNotRemoved(SignOn signOn) {
        if (signOn.removedAt != null) {
            throw Problem.of(ErrorCode.CONFLICT, "The sign-on was deleted as an error. Add a new sign-on instead.");
        }
    }

    /** Removes a sign-on that was entered in error. */
    @Transactional
    public VersionedBody<SignOnView> remove(UUID letterId, UUID signOnId, RemovalInput reason) {
        Letter letter = letters.locked(letterId);
        SignOn signOn = SignOnQueries.find(letter, signOnId);
        removals.remove(letter, signOn, reason.reason());
        return view(letter, signOn);
    }

    /** Removes the review flag of a sign-on. */
    @Transactional
    public VersionedBody<SignOnView> review(UUID letterId, UUID signOnId, RemovalInput reason) {
        Letter letter = letters.locked(letterId);
        SignOn signOn = SignOnQueries.find(letter, signOnId);
        if (signOn.reviewNote == null) {
            throw Problem.of(ErrorCode.CONFLICT, "This sign-on does not need review.");
        }
        Map<String, Object> detail = Map.of("flag", signOn.reviewNote, "reason", reason.reason());
        signOn.reviewNote = null;
        return saved(letter, signOn, "sign-on.reviewed", null, detail, ChangeVisibility.STAFF);
    }

    private VersionedBody<SignOnView> saved(
            Letter letter,
            SignOn signOn,
            String type,
            LocalDate on,
            Map<String, Object> detail,
            ChangeVisibility audience) {
        signOn.updatedAt = clock.instant();
        letter.touch(signOn.updatedAt, audience);
        history.record(type, letter.id, signOn.bioguideId, on, detail, audience);
        return view(letter, signOn);
    }

    private VersionedBody<SignOnView> view(Letter letter, SignOn signOn) {
        SignOn.flush();
        return new VersionedBody<>(signOn.version, views.view(signOn, letter));
    }
}
