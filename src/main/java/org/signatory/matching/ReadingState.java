package org.signatory.matching;

/** Keeps what the sentences so far have said about the letter. */
final class ReadingState {

    private static final int MAX_SENTENCE = 2_000;

    private final boolean aboutLetter;
    /** The start of the first sentence that names leads or signers of the letter, or -1. */
    private int introducedAt = -1;

    private RoleReading last = RoleReading.NONE;

    /** The start of the first sentence that names leads or signers, or -1. */
    private int countedAt = -1;

    private final Announcement announcement;

    /** @param aboutLetter whether the text names a letter, brief or statement at all */
    ReadingState(boolean aboutLetter, Announcement announcement) {
        this.aboutLetter = aboutLetter;
        this.announcement = announcement;
    }

    /** Returns what the text announces. */
    Announcement announcement() {
        return announcement;
    }

    boolean isAboutLetter() {
        return aboutLetter;
    }

    /** Returns whether a sentence before this one has named leads or signers of the letter. */
    boolean isIntroduced(int sentence) {
        return introducedAt >= 0 && sentence > introducedAt;
    }

    /** Returns whether a sentence before this one has named leads or signers at all. */
    boolean isStarted(int sentence) {
        return countedAt >= 0 && sentence > countedAt;
    }

    /** Returns the role of the last names that were read. */
    RoleReading last() {
        return last;
    }

    /** Notes a sentence that was read. A headline without a period introduces nothing. */
    void sentence(RoleReading reading, String text, TextSpan sentence) {
        last = reading;
        if (introducedAt >= 0 && countedAt >= 0) {
            return;
        }
        String words = text.substring(Math.max(sentence.start(), sentence.end() - MAX_SENTENCE), sentence.end())
                .strip();
        boolean whole = words.endsWith(".") || words.endsWith(".\u201d") || words.endsWith(":");
        if (countedAt < 0 && reading.role().isCounted() && whole) {
            countedAt = sentence.start();
        }
        if (introducedAt < 0
                && reading.role().isCounted()
                && whole
                && (LetterReference.isNamed(words) || !aboutLetter)) {
            introducedAt = sentence.start();
        }
    }
}
