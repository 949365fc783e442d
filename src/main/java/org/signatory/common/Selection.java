package org.signatory.common;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.Map;

/** Rows of one entity, narrowed condition by condition. */
public final class Selection<E> {

    private final Class<E> row;
    private final String alias;
    private final StringBuilder from;
    private final Map<String, Object> parameters = new HashMap<>();

    private Selection(Class<E> row, String alias) {
        this.row = row;
        this.alias = alias;
        this.from = new StringBuilder(" from " + row.getSimpleName() + " " + alias + " where 1 = 1");
    }

    /** All rows of an entity, which the conditions call by the alias. */
    public static <E> Selection<E> of(Class<E> row, String alias) {
        return new Selection<>(row, alias);
    }

    public Selection<E> and(String condition) {
        from.append(" and ").append(condition);
        return this;
    }

    public Selection<E> and(String condition, Map<String, Object> values) {
        parameters.putAll(values);
        return and(condition);
    }

    /** Narrows by a condition over one parameter, unless the value is null: nothing was asked for then. */
    public Selection<E> and(String condition, String name, Object value) {
        return value == null ? this : and(condition, Map.of(name, value));
    }

    Selection<E> copy() {
        Selection<E> copy = new Selection<>(row, alias);
        copy.from.setLength(0);
        copy.from.append(from);
        copy.parameters.putAll(parameters);
        return copy;
    }

    /** The rows, sorted by these expressions. */
    public TypedQuery<E> query(String order) {
        return bound("select " + alias + from + " order by " + order, row);
    }

    public long count() {
        return bound("select count(*)" + from, Long.class).getSingleResult();
    }

    /** How many rows have each value of an expression. */
    public <T> Map<T, Long> counts(String expression, Class<T> type) {
        Map<T, Long> counts = new HashMap<>();
        for (Object[] row : bound(
                        "select " + expression + ", count(*)" + from + " group by " + expression, Object[].class)
                .getResultList()) {
            counts.put(type.cast(row[0]), (Long) row[1]);
        }
        return counts;
    }

    private <T> TypedQuery<T> bound(String hql, Class<T> type) {
        TypedQuery<T> query = Panache.getEntityManager().createQuery(hql, type);
        parameters.forEach(query::setParameter);
        return query;
    }
}
