package org.signatory.letters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.signatory.audit.AuditLog;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;
import org.signatory.platform.sql.CurrentTransaction;

/** Merges two records of one letter: the first keeps everything, the duplicate becomes void. */
@ApplicationScoped
@RequiredArgsConstructor
public class LetterMergeService {

    /** Limits the entries of a list of a letter, as {@link LetterInput} does. */
    private static final int MAX_ENTRIES = 50;

    /** Limits the letters whose references a merge replaces. */
    private static final int MAX_REFERENCES = 1_000;

    private final Instance<LetterMergePart> parts;
    private final LetterEditService edits;
    private final LetterVoidService voids;
    private final MergeDifferences differences;
    private final AuditLog history;
    private final Clock clock;

    /** Holds the facts of a letter that a merge reports and does not change. */
    private record Facts(LetterStatus status, LocalDate sentOn, LocalDate retractedOn, int textVersion) {

        static Facts of(Letter letter) {
            return new Facts(letter.status, letter.sentOn, letter.retractedOn, letter.textVersion);
        }
    }

    /**
     * Merges the duplicate into a letter, and reports each record of the duplicate.
     *
     * @throws Problem if one of the letters is void or was merged before, or the letter to keep cannot have the records
     */
    @Transactional
    public LetterMergeReport merge(UUID keptId, LetterMergeInput draft) {
        return merge(keptId, draft, false);
    }

    /** Returns the report of a merge without saving anything. Call without a transaction. */
    public LetterMergeReport preview(UUID keptId, LetterMergeInput draft) {
        return CurrentTransaction.rolledBack(() -> merge(keptId, draft, true));
    }

    private LetterMergeReport merge(UUID keptId, LetterMergeInput draft, boolean dryRun) {
        LetterMergeContext merge = locked(keptId, draft.duplicate());
        Letter kept = merge.kept();
        Letter duplicate = merge.duplicate();
        requireMergeable(kept, duplicate);
        List<MergeDifference> differing =
                new ArrayList<>(differences.between(Facts.of(kept), Facts.of(duplicate), Facts.of(kept)));
        differing.addAll(mergeFields(merge));
        parts.forEach(part -> part.merge(merge));
        replaceReferences(merge);
        LetterMergeReport report =
                new LetterMergeReport(dryRun, kept.id, duplicate.id, List.copyOf(differing), merge.items());
        kept.touch(merge.now());
        history.record("letter.merged", kept.id, duplicate.id.toString(), null, report);
        voids.markVoid(duplicate, new LetterVoidInput(draft.reason()), kept.id);
        Letter.flush();
        return report;
    }

    private LetterMergeContext locked(UUID keptId, UUID duplicateId) {
        if (keptId.equals(duplicateId)) {
            throw Problem.of(ErrorCode.CONFLICT, "Enter two different letters to merge.");
        }
        Map<UUID, Letter> letters = Letter.lockedWithVoid(List.of(keptId, duplicateId)).stream()
                .collect(Collectors.toMap(letter -> letter.id, Function.identity()));
        if (!letters.containsKey(keptId)) {
            throw Problem.notFound("letter");
        }
        if (!letters.containsKey(duplicateId)) {
            throw Problem.unknown("/duplicate", "Enter the ID of an existing letter.");
        }
        for (Letter letter : letters.values()) {
            if (letter.mergedInto != null) {
                throw Problem.of(ErrorCode.ALREADY_MERGED, "%s was already merged into another letter.", letter.title)
                        .with("mergedInto", letter.mergedInto);
            }
            if (letter.voidedAt != null) {
                throw Problem.of(
                        ErrorCode.LETTER_VOIDED,
                        "%s is voided. Restore that letter before you merge it.",
                        letter.title);
            }
        }
        return new LetterMergeContext(letters.get(keptId), letters.get(duplicateId), clock.instant());
    }

