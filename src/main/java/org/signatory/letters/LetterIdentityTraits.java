package org.signatory.letters;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.signatory.platform.text.TextNormalizer;

/**
 * Holds what distinguishes one letter from another.
 *
 * @param id the letter, if it is recorded; otherwise null
 * @param day the day of sending or opening; null if unknown
 * @param signers Bioguide IDs; empty if unknown
 */
public record LetterIdentityTraits(
        UUID id, String title, LocalDate day, List<RecipientInput> recipients, Set<String> signers) {

    /** Shorter words, such as "the" and "to", say little about a letter. */
    private static final int MIN_WORD_LENGTH = 4;

    private static final int MIN_SHARED_WORDS = 2;

    /** Returns the traits of a letter that was just created, without signers. */
    public static LetterIdentityTraits ofDraft(Letter letter) {
        return new LetterIdentityTraits(letter.id, letter.title, null, letter.recipientDrafts(), Set.of());
    }

    /** Returns whether neither the day nor the signers are known. */
    boolean isDraft() {
        return day == null && signers.isEmpty();
    }

    boolean hasTitleOf(Letter other) {
        return title != null && TextNormalizer.folded(title).equals(TextNormalizer.folded(other.title));
    }

    /** Returns whether at least half of the words of the titles are the same. */
    boolean hasWordsOf(Letter other) {
        Set<String> own = words(title);
        Set<String> others = words(other.title);
        Set<String> shared = new HashSet<>(own);
        shared.retainAll(others);
        return !shared.isEmpty() && 2 * shared.size() >= own.size() + others.size() - shared.size();
    }

    /** Returns whether the title is similar enough to name an unsent letter whose signers are not known. */
    boolean hasTitleLike(Letter other) {
        Set<String> shared = words(title);
        shared.retainAll(words(other.title));
        return hasTitleOf(other) || shared.size() >= MIN_SHARED_WORDS && hasWordsOf(other);
    }

    /** Returns the names of the recipients of both letters, as the other letter has them. */
    List<String> recipientsOf(Letter other) {
        Set<String> own =
                recipients.stream().flatMap(LetterIdentityTraits::names).collect(Collectors.toSet());
        return other.recipientDrafts().stream()
                .filter(each -> names(each).anyMatch(own::contains))
                .map(each -> each.name() == null ? each.line() : each.name())
                .toList();
    }

    private static Stream<String> names(RecipientInput recipient) {
        return Stream.of(recipient.name(), recipient.agency())
                .filter(name -> name != null && !name.isBlank())
                .map(TextNormalizer::folded);
    }

    private static Set<String> words(String text) {
        return text == null
                ? new HashSet<>()
                : Stream.of(TextNormalizer.folded(text).split("[^\\p{L}\\p{N}]+"))
                        .filter(word -> word.length() >= MIN_WORD_LENGTH)
                        .collect(Collectors.toCollection(HashSet::new));
    }
}
