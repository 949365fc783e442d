package org.signatory.bench;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes recorded writes repeatable: rows get new ids from pgbench's variable "turn", and request times become the time
 * of the repetition.
 */
final class Repeated implements UnaryOperator<String> {

    private static final Pattern INSERT = Pattern.compile("insert into \\w+ \\(([^)]*)\\) values \\((.*)\\)");
    private static final Pattern INSTANT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?[+-]\\d\\d(?::\\d\\d)?");

    private final Map<String, String> expressions = new HashMap<>();
    private final String run;
    private final int client;
    private final Instant since;

    /**
     * @param run twelve hexadecimal digits with which all new ids begin, in the order of time as real ones do
     * @param client a number that tells repetitions of the same turn apart
     * @param since when the first request was about to be sent
     */
    Repeated(String run, int client, Instant since) {
        this.run = run;
        this.client = client;
        this.since = since;
    }

    /** Returns an SQL expression for an id made from a number. */
    static String id(String run, int kind, int client, String number) {
        return "('%s-%s-7%03x-8%03x-' || lpad(to_hex((%s)::bigint), 12, '0'))::uuid"
                .formatted(run.substring(0, 8), run.substring(8), kind, client, number);
    }

    void replace(String value, String expression) {
        expressions.put(value, expression);
    }

    /** Collects the ids of all rows that these statements create. */
    void rowsOf(List<SentStatement> statements) {
        for (SentStatement statement : statements) {
            Matcher insert = INSERT.matcher(statement.sql());
            if (insert.lookingAt()) {
                List<String> columns = List.of(insert.group(1).split(","));
                String place = insert.group(2).split(",")[columns.indexOf("id")];
                String id = statement.parameters().get(Integer.valueOf(place.substring(1)));
                replace(id, id(run, expressions.size(), client, ":turn"));
            }
        }
    }

    @Override
    public String apply(String value) {
        String expression = expressions.get(value);
        return expression == null && INSTANT.matcher(value).matches() && isSince(value) ? "now()" : expression;
    }

    private boolean isSince(String value) {
        String zoned = value.replace(' ', 'T') + (value.matches(".*[+-]\\d\\d") ? ":00" : "");
        return !OffsetDateTime.parse(zoned).toInstant().isBefore(since);
    }
}