    /** Requires that the letter to keep has come at least as far as the duplicate, so that it can have its sign-ons. */
    private static void requireMergeable(Letter kept, Letter duplicate) {
        boolean circulatedLess = kept.circulatedAt == null && duplicate.circulatedAt != null;
        boolean canceled = kept.status == LetterStatus.ABANDONED && duplicate.status != LetterStatus.ABANDONED;
        if (circulatedLess || canceled || duplicate.sentOn != null && kept.sentOn == null) {
            throw Problem.of(
                    ErrorCode.CONFLICT,
                    "The status of the remaining letter is %s, and the status of the duplicate is %s. Keep the other letter, or change the status first.",
                    kept.status.displayName(),
                    duplicate.status.displayName());
        }
    }

    private List<MergeDifference> mergeFields(LetterMergeContext merge) {
        LetterInput kept = LetterInput.of(merge.kept());
        LetterInput other = LetterInput.of(merge.duplicate());
        LetterInput merged = kept.toBuilder()
                .summary(first(kept.summary(), other.summary()))
                .excerpt(first(kept.excerpt(), other.excerpt()))
                .topics(union(kept.topics(), other.topics(), topic -> topic))
                .recipients(recipients(merge))
                .salutation(first(kept.salutation(), other.salutation()))
                .delivery(first(kept.delivery(), other.delivery()))
                .reLine(first(kept.reLine(), other.reLine()))
                .cc(union(kept.cc(), other.cc(), name -> name))
                .enclosures(union(kept.enclosures(), other.enclosures(), name -> name))
                .links(union(kept.links(), other.links(), LetterLink::url))
                .contacts(union(kept.contacts(), other.contacts(), contact -> contact))
                .mediaContact(first(kept.mediaContact(), other.mediaContact()))
                .targetCount(first(kept.targetCount(), other.targetCount()))
                .claims(union(kept.claims(), other.claims(), claim -> claim))
                .related(union(kept.related(), other.related(), RelatedLetter::letterId).stream()
                        .filter(each -> !each.letterId().equals(merge.kept().id)
                                && !each.letterId().equals(merge.duplicate().id))
                        .toList())
                .build()
                .withRecipientIds(kept.recipients());
        if (!merged.equals(kept)) {
            edits.save(merge.kept(), kept, merged);
        }
        return differences.between(kept, other, merged);
    }

    /** Returns the recipients of the letter to keep, and those of the duplicate that have responded or are due to. */
    private static List<RecipientInput> recipients(LetterMergeContext merge) {
        List<Recipient> kept = merge.kept().recipients;
        Stream<Recipient> added = merge.duplicate().recipients.stream()
                .filter(other -> kept.isEmpty() || other.response() != null)
                .filter(other -> kept.stream().noneMatch(other::isSame));
        return Stream.concat(
                        kept.stream().map(Recipient::draft),
                        added.map(other -> other.draft().withId(null)))
                .limit(MAX_ENTRIES)
                .toList();
    }

    private static <T> T first(T kept, T other) {
        return kept == null ? other : kept;
    }

    private static <T> List<T> union(List<T> kept, List<T> other, Function<T, ?> key) {
        return List.copyOf(Stream.concat(kept.stream(), other.stream())
                .collect(Collectors.toMap(key, Function.identity(), (one, same) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .limit(MAX_ENTRIES)
                .toList());
    }

    /** Makes letters that refer to the duplicate refer to the letter to keep. */
    private void replaceReferences(LetterMergeContext merge) {
        UUID old = merge.duplicate().id;
        UUID kept = merge.kept().id;
        for (Letter letter : Letter.relatedTo(old, LetterAccessCondition.STAFF, MAX_REFERENCES)) {
            LetterInput before = LetterInput.of(letter);
            List<RelatedLetter> related = before.related().stream()
                    .map(each -> each.letterId().equals(old) ? new RelatedLetter(kept, each.kind()) : each)
                    .filter(each -> !each.letterId().equals(letter.id))
                    .toList();
            edits.save(letter, before, before.toBuilder().related(related).build());
        }
        Letter.getEntityManager()
                .createNativeQuery("update letter set merged_into = :kept where merged_into = :old")
                .setParameter("kept", kept)
                .setParameter("old", old)
                .executeUpdate();
    }
}
