package org.signatory.letters;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.signatory.platform.sql.EntityQuery;
import org.signatory.platform.text.Plural;
import org.signatory.platform.time.WashingtonTime;
import org.signatory.security.Caller;

/** Finds recorded letters, visible to the caller, that may be the same as a new one. */
@ApplicationScoped
@RequiredArgsConstructor
public class LikelyDuplicateQueries {

    private static final int MAX_RESULTS = 5;

    /**
     * Limits the letters of each kind that are compared: those with the same title, those of the same
     * days, and the latest unsent ones.
     */
    private static final int MAX_CANDIDATES = 300;

    /** Offices announce a letter a few days before or after it was sent. */
    private static final int NEAR_DAYS = 3;

    /** Length of the sort key that finds letters with the same title. */
    private static final int TITLE_KEY_LENGTH = 200;

    private static final List<LetterStatus> UNSENT =
            List.of(LetterStatus.DRAFT, LetterStatus.OPEN, LetterStatus.CLOSED);

    private final LetterSignersProvider signers;
    private final Caller caller;

    /** Returns the letters that may be the same, with the reasons in words. Requires a transaction. */
    public List<LikelyDuplicateLetter> of(LetterIdentityTraits traits) {
        List<Letter> similar = candidates(traits).stream()
                .filter(other -> isNear(traits, other) && isAlike(traits, other))
                .toList();
        Map<UUID, Set<String>> signed = traits.signers().isEmpty() || similar.isEmpty()
                ? Map.of()
                : signers.of(similar.stream().map(other -> other.id).toList());
        return similar.stream()
                .map(other -> compare(traits, other, signed.getOrDefault(other.id, Set.of())))
                .flatMap(Optional::stream)
                .limit(MAX_RESULTS)
                .toList();
    }

    private List<Letter> candidates(LetterIdentityTraits traits) {
        Map<UUID, Letter> found = new LinkedHashMap<>();
        if (traits.title() != null) {
            String key = traits.title().toLowerCase(Locale.ROOT);
            visible()
                    .and("l.titleKey = :key", "key", key.substring(0, Math.min(TITLE_KEY_LENGTH, key.length())))
                    .rows("l.titleKey, l.id desc", MAX_CANDIDATES)
                    .forEach(letter -> found.put(letter.id, letter));
        }
        if (traits.day() != null) {
            visible()
                    .and("l.sentOn >= :from", "from", traits.day().minusDays(NEAR_DAYS))
                    .and("l.sentOn <= :to", "to", traits.day().plusDays(NEAR_DAYS))
                    .rows("l.sentOn, l.id", MAX_CANDIDATES)
                    .forEach(letter -> found.put(letter.id, letter));
        }
        if (traits.isDraft()) {
            visible()
                    .and("l.status in :unsent", "unsent", UNSENT)
                    .rows("l.createdAt desc, l.id desc", MAX_CANDIDATES)
                    .forEach(letter -> found.put(letter.id, letter));
        }
        found.remove(traits.id());
        return List.copyOf(found.values());
    }

    private EntityQuery<Letter> visible() {
        return EntityQuery.of(Letter.class, "l")
                .planned()
                .and(LetterAccessCondition.HQL, LetterAccessCondition.of(caller).parameters());
    }

    private static boolean isNear(LetterIdentityTraits traits, Letter other) {
        LocalDate day = day(other);
        return traits.day() == null || day == null || Math.abs(ChronoUnit.DAYS.between(traits.day(), day)) <= NEAR_DAYS;
    }

    private static boolean isAlike(LetterIdentityTraits traits, Letter other) {
        boolean sameRecipient = !traits.recipientsOf(other).isEmpty();
        boolean otherRecipient = !sameRecipient && !traits.recipients().isEmpty() && !other.recipients.isEmpty();
        if (traits.signers().isEmpty()) {
            return isTitledAlike(traits, other) && !otherRecipient;
        }
        return sameRecipient || traits.hasWordsOf(other);
    }

    private static boolean isTitledAlike(LetterIdentityTraits traits, Letter other) {
        return traits.isDraft() && UNSENT.contains(other.status)
                ? traits.hasTitleLike(other)
                : traits.hasTitleOf(other);
    }

    /** Returns a duplicate unless the signers of both letters are known and mostly differ. */
    private static Optional<LikelyDuplicateLetter> compare(
            LetterIdentityTraits traits, Letter other, Set<String> signed) {
        Set<String> shared = new HashSet<>(traits.signers());
        shared.retainAll(signed);
        int fewer = Math.min(traits.signers().size(), signed.size());
        int needed = traits.hasWordsOf(other) ? (fewer + 1) / 2 : (4 * fewer + 4) / 5;
        if (shared.size() < needed || fewer == 0 && !isTitledAlike(traits, other)) {
            return Optional.empty();
        }
        List<String> reasons = new ArrayList<>();
        if (traits.hasTitleOf(other)) {
            reasons.add("same title");
        } else if (traits.hasWordsOf(other)) {
            reasons.add("similar title");
        }
        traits.recipientsOf(other).stream().limit(MAX_RESULTS).forEach(name -> reasons.add("same recipient: " + name));
        if (fewer > 0) {
            reasons.add("signers on both letters: %d of %d"
                    .formatted(shared.size(), traits.signers().size()));
        }
        if (traits.day() != null && day(other) != null) {
            long days = Math.abs(ChronoUnit.DAYS.between(traits.day(), day(other)));
            reasons.add(days == 0 ? "same day" : Plural.of(days, "day", "days") + " apart");
        }
        return Optional.of(new LikelyDuplicateLetter(other.id, other.title, day(other), reasons));
    }

    private static LocalDate day(Letter letter) {
        return Stream.of(
                        Optional.ofNullable(letter.sentOn),
                        Optional.ofNullable(letter.circulatedAt).map(WashingtonTime::dayOf))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }
}
