package org.signatory.platform.sql;

import io.quarkus.hibernate.orm.panache.Panache;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;
import org.postgresql.PGConnection;

/** Builds a query for rows of one entity, condition by condition. */
public final class EntityQuery<E> {

    private final Class<E> row;
    private final String alias;
    private final StringBuilder from;
    private final Map<String, Object> parameters = new HashMap<>();
    private final Map<String, Object> orderParameters = new HashMap<>();
    private boolean planned;

    private EntityQuery(Class<E> row, String alias) {
        this.row = row;
        this.alias = alias;
        this.from = new StringBuilder(" from " + row.getSimpleName() + " " + alias + " where 1 = 1");
    }

    /** Starts with all rows of an entity; conditions refer to them by the alias. */
    public static <E> EntityQuery<E> of(Class<E> row, String alias) {
        return new EntityQuery<>(row, alias);
    }

    public EntityQuery<E> and(String condition) {
        from.append(" and ").append(condition);
        return this;
    }

    public EntityQuery<E> and(String condition, Map<String, Object> values) {
        parameters.putAll(values);
        return and(condition);
    }

    /** Adds a condition with one parameter, unless the value is null because the caller did not filter by it. */
    public EntityQuery<E> and(String condition, String name, Object value) {
        return value == null ? this : and(condition, Map.of(name, value));
    }

    /** Binds values that occur only in the order of the rows, which counts do not have. */
    public EntityQuery<E> orderedWith(Map<String, Object> values) {
        orderParameters.putAll(values);
        return this;
    }

    /**
     * Makes the database plan the query for each set of values. Otherwise it switches to one generic plan after five
     * runs, which is right only if the values hardly matter, as in the rows of one letter.
     */
    public EntityQuery<E> planned() {
        planned = true;
        return this;
    }

    EntityQuery<E> copy() {
        EntityQuery<E> copy = new EntityQuery<>(row, alias);
        copy.planned = planned;
        copy.from.setLength(0);
        copy.from.append(from);
        copy.parameters.putAll(parameters);
        copy.orderParameters.putAll(orderParameters);
        return copy;
    }

    /** Returns the rows, sorted by these expressions. */
    public List<E> rows(String order) {
        return read(sorted(order));
    }

    /** Returns the first rows in this order, up to a limit. */
    public List<E> rows(String order, int most) {
        return read(sorted(order).setMaxResults(most));
    }

    /**
     * Returns the first of these rows, each as an array of the row and the values of some expressions, which the
     * database computes.
     *
     * @param expressions HQL expressions, separated by commas
     */
    List<Object[]> rowsWith(String expressions, String order, int most) {
        String hql = "select " + alias + ", " + expressions + from + " order by " + order;
        SelectionQuery<Object[]> query = bound(hql, Object[].class).setMaxResults(most);
        orderParameters.forEach(query::setParameter);
        return read(query);
    }

    /** Returns the row in an array that {@link #rowsWith} returned. */
    E row(Object[] values) {
        return row.cast(values[0]);
    }

    public long count() {
        return read(bound("select count(*)" + from, Long.class)).get(0);
    }

    /** Counts the rows for each value of an expression. */
    public <T> Map<T, Long> counts(String expression, Class<T> type) {
        Map<T, Long> counts = new HashMap<>();
        String hql = "select " + expression + ", count(*)" + from + " group by " + expression;
        for (Object[] row : read(bound(hql, Object[].class))) {
            counts.put(type.cast(row[0]), (Long) row[1]);
        }
        return counts;
    }

    private SelectionQuery<E> sorted(String order) {
        return bound("select " + alias + from + " order by " + order, row);
    }

    private <T> SelectionQuery<T> bound(String hql, Class<T> type) {
        SelectionQuery<T> query = session().createSelectionQuery(hql, type);
        parameters.forEach(query::setParameter);
        return query;
    }

    private <T> List<T> read(SelectionQuery<T> query) {
        return planned ? session().doReturningWork(connection -> unprepared(connection, query)) : query.getResultList();
    }

    private static Session session() {
        return Panache.getEntityManager().unwrap(Session.class);
    }

    private static <T> List<T> unprepared(Connection connection, SelectionQuery<T> query) throws SQLException {
        PGConnection driver = connection.unwrap(PGConnection.class);
        int before = driver.getPrepareThreshold();
        driver.setPrepareThreshold(0);
        try {
            return query.getResultList();
        } finally {
            driver.setPrepareThreshold(before);
        }
    }
}
