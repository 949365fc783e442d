package org.signatory.platform.sql;

/**
 * Embeds SQL conditions in HQL if HQL cannot express them, or only in a way that is compiled again for every query.
 */
public final class SqlInHql {

    private SqlInHql() {}

    /**
     * Returns an HQL condition.
     *
     * @param sql the condition in SQL, with a question mark for each argument
     * @param arguments HQL expressions, in their order
     */
    public static String of(String sql, String... arguments) {
        // Hibernate treats a parameter at the end of a function as a possible list, and does not cache such a query.
        return "cast(sql('(" + sql.replace("'", "''") + " and ?)', " + String.join(", ", arguments)
                + ", true) as Boolean) = true";
    }

    /** Returns the condition that an HQL expression has one of the values of an array parameter. */
    public static String oneOf(String expression, String parameter) {
        return of("? = any (?)", expression, parameter);
    }
}
