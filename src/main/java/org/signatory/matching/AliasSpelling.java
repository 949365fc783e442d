package org.signatory.matching;

/** Defines which spellings can be aliases of Members, and how aliases are compared. */
public final class AliasSpelling {

    private static final int MIN_LENGTH = 3;
    private static final int MAX_LENGTH = 100;

    private AliasSpelling() {}

    /** Returns the form of a spelling that is used to compare aliases. */
    public static String folded(String written) {
        return NameSpellingNormalizer.compact(written);
    }

    /** Returns whether the length of a spelling is acceptable for a name. */
    public static boolean isUsable(String written) {
        int length = folded(written).length();
        return length >= MIN_LENGTH && length <= MAX_LENGTH;
    }
}
