package org.signatory.bench;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Represents a statement that the product sent.
 *
 * @param parameters the values by their numbers; null where there was none
 */
record SentStatement(String sql, Map<Integer, String> parameters) {

    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+) = (?:NULL|'([^']*+(?:''[^']*+)*+)')");

    /** Matches the number of a parameter outside of quotes. */
    private static final Pattern PLACE = Pattern.compile("'[^']*+(?:''[^']*+)*+'|\\$(\\d+)");

    /** Parses a log entry: the statement, and "Parameters: $1 = 'a', $2 = NULL". */
    static SentStatement logged(String sql, String detail) {
        Map<Integer, String> parameters = new HashMap<>();
        Matcher matcher = PARAMETER.matcher(detail);
        while (matcher.find()) {
            String value = matcher.group(2);
            parameters.put(Integer.valueOf(matcher.group(1)), value == null ? null : value.replace("''", "'"));
        }
        return new SentStatement(sql, parameters);
    }

    boolean begins() {
        return sql.regionMatches(true, 0, "begin", 0, 5);
    }

    boolean ends() {
        return sql.equalsIgnoreCase("commit") || sql.equalsIgnoreCase("rollback");
    }

    /** Returns the statement with its values, as the rule writes each, or as a literal if the rule returns null. */
    String written(UnaryOperator<String> rule) {
        return PLACE.matcher(sql)
                .replaceAll(place -> Matcher.quoteReplacement(
                        place.group(1) == null ? place.group() : value(Integer.valueOf(place.group(1)), rule)));
    }

    private String value(Integer number, UnaryOperator<String> rule) {
        if (!parameters.containsKey(number)) {
            throw new IllegalStateException("No value was logged for $" + number + " of " + sql);
        }
        String value = parameters.get(number);
        if (value == null) {
            return "null";
        }
        String ruled = rule.apply(value);
        return ruled == null ? literal(value) : ruled;
    }

    /** A colon would start a variable of pgbench. */
    private static String literal(String value) {
        String quoted = value.replace("'", "''");
        if (quoted.indexOf('\\') < 0 && quoted.indexOf(':') < 0 && quoted.indexOf('\n') < 0) {
            return "'" + quoted + "'";
        }
        return "E'" + quoted.replace("\\", "\\\\").replace(":", "\\x3a").replace("\n", "\\n") + "'";
    }
}
