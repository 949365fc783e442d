package org.signatory.platform.text;

/** Writes counts with the singular or plural of what is counted. */
public final class Plural {

    private Plural() {}

    /** Returns a count with its noun, such as "1 letter" or "0 letters". */
    public static String of(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
