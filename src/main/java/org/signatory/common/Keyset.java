package org.signatory.common;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Keyset pagination: a page starts after the last row's keys, so rows that come or go meanwhile neither hide nor repeat
 * another.
 *
 * @param name the sort's name, also held in its cursors
 * @param descending whether all keys run downward
 * @param changed the expression for when a row last changed, which {@code updatedSince} is held against
 * @param keys expressions that together are unique and never null
 */
public record Keyset<E>(String name, boolean descending, String changed, List<Key<E>> keys) {

    /** One sort expression over the query's alias, its type, and its value in a row. */
    public record Key<E>(String hql, Class<?> type, Function<E, Object> of) {

        private Object parsed(String value) {
            try {
                if (type == String.class) {
                    return value;
                }
                if (type == UUID.class) {
                    return UUID.fromString(value);
                }
                if (type == Instant.class) {
                    return Instant.parse(value);
                }
                if (type == LocalDate.class) {
                    return LocalDate.parse(value);
                }
                if (type == Integer.class) {
                    return Integer.valueOf(value);
                }
                return Long.valueOf(value);
            } catch (IllegalArgumentException | DateTimeException e) {
                throw Cursor.unusable();
            }
        }
    }

    /** One page of a selection, in this order. */
    public Page<E> page(Selection<E> all, Paging paging) {
        Selection<E> asked = all.copy().and(changed + " >= :updatedSince", "updatedSince", paging.updatedSince);
        Selection<E> here = asked.copy();
        if (paging.cursor != null) {
            here.and(
                    "(" + expressions("") + ")" + (descending ? " < " : " > ") + "("
                            + names().collect(Collectors.joining(", :", ":", "")) + ")",
                    place(paging.cursor));
        }
        List<E> rows = here.rows(expressions(descending ? " desc" : ""), paging.limit + 1);
        String next = null;
        if (rows.size() > paging.limit) {
            rows = rows.subList(0, paging.limit);
            E last = rows.get(rows.size() - 1);
            List<String> values = keys.stream()
                    .map(key -> String.valueOf(key.of().apply(last)))
                    .toList();
            next = new Cursor(name, values).encoded();
        }
        return new Page<>(rows, next, paging.limit, paging.count ? asked.count() : null);
    }

    private Map<String, Object> place(String cursor) {
        List<String> values = Cursor.of(cursor, name, keys.size()).values();
        return IntStream.range(0, keys.size())
                .boxed()
                .collect(Collectors.toMap(i -> "key" + i, i -> keys.get(i).parsed(values.get(i))));
    }

    private Stream<String> names() {
        return IntStream.range(0, keys.size()).mapToObj(i -> "key" + i);
    }

    private String expressions(String direction) {
        return keys.stream().map(key -> key.hql() + direction).collect(Collectors.joining(", "));
    }
}
