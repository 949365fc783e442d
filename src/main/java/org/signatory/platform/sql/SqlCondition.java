package org.signatory.platform.sql;

/** Conditions in SQL inside HQL, for what HQL cannot say, or says only so that every query is translated anew. */
public final class SqlCondition {

    private SqlCondition() {}

    /**
     * A condition of HQL.
     *
     * @param sql the condition in SQL, with a question mark for each argument
     * @param arguments expressions of HQL, in their order
     */
    public static String of(String sql, String... arguments) {
        // Hibernate lets a parameter at the end of a function stand for many values, and keeps no such query for the
        // next time.
        return "cast(sql('(" + sql.replace("'", "''") + " and ?)', " + String.join(", ", arguments)
                + ", true) as Boolean) = true";
    }

    /** That an expression of HQL has one of the values of a parameter, which is an array, however many they are. */
    public static String oneOf(String expression, String parameter) {
        return of("? = any (?)", expression, parameter);
    }
}
