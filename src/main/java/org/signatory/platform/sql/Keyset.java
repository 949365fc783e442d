package org.signatory.platform.sql;

import io.quarkus.arc.Arc;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.signatory.platform.http.Page;
import org.signatory.platform.http.PageParameters;

/**
 * Implements keyset pagination: a page starts after the last row's keys, so rows that are added or removed in between
 * neither hide nor repeat another. A row whose own keys change in between can be missed or repeated; only a key that
 * never changes prevents that.
 *
 * @param name the name of the order, to which cursors are bound
 * @param descending whether all keys sort in descending order
 * @param changed the expression for the time of a row's last change, which is compared with {@code updatedSince}
 * @param keys expressions that together are unique and never null; texts are at most {@link
 *     TextNormalizer#SORT_KEY_LENGTH} long, so that cursors stay short
 */
public record Keyset<E>(String name, boolean descending, String changed, List<Key> keys) {

    /** Represents a sort expression over the query's alias, and its type. The database computes its value for a row. */
    public record Key(String hql, Class<?> type) {}

    /** Returns the same order with another expression for the time of a row's last change. */
    public Keyset<E> changedBy(String expression) {
        return new Keyset<>(name, descending, expression, keys);
    }

    /** Returns one page of a selection, in this order. */
    public Page<E> page(EntityQuery<E> all, PageParameters paging) {
        EntityQuery<E> selected = all.copy()
                .and(changed + " >= :updatedSince", "updatedSince", PageParameters.changedFrom(paging.updatedSince));
        EntityQuery<E> here = selected.copy();
        if (paging.cursor != null) {
            here.and(
                    "(" + expressions("") + ")" + (descending ? " < " : " > ") + "("
                            + names().collect(Collectors.joining(", :", ":", "")) + ")",
                    place(paging.cursor));
        }
        List<Object[]> rows = here.rowsWith(expressions(""), expressions(descending ? " desc" : ""), paging.limit + 1);
        String next = null;
        if (rows.size() > paging.limit) {
            rows = rows.subList(0, paging.limit);
            Object[] last = rows.get(rows.size() - 1);
            next = cursors().encode(name, Arrays.asList(last).subList(1, last.length));
        }
        return new Page<>(
                rows.stream().map(all::row).toList(), next, paging.limit, paging.count ? selected.count() : null);
    }

    private Map<String, Object> place(String cursor) {
        List<Object> values =
                cursors().decode(cursor, name, keys.stream().map(Key::type).toList());
        return IntStream.range(0, keys.size()).boxed().collect(Collectors.toMap(i -> "key" + i, values::get));
    }

    private static CursorSigner cursors() {
        return Arc.container().instance(CursorSigner.class).get();
    }

    private Stream<String> names() {
        return IntStream.range(0, keys.size()).mapToObj(i -> "key" + i);
    }

    private String expressions(String direction) {
        return keys.stream().map(key -> key.hql() + direction).collect(Collectors.joining(", "));
    }
}
