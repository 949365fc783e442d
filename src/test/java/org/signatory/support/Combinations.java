package org.signatory.support;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Selects which values a test tries in each place. By default each place gets a quarter of the values and each value a quarter
 * of the places; {@code -Dcombinations.all=true} tries every value in every place.
 */
public final class Combinations {

    /** Whether every combination is tried. */
    public static final boolean ALL = Boolean.getBoolean("combinations.all");

    private static final int STEP = 4;

    private int places;

    /** Returns the values for the next place. */
    public <T> List<T> of(List<T> values) {
        if (ALL) {
            return values;
        }
        int offset = places++ % STEP;
        return IntStream.range(0, values.size())
                .filter(i -> i % STEP == offset)
                .mapToObj(values::get)
                .toList();
    }
}
