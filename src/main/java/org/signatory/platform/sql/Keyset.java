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
 * Keyset pagination: a page starts after the last row's keys, so rows that are added or removed in between neither hide nor
 * repeat another. A row whose own keys change in between can be missed or repeated; only a key that never changes prevents
 * that.
 *
 * @param name the order's name, which its cursors are bound to
 * @param descending whether all keys sort downward
 * @param changed the expression for when a row last changed, which {@code updatedSince} is compared with
 * @param keys expressions that together are unique and never null; texts are at most {@link TextNormalizer#SORT_KEY_LENGTH} long, so
 *     that cursors stay short
 */
public record Keyset<E>(String name, boolean descending, String changed, List<Key> keys) {

    /** One sort expression over the query's alias, and its type. The database computes its value for a row. */
    public record Key(String hql, Class<?> type) {}

    /** Returns the same order, with another expression for when a row last changed. */
    public Keyset<E> changedBy(String expression) {
        return new Keyset<>(name, descending, expression, keys);
    }

    /** Returns one page of a selection, in this order. */
    public Page<E> page(EntityQuery<E> all, PageParameters paging) {
        EntityQuery<E> asked = all.copy()
                .and(changed + " >= :updatedSince", "updatedSince", PageParameters.changedFrom(paging.updatedSince));
        EntityQuery<E> here = asked.copy();
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
                rows.stream().map(all::row).toList(), next, paging.limit, paging.count ? asked.count() : null);
    }

    private Map<String, Object> place(String cursor) {
        List<Object> values =
                cursors().decode(cursor, name, keys.stream().map(Key::type).toList());
        return IntStream.range(0, keys.size()).boxed().collect(Collectors.toMap(i -> "key" + i, values::get));
    }

    private static Cursors cursors() {
        return Arc.container().instance(Cursors.class).get();
    }

    private Stream<String> names() {
        return IntStream.range(0, keys.size()).mapToObj(i -> "key" + i);
    }

    private String expressions(String direction) {
        return keys.stream().map(key -> key.hql() + direction).collect(Collectors.joining(", "));
    }
}
