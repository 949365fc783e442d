package org.signatory.platform.http;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Counts the entries of a bulk report by result.
 *
 * @param counts the number of entries of each result that occurs
 */
public record ResultCounts<R extends Enum<R>>(Map<R, Integer> counts) {

    public static <E, R extends Enum<R>> ResultCounts<R> of(
            Class<R> results, Collection<E> entries, Function<E, R> result) {
        Map<R, Integer> counts = new EnumMap<>(results);
        entries.forEach(entry -> counts.merge(result.apply(entry), 1, Integer::sum));
        return new ResultCounts<>(counts);
    }

    public int count(R result) {
        return counts.getOrDefault(result, 0);
    }

    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
