package org.signatory.common;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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

    /**
     * Runs a query for one page.
     *
     * @param row the entity or record that the query gives
     * @param from everything from {@code from} on, with a {@code where} clause and without {@code order by}
     */
    public Page<E> page(Class<E> row, String select, String from, Map<String, Object> parameters, Paging paging) {
        EntityManager em = Panache.getEntityManager();
        Map<String, Object> filters = new HashMap<>(parameters);
        String narrowed = from;
        if (paging.updatedSince != null) {
            narrowed += " and " + changed + " >= :updatedSince";
            filters.put("updatedSince", paging.updatedSince);
        }
        Map<String, Object> bound = new HashMap<>(filters);
        String after = "";
        if (paging.cursor != null) {
            List<String> values = Cursor.of(paging.cursor, name, keys.size()).values();
            IntStream.range(0, keys.size())
                    .forEach(i -> bound.put("key" + i, keys.get(i).parsed(values.get(i))));
            after = " and (" + expressions("") + ")" + (descending ? " < " : " > ") + "("
                    + IntStream.range(0, keys.size()).mapToObj(i -> ":key" + i).collect(Collectors.joining(", ")) + ")";
        }
        TypedQuery<E> query = em.createQuery(
                select + " " + narrowed + after + " order by " + expressions(descending ? " desc" : ""), row);
        bound.forEach(query::setParameter);
        List<E> rows = new ArrayList<>(query.setMaxResults(paging.limit + 1).getResultList());
        String next = null;
        if (rows.size() > paging.limit) {
            rows = rows.subList(0, paging.limit);
            E last = rows.get(rows.size() - 1);
            next = new Cursor(
                            name,
                            keys.stream()
                                    .map(key -> String.valueOf(key.of().apply(last)))
                                    .toList())
                    .encoded();
        }
        return new Page<>(rows, next, paging.limit, paging.count ? total(em, narrowed, filters) : null);
    }

    private String expressions(String direction) {
        return keys.stream().map(key -> key.hql() + direction).collect(Collectors.joining(", "));
    }

    private Long total(EntityManager em, String from, Map<String, Object> parameters) {
        TypedQuery<Long> query = em.createQuery("select count(*) " + from, Long.class);
        parameters.forEach(query::setParameter);
        return query.getSingleResult();
    }
}
