package org.signatory.letters;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.signatory.audit.AuditLog;
import org.signatory.audit.ChangeVisibility;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Precondition;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.VersionedBody;
import org.signatory.platform.json.MergePatcher;
import org.signatory.roster.Chamber;

/** Creates letters and changes their fields. */
@ApplicationScoped
@RequiredArgsConstructor
public class LetterEditService {

    private final LetterReadService letters;
    private final LetterViews views;
    private final LikelyDuplicateQueries duplicates;
    private final Event<BalanceRuleChanged> balanceChanged;
    private final SignOnCountProvider counts;
    private final AuditLog history;
    private final Clock clock;
    private final MergePatcher patches;

    /**
     * Creates a draft letter. The response names recorded letters that may be the same.
     *
     * @throws Problem if a related letter is not visible to the caller, or the deadline is doubtful and not confirmed
     */
    @Transactional
    public VersionedBody<LetterDetail> create(LetterInput draft) {
        requireKnown(draft.related());
        LetterInput resolved = draft.withDeadlineResolved(clock.instant());
        DeadlineRules.require(resolved.deadline(), clock.instant());
        Letter letter = persist(resolved);
        List<LikelyDuplicateLetter> known = duplicates.of(LetterIdentityTraits.ofDraft(letter));
        VersionedBody<LetterDetail> saved = letters.saved(letter);
        return known.isEmpty()
                ? saved
                : new VersionedBody<>(saved.version(), saved.body().withLikelyDuplicates(known));
    }

    /** Saves a draft letter whose deadline and related letters need no check, such as a letter that was sent before. */
    public Letter persist(LetterInput created) {
        LetterInput draft = created.withRecipientIds(List.of());
        Instant now = clock.instant();
        Letter letter = new Letter();
        letter.apply(draft);
        letter.status = LetterStatus.DRAFT;
        letter.createdAt = now;
        letter.updatedAt = now;
        letter.coalitionUpdatedAt = now;
        letter.publicUpdatedAt = now;
        letter.congress = letter.congressNow();
        letter.persist();
        if (draft.text() != null) {
            LetterTextVersion.save(
                    letter, new LetterTextVersionInput(draft.text(), true, null, null), history.actor(), now);
        }
        LetterSnapshot.record(letter, history.actor(), now);
        history.record("letter.created", letter.id, null, null, Map.of("title", letter.title));
        return letter;
    }

    /** Applies a JSON merge patch to a letter. A patch without a change has no effect. */
    @Transactional
    public VersionedBody<LetterDetail> update(UUID letterId, JsonNode patch, Precondition precondition) {
        Letter letter = letters.locked(letterId);
        precondition.check(letter.version);
        LetterInput before = LetterInput.of(letter);
        // A day replaces an instant and vice versa, so the deadline is replaced as one value.
        LetterInput sent =
                patches.apply(before, patch, LetterInput.class, "deadline").withDeadlineResolved(clock.instant());
        LetterInput after = sent.withDeadlineAsInstant().withRecipientIds(before.recipients());
        requireAllowed(letter, before, after);
        DeadlineRules.requireChange(before.deadline(), sent.deadline(), clock.instant());
        if (!after.equals(before)) {
            save(letter, before, after);
        }
        return letters.saved(letter);
    }

    /** Saves changed fields of a letter that is locked by this transaction. */
    void save(Letter letter, LetterInput before, LetterInput after) {
        letter.apply(after);
        ChangeVisibility audience = audience(before, after);
        letter.touch(clock.instant(), audience);
        LetterSnapshot.record(letter, history.actor(), letter.updatedAt);
        if (after.balance() != before.balance()) {
            balanceChanged.fire(new BalanceRuleChanged(letter));
        }
        history.record("letter.changed", letter.id, null, null, patches.changes(before, after), audience);
    }

    /** Returns the audience of the changed fields: contacts are for staff; a related letter is for callers with access to both letters. */
    private static ChangeVisibility audience(LetterInput before, LetterInput after) {
        if (!after.forPublic().equals(before.forPublic()) || differ(before, after, LetterAccessCondition.PUBLIC)) {
            return ChangeVisibility.PUBLIC;
        }
        boolean reviewed = !after.endorsementsReviewed().equals(before.endorsementsReviewed());
        return reviewed || differ(before, after, LetterAccessCondition.PARTNERS)
                ? ChangeVisibility.COALITION
                : ChangeVisibility.STAFF;
    }

    private static boolean differ(LetterInput before, LetterInput after, LetterAccessCondition access) {
        return !after.related().equals(before.related())
                && !LetterViews.seen(after.related(), access).equals(LetterViews.seen(before.related(), access));
    }

    private void requireAllowed(Letter letter, LetterInput before, LetterInput after) {
        if (after.text() != null) {
            throw Problem.field("/text", "Save the new text as a version under /v1/letters/{letterId}/versions.");
        }
        if (letter.circulatedAt != null && before.deadline() != null && !sameInstant(before, after)) {
            throw Problem.of(
                    ErrorCode.CONFLICT,
                    "The letter has been opened with this deadline. Move the deadline under /v1/letters/%s/deadline-extensions.",
                    letter.id);
        }
        requireWithoutResponse(letter, after);
        SignerCounts signers = counts.of(List.of(letter.id), null).getOrDefault(letter.id, SignerCounts.NONE);
        for (Chamber chamber : Chamber.values()) {
            if (signers.has(chamber) && !after.chamber().takes(chamber)) {
                throw Problem.of(
                        ErrorCode.CONFLICT, "Members of the other chamber have signed. Make the letter bicameral.");
            }
        }
        if (!after.related().equals(before.related())) {
            requireKnown(after.related());
        }
    }

    /** Rejects the removal of a recipient with a response, because the response would be lost. */
    private static void requireWithoutResponse(Letter letter, LetterInput after) {
        Set<UUID> remaining =
                after.recipients().stream().map(RecipientInput::id).collect(Collectors.toSet());
        for (Recipient recipient : letter.recipients) {
            if (recipient.response() != null && !remaining.contains(recipient.id)) {
                throw Problem.of(
                        ErrorCode.CONFLICT,
                        "%s has a response or a due date. Remove the response or due date first, or correct this recipient (ID %s) instead of removing it.",
                        recipient.draft().line(),
                        recipient.id);
            }
        }
    }

    private static boolean sameInstant(LetterInput before, LetterInput after) {
        return after.deadline() != null
                && after.deadline().instant().equals(before.deadline().instant());
    }

    private void requireKnown(List<RelatedLetter> related) {
        List<RelatedLetter> known = views.seen(related);
        for (int i = 0; i < related.size(); i++) {
            if (!known.contains(related.get(i))) {
                throw Problem.unknown("/related/" + i + "/letterId", "Enter the ID of an existing letter.");
            }
        }
    }
}
